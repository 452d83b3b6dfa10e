// The events that an alarm is for: a filter is recognised when it matches all of them, however it is written and whoever calls.
import { counted } from '../../src/model/alarm-patterns.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import { matches } from '../../src/model/filters/evaluate.ts';
import { type Coverage, callsIn, coverage, type Deed, type Probe } from '../../src/model/filters/events.ts';
import { countsEverything, isNeverStill } from '../../src/model/filters/everyday.ts';
import { parseFilter } from '../../src/model/filters/parse.ts';
import { type Fields, happened, people, regions } from '../../src/model/filters/samples.ts';
import { same, type Text } from '../../src/model/text.ts';

const deed = (name: Text, event: Fields): Deed => ({ name, event });
const signIn = {
  eventSource: 'signin.amazonaws.com',
  eventName: 'ConsoleLogin',
  eventType: 'AwsConsoleSignIn',
};
const refused = (errorCode: string, eventSource: string, eventName: string, readOnly: boolean): Deed =>
  deed(same(errorCode), { eventSource, eventName, errorCode, readOnly });

/** Alarms that go by more than the name of a call. */
const special: { readonly [K in AlarmId]?: readonly Deed[] } = {
  'unauthorized-api-calls': [
    refused('AccessDenied', 's3.amazonaws.com', 'ListBuckets', true),
    refused('AccessDeniedException', 'kms.amazonaws.com', 'ListKeys', true),
    refused('Client.UnauthorizedOperation', 'ec2.amazonaws.com', 'RunInstances', false),
  ],
  'console-signin-without-mfa': [
    deed(same('ConsoleLogin'), {
      ...signIn,
      additionalEventData: { MFAUsed: 'No' },
      responseElements: { ConsoleLogin: 'Success' },
    }),
  ],
  'root-usage': [
    deed(
      { en: 'a call of root', ja: 'root による変更操作' },
      { eventSource: 'iam.amazonaws.com', eventName: 'CreateUser' },
    ),
    deed(
      { en: 'a look by root', ja: 'root による参照操作' },
      { eventSource: 'iam.amazonaws.com', eventName: 'ListUsers', readOnly: true },
    ),
    deed(
      { en: 'a sign-in of root', ja: 'root のサインイン' },
      { ...signIn, responseElements: { ConsoleLogin: 'Success' } },
    ),
  ],
  'console-auth-failures': [
    deed(same('ConsoleLogin'), {
      ...signIn,
      errorMessage: 'Failed authentication',
      responseElements: { ConsoleLogin: 'Failure' },
    }),
  ],
};

/** The service whose calls the pattern names, where it does not say so itself. */
const sourceOf: { readonly [K in AlarmId]?: string } = {
  'iam-policy-changes': 'iam.amazonaws.com',
  'cloudtrail-changes': 'cloudtrail.amazonaws.com',
  'security-group-changes': 'ec2.amazonaws.com',
  'nacl-changes': 'ec2.amazonaws.com',
  'network-gateway-changes': 'ec2.amazonaws.com',
  'vpc-changes': 'ec2.amazonaws.com',
};
const sources: Readonly<Record<string, string>> = {
  DeleteAnalyzer: 'access-analyzer.amazonaws.com',
  DeleteAlarms: 'monitoring.amazonaws.com',
  DisableAlarmActions: 'monitoring.amazonaws.com',
  DeleteMetricFilter: 'logs.amazonaws.com',
  PutAccountPublicAccessBlock: 's3.amazonaws.com',
  DeleteAccountPublicAccessBlock: 's3.amazonaws.com',
  PutBucketPublicAccessBlock: 's3.amazonaws.com',
  DeleteBucketPublicAccessBlock: 's3.amazonaws.com',
};

/** What the alarm is for, by everybody and everywhere where its own pattern sees it too. */
function probesFor(id: AlarmId): readonly Probe[] {
  const parsed = parseFilter(counted[id].pattern);
  if (!parsed.ok) return [];
  const deeds = special[id] ?? callsIn(parsed.filter, sourceOf[id] ?? '', sources);
  // Nobody signs in to the console as a role with a password.
  const who = people.filter(({ kind }) => kind !== 'role' || !id.startsWith('console-'));
  return deeds
    .flatMap(({ name, event }) =>
      who.flatMap((by) =>
        regions.map((region): Probe => ({ name, by, region, event: happened(by, region, event) })),
      ),
    )
    .filter(({ event }) => matches(parsed.filter, event));
}

/** The same answer without the work, for what is asked again and again. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** The events that the alarm must see. */
export const probesOf = remembered(probesFor);

const seen = new Map(
  alarmIds.map((id) => [id, remembered((pattern: string) => coverage(pattern, probesOf(id)))]),
);
const tooMuch = remembered(countsEverything);
const neverStill = remembered(isNeverStill);

/** What a filter sees of the alarm's events; `null`: nothing can be said of it, or it counts everything, and so is for nothing. */
export const seenBy = (pattern: string, id: AlarmId): Coverage | null =>
  tooMuch(pattern) ? null : (seen.get(id)?.(pattern) ?? null);

/** True for a filter that sees all of the alarm's events, and is still while nothing of note happens. */
export const serves = (pattern: string, id: AlarmId): boolean =>
  seenBy(pattern, id)?.missed.length === 0 && !neverStill(pattern);

/** True for a filter that sees these events among too many others. */
export const drowns = (pattern: string, id: AlarmId): boolean =>
  tooMuch(pattern) || (seenBy(pattern, id)?.missed.length === 0 && neverStill(pattern));
