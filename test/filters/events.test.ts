// Events as CloudTrail writes them against every pattern: each is seen by the alarms that it is for, and by no other.
import { describe, expect, it } from 'vitest';
import { counted } from '../../src/model/alarm-patterns.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import { matches } from '../../src/model/filters/evaluate.ts';
import { parseFilter } from '../../src/model/filters/parse.ts';
import type { Json } from '../../src/model/json.ts';
import changes from './events/changes.json' with { type: 'json' };
import everyday from './events/everyday.json' with { type: 'json' };
import signIns from './events/sign-in.json' with { type: 'json' };
import { named, neighbours } from './named.ts';

const filters = alarmIds.map((id) => {
  const parsed = parseFilter(counted[id].pattern);
  if (!parsed.ok) throw new Error(`${id}: ${parsed.wanted} at ${parsed.at}`);
  return [id, parsed.filter] as const;
});
const seenBy = (event: Json): readonly AlarmId[] =>
  filters.filter(([, filter]) => matches(filter, event)).map(([id]) => id);

const alice = {
  type: 'IAMUser',
  arn: 'arn:aws:iam::123456789012:user/alice',
  accountId: '123456789012',
  userName: 'alice',
};
interface Call {
  readonly service: string;
  readonly name: string;
}
/** A call as CloudTrail writes it. Source: CloudTrail user guide, cloudtrail-event-reference-record-contents. */
const written = ({ service, name }: Call, more: { readonly [key: string]: Json } = {}): Json => ({
  eventVersion: '1.08',
  userIdentity: alice,
  eventTime: '2024-01-01T09:05:00Z',
  eventSource: `${service}.amazonaws.com`,
  eventName: name,
  awsRegion: 'us-east-1',
  sourceIPAddress: '192.0.2.10',
  requestParameters: null,
  responseElements: null,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '123456789012',
  ...more,
});
const callsOf = (lines: readonly string[]): readonly Call[] =>
  lines.flatMap((line) => {
    const [service = '', names = ''] = line.split(': ');
    return names.split(' ').map((name) => ({ service, name }));
  });

/** The samples follow the page in their `source`: cut to what a filter can see, with names and ids of our own. */
describe.each([
  ['sign-in', signIns],
  ['changes', changes],
  ['everyday', everyday],
] as const)('documented: %s', (_group, samples) => {
  it.each(samples.map((one) => [one.name, one] as const))(
    '%s',
    (_name, { source, event, seenBy: wanted }) => {
      expect(source).toMatch(/^https:\/\//);
      expect([...JSON.stringify(event).matchAll(/\d{12}/g)].map(([id]) => id)).not.toContain('111122223333');
      expect(seenBy(event as Json)).toEqual(wanted);
    },
  );
});

/** CIS does not name the service in the pattern for IAM: a policy of the organization with the same call rings there too. */
const shared: Readonly<Record<string, readonly AlarmId[]>> = {
  'organizations CreatePolicy': ['iam-policy-changes', 'organizations-changes'],
  'organizations DeletePolicy': ['iam-policy-changes', 'organizations-changes'],
};

describe.each(Object.entries(named) as [AlarmId, readonly string[]][])('%s', (id, lines) => {
  it.each(callsOf(lines))('sees $service $name, and no other alarm does', (call) => {
    expect(seenBy(written(call))).toEqual(shared[`${call.service} ${call.name}`] ?? [id]);
  });
});

it('has names for every item that goes by names, and no name twice', () => {
  const byMore = [
    'unauthorized-api-calls',
    'console-signin-without-mfa',
    'root-usage',
    'console-auth-failures',
  ];
  expect(alarmIds.filter((id) => !named[id])).toEqual(byMore);
  const all = callsOf(Object.values(named).flat()).map(({ service, name }) => `${service} ${name}`);
  expect(new Set(all).size).toBe(all.length);
  for (const [id, lines] of Object.entries(named)) {
    const inPattern = [...counted[id as AlarmId].pattern.matchAll(/\$\.eventName\s*=\s*"?(\w+)/g)];
    expect(inPattern.map(([, name]) => name).sort()).toEqual(
      callsOf(lines)
        .map(({ name }) => name)
        .sort(),
    );
  }
});

it.each(callsOf(neighbours))('$service $name is seen by none', (call) => {
  expect(seenBy(written(call))).toEqual([]);
});

const list = { service: 's3', name: 'ListBuckets' };
it.each([
  ['AccessDenied', list, {}, true],
  ['AccessDeniedException', { service: 'kms', name: 'ListKeys' }, {}, true],
  ['Client.UnauthorizedOperation', { service: 'ec2', name: 'RunInstances' }, {}, true],
  ['NoSuchBucket', list, {}, false],
  ['ThrottlingException', list, {}, false],
  // What everybody runs into: whether a bucket is there, and AWS's own delivery of logs.
  ['AccessDenied', { service: 's3', name: 'HeadBucket' }, {}, false],
  ['AccessDenied', list, { sourceIPAddress: 'delivery.logs.amazonaws.com' }, false],
] as const)('%s in answer to %o is refused: %o -> %o', (errorCode, call, more, heard) => {
  expect(seenBy(written(call, { errorCode, ...more }))).toEqual(heard ? ['unauthorized-api-calls'] : []);
});

const root = { type: 'Root', arn: 'arn:aws:iam::123456789012:root', accountId: '123456789012' };
it.each([
  ['a call of root', { userIdentity: root }, true],
  ['a service in the name of root', { userIdentity: { ...root, invokedBy: 'support.amazonaws.com' } }, false],
  ['an event of a service', { userIdentity: root, eventType: 'AwsServiceEvent' }, false],
  ['a role called root', { userIdentity: { type: 'AssumedRole', userName: 'Root' } }, false],
] as const)('%s', (_what, more, heard) => {
  expect(seenBy(written(list, more))).toEqual(heard ? ['root-usage'] : []);
});
