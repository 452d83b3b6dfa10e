// What happens in every account all day: a filter that counts all of this tells nobody anything.
import type { Json } from '../json.ts';
import { matches } from './evaluate.ts';
import { parseFilter } from './parse.ts';
import { type Caller, callers, happened } from './samples.ts';

const { alice, bob, role, service } = callers;
const call = (who: Caller, source: string, eventName: string, readOnly: boolean) => ({
  who,
  readOnly,
  event: happened(who, 'us-east-1', { eventSource: `${source}.amazonaws.com`, eventName, readOnly }),
});
const calls = [
  call(alice, 'ec2', 'DescribeInstances', true),
  call(bob, 'iam', 'ListUsers', true),
  call(role, 's3', 'ListBuckets', true),
  call(role, 'kms', 'Decrypt', true),
  call(role, 'cloudtrail', 'DescribeTrails', true),
  call(alice, 'ec2', 'RunInstances', false),
  call(bob, 'ec2', 'CreateTags', false),
  call(role, 'logs', 'CreateLogStream', false),
  call(role, 'lambda', 'UpdateFunctionCode20150331v2', false),
];
const those = (wanted: (one: (typeof calls)[number]) => boolean): readonly Json[] =>
  calls.filter(wanted).map(({ event }) => event);
const reads = those(({ readOnly }) => readOnly);
const writes = those(({ readOnly }) => !readOnly);

/** Reads, writes and the like, by people, programs and AWS itself, in several services. */
export const everyday: readonly Json[] = [...calls, call(service, 'sts', 'AssumeRole', true)].map(
  ({ event }) => event,
);

const byUsers = those(({ who }) => who.kind === 'user');
const byRoles = those(({ who }) => who.kind === 'role');

function takesOneOf(groups: readonly (readonly Json[])[], pattern: string): boolean {
  const parsed = parseFilter(pattern);
  return parsed.ok && groups.some((group) => group.every((one) => matches(parsed.filter, one)));
}

/**
 * True for a filter that takes all that comes, or all the reads or all the writes of it. The empty one takes all:
 * CloudWatch Logs user guide, FilterAndPatternSyntax.
 */
export const countsEverything = (pattern: string): boolean =>
  /^\s*("\s*")?\s*$/.test(pattern) || takesOneOf([reads, writes], pattern);

/** True where an alarm on it would never be still: it takes everything, or everything that users do, or roles. */
export const isNeverStill = (pattern: string): boolean =>
  countsEverything(pattern) || takesOneOf([byUsers, byRoles], pattern);
