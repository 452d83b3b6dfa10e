// Which of GuardDuty's findings are worth a mail, the sample findings that a rule is judged by, and the role that carries them home.
import type { Account } from './account.ts';
import { catches, patternOf } from './event-pattern.ts';
import type { Json } from './json.ts';
import { isEveryone, listOf, type Statement, statementsOf } from './policy-document.ts';
import { covers, every, holds, not, some, type Told } from './policy-statement.ts';

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

/** An event as GuardDuty sends it, as far as patterns look at it, with what TestEventPattern wants of every event. */
export const findingEvent = (account: Account, region: string, type: string, severity: number): Json => ({
  version: '0',
  id: '00000000-0000-4000-8000-000000000000',
  time: '2026-01-05T12:00:00Z',
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

/** Low, and nothing but noise: a rule should leave it in the console. */
const ordinary: Sample = ['Recon:EC2/PortProbeUnprotectedPort', 2];
/** What must reach somebody. */
export const wanted: readonly Sample[] = [...worse, ...tampering];
/** What AWS itself is asked about the pattern, with the right answer: medium, critical, tampering, root use, and noise. */
export const trials: readonly (readonly [sample: Sample, picked: boolean])[] = [
  ...wanted.filter((_, at) => [0, 3, 4, 5].includes(at)).map((sample) => [sample, true] as const),
  [ordinary, false],
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

const judged = (
  policies: readonly string[],
  applies: (statement: Statement) => Told,
): { readonly allowed: Told; readonly refused: Told } => {
  const all = policies.flatMap((policy) => statementsOf(policy) ?? []);
  const told = (effect: string) => some(all.filter((one) => one['Effect'] === effect).map(applies));
  return { allowed: told('Allow'), refused: told('Deny') };
};
const both = ({ allowed, refused }: { readonly allowed: Told; readonly refused: Told }): Told =>
  every([allowed, not(refused)]);

/** May EventBridge take on a role with this trust policy? Which conditions it meets is not documented: they stay unclear. */
export const eventsMayTakeOn = (trust: string): Told =>
  both(
    judged([trust], (one) =>
      every([
        covers(one, 'Action', 'sts:AssumeRole'),
        namesEvents(one['Principal']) || (isEveryone(one['Principal']) && one['Effect'] === 'Deny'),
        holds(one['Condition'], {}),
      ]),
    ),
  );
const namesEvents = (principal: Json | undefined): boolean =>
  typeof principal === 'object' &&
  listOf((principal as Statement | null)?.['Service']).includes('events.amazonaws.com');

/** True if EventBridge may take on a role with this trust policy, for certain. */
export const trustsEvents = (trust: string): boolean => eventsMayTakeOn(trust) === true;

/** Do these policies, all that a role has, let it send to the bus? */
export const sendsTo = (policies: readonly string[], bus: string): Told =>
  both(
    judged(policies, (one) =>
      every([
        covers(one, 'Action', 'events:PutEvents'),
        covers(one, 'Resource', bus),
        holds(one['Condition'], {}),
      ]),
    ),
  );
