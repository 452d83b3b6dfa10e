// The events that an alarm is for: a filter is recognised when it matches all of them, however it is written.
import { counted } from '../../src/model/alarm-patterns.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import { type Coverage, callsIn, coverage, type Probe } from '../../src/model/filters/events.ts';
import { countsEverything } from '../../src/model/filters/everyday.ts';
import { parseFilter } from '../../src/model/filters/parse.ts';
import type { Json } from '../../src/model/json.ts';

const from = { sourceIPAddress: '203.0.113.64', eventType: 'AwsApiCall' };
const user = { type: 'IAMUser', userName: 'alice' };
const signIn = {
  eventSource: 'signin.amazonaws.com',
  eventName: 'ConsoleLogin',
  eventType: 'AwsConsoleSignIn',
};
const refused = (errorCode: string, eventSource: string, eventName: string): Probe => ({
  name: errorCode,
  event: { ...from, userIdentity: user, eventSource, eventName, errorCode },
});
const root = (name: string, event: { readonly [key: string]: Json }): Probe => ({
  name,
  event: { ...from, userIdentity: { type: 'Root' }, ...event },
});

/** Alarms that go by more than the name of a call. */
const special: { readonly [K in AlarmId]?: readonly Probe[] } = {
  'unauthorized-api-calls': [
    refused('AccessDenied', 's3.amazonaws.com', 'ListBuckets'),
    refused('AccessDeniedException', 'kms.amazonaws.com', 'ListKeys'),
    refused('Client.UnauthorizedOperation', 'ec2.amazonaws.com', 'RunInstances'),
  ],
  'console-signin-without-mfa': [
    {
      name: 'ConsoleLogin',
      event: {
        ...from,
        ...signIn,
        userIdentity: user,
        additionalEventData: { MFAUsed: 'No' },
        responseElements: { ConsoleLogin: 'Success' },
      },
    },
  ],
  'root-usage': [
    root('a call of root', { eventSource: 'iam.amazonaws.com', eventName: 'CreateUser' }),
    root('a sign-in of root', { ...signIn, responseElements: { ConsoleLogin: 'Success' } }),
  ],
  'console-auth-failures': [
    {
      name: 'ConsoleLogin',
      event: {
        ...from,
        ...signIn,
        userIdentity: user,
        errorMessage: 'Failed authentication',
        responseElements: { ConsoleLogin: 'Failure' },
      },
    },
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

function probesFor(id: AlarmId): readonly Probe[] {
  const own = special[id];
  if (own) return own;
  const parsed = parseFilter(counted[id].pattern);
  if (!parsed.ok) return [];
  return callsIn(parsed.filter, sourceOf[id] ?? '', sources).map(({ name, event }) => ({
    name,
    event: { ...from, userIdentity: user, ...(event as { readonly [key: string]: Json }) },
  }));
}

const all = new Map(alarmIds.map((id) => [id, probesFor(id)]));

/** The events that the alarm must see. */
export const probesOf = (id: AlarmId): readonly Probe[] => all.get(id) ?? [];

/** What a filter sees of the alarm's events; `null`: nothing can be said of it, or it counts everything, and so is for nothing. */
export const seenBy = (pattern: string, id: AlarmId): Coverage | null =>
  countsEverything(pattern) ? null : coverage(pattern, probesOf(id));
