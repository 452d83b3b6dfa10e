// What happens in every account all day: a filter that counts all of this tells nobody anything.
import type { Json } from '../json.ts';
import { matches } from './evaluate.ts';
import { parseFilter } from './parse.ts';

const user = { type: 'IAMUser', userName: 'alice' };
const role = { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', userName: 'app' } } };
const service = { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' };
const event = (userIdentity: Json, source: string, eventName: string): Json => ({
  eventVersion: '1.08',
  userIdentity,
  eventSource: `${source}.amazonaws.com`,
  eventName,
  eventType: 'AwsApiCall',
  awsRegion: 'us-east-1',
  sourceIPAddress: '203.0.113.64',
  readOnly: true,
  managementEvent: true,
});

/** Reads and the like, by people, programs and AWS itself, in several services. */
const everyday: readonly Json[] = [
  event(user, 'ec2', 'DescribeInstances'),
  event(user, 'iam', 'ListUsers'),
  event(role, 's3', 'ListBuckets'),
  event(role, 'kms', 'Decrypt'),
  event(role, 'cloudtrail', 'DescribeTrails'),
  event(service, 'sts', 'AssumeRole'),
];

/** True for a filter that takes all that comes. The empty one does: CloudWatch Logs user guide, FilterAndPatternSyntax. */
export function countsEverything(pattern: string): boolean {
  if (/^\s*("\s*")?\s*$/.test(pattern)) return true;
  const parsed = parseFilter(pattern);
  return parsed.ok && everyday.every((one) => matches(parsed.filter, one));
}
