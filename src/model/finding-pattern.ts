// Which of GuardDuty's findings are worth a mail, the sample findings that a rule is judged by, and the role that carries them home.
import type { Account } from './account.ts';
import { catches, patternOf } from './event-pattern.ts';
import type { Json } from './json.ts';
import { listOf, statementsOf } from './policy-document.ts';

/**
 * Medium (4) and worse, and the low ones that say that somebody switches the guards off or uses root.
 * Source: GuardDuty guide, guardduty_finding-types-active, severities; EventBridge guide, eb-create-pattern-operators, `$or`.
 */
export const findingPattern: string = JSON.stringify({
  source: ['aws.guardduty'],
  'detail-type': ['GuardDuty Finding'],
  detail: {
    $or: [{ severity: [{ numeric: ['>=', 4] }] }, { type: [{ prefix: 'Policy:' }, { prefix: 'Stealth:' }] }],
  },
});

/** An event as GuardDuty sends it, as far as patterns look at it. */
export const findingEvent = (account: Account, region: string, type: string, severity: number): Json => ({
  version: '0',
  source: 'aws.guardduty',
  'detail-type': 'GuardDuty Finding',
  account: account.id,
  region,
  resources: [],
  detail: {
    schemaVersion: '2.0',
    accountId: account.id,
    region,
    partition: account.partition,
    type,
    severity,
  },
});

export type Sample = readonly [type: string, severity: number];
/** One of each grade from medium up: whoever hears these hears of break-ins. */
export const worse: readonly Sample[] = [
  ['Recon:EC2/PortProbeEMRUnprotectedPort', 4],
  ['UnauthorizedAccess:EC2/TorClient', 6.9],
  ['CryptoCurrency:EC2/BitcoinTool.B!DNS', 8],
  ['AttackSequence:IAM/CompromisedCredentials', 9],
];
/** Low by grade, and the first thing that a thief does. */
export const tampering: readonly Sample[] = [
  ['Policy:IAMUser/RootCredentialUsage', 2],
  ['Stealth:IAMUser/CloudTrailLoggingDisabled', 2],
  ['Stealth:IAMUser/PasswordPolicyChange', 2],
  ['Policy:S3/AccountBlockPublicAccessDisabled', 2],
];

/** True if a rule with this pattern picks the finding. */
export const picks = (
  pattern: string | undefined,
  account: Account,
  region: string,
  [type, severity]: Sample,
): boolean => catches(patternOf(pattern), findingEvent(account, region, type, severity));

/** Inline policy of the role. */
export const forwardPolicyName = 'day-one-forward';
/** Who may take the role on. A condition on the account is not documented for event buses, so there is none. */
export const forwardTrust: string = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
/** All that the role may do: send to this one bus. */
export const forwardPolicy = (bus: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'events:PutEvents', Resource: bus }],
  });

type Fields = { readonly [key: string]: Json | undefined };
const allows = (policy: string | null, holds: (statement: Fields) => boolean): boolean =>
  ((policy === null ? null : statementsOf(policy)) ?? []).some(
    (one) => one['Effect'] === 'Allow' && one['Condition'] === undefined && holds(one),
  );

/** True if EventBridge may take on a role with this trust policy. */
export const trustsEvents = (trust: string | null): boolean =>
  allows(
    trust,
    ({ Principal, Action }) =>
      listOf(Action).some((one) => one === 'sts:AssumeRole' || one === 'sts:*') &&
      typeof Principal === 'object' &&
      listOf((Principal as Fields | null)?.['Service']).includes('events.amazonaws.com'),
  );

/** True if this policy lets its role send to the bus. */
export const sendsTo = (policy: string | null, bus: string): boolean =>
  allows(
    policy,
    ({ Action, Resource }) =>
      listOf(Action).some((one) => one === 'events:PutEvents' || one === 'events:*') &&
      listOf(Resource).some((one) => one === bus || one === '*'),
  );
