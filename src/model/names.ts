// Names of what this tool makes. Computed, never random: a run that was killed finds its own things again.
import type { Account } from './account.ts';

/** What has no name of its own, or could be a stranger's, carries this tag; its value is the change id. */
export const tagKey = 'aws-day-one';

export const trailName = 'day-one-trail';
export const monthlyBudgetName = 'day-one-monthly';
export const zeroSpendBudgetName = 'day-one-zero-spend';
export const anomalyMonitorName = 'day-one-services';
export const anomalySubscriptionName = 'day-one-daily';
export const defaultAdminGroup = 'Administrators';
export const supportRoleName = 'day-one-support';
export const adminProfile = 'day-one-admin';
export const rootProfile = 'day-one-root';

/** `day-one-trail-ACCOUNT-REGION`, then `-2`, `-3` where the name is a stranger's: bucket names are global. */
export const trailBucketName = (account: Account, nth = 1): string =>
  `day-one-trail-${account.id}-${account.home}${nth === 1 ? '' : `-${nth}`}`;

/** The ARN that AWS will give to the trail: the bucket policy names it before the trail exists. */
export const trailArn = (account: Account): string =>
  `arn:${account.partition}:cloudtrail:${account.home}:${account.id}:trail/${trailName}`;

/** The ARN of a policy that AWS itself keeps, such as `AWSSupportAccess`. */
export const awsPolicyArn = (account: Account, name: string): string =>
  `arn:${account.partition}:iam::aws:policy/${name}`;
export const administratorAccess = (account: Account): string =>
  `arn:${account.partition}:iam::aws:policy/AdministratorAccess`;
export const rootArn = (account: Account): string => `arn:${account.partition}:iam::${account.id}:root`;
export const userArn = (account: Account, name: string): string =>
  `arn:${account.partition}:iam::${account.id}:user/${name}`;
export const mfaArn = (account: Account, name: string): string =>
  `arn:${account.partition}:iam::${account.id}:mfa/${name}`;

/** The sign-in page of this account. */
export const signInUrl = (account: Account): string => `https://${account.id}.signin.aws.amazon.com/console`;

/** A stable token for calls that carry one: the SDK's own would be random, and the request would not be the plan. */
export const tokenFor = (account: Account, region: string, change: string): string =>
  `day-one-${account.id}-${region}-${change}`.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 64);

// What later steps look for without knowing the step that makes it.
export const topicName = 'day-one-alerts';
/** The topic that every alert goes to. */
export const topicArn = (account: Pick<Account, 'id' | 'partition' | 'home'>): string =>
  `arn:${account.partition}:sns:${account.home}:${account.id}:${topicName}`;
/** The log group that the trail also writes to. */
export const trailLogGroup = 'day-one-trail';
/** The rule in each region that picks GuardDuty's findings. */
export const guarddutyRule = 'day-one-guardduty';
/** With it the rules of other regions send to the home region. */
export const forwardRole = 'day-one-guardduty-forward';
/** The event bus that every region has. */
export const defaultBusArn = (account: Pick<Account, 'id' | 'partition'>, region: string): string =>
  `arn:${account.partition}:events:${region}:${account.id}:event-bus/default`;
export const roleArn = (account: Pick<Account, 'id' | 'partition'>, name: string): string =>
  `arn:${account.partition}:iam::${account.id}:role/${name}`;
/** The role with which the trail does. */
export const trailLogsRole = 'day-one-trail-logs';
/** The alarm on the bill as CloudWatch counts it. */
export const billingAlarmName = 'day-one-billing';
/** A metric filter carries no tags: this name is what says that it is ours. Its alarm is called the same. */
export const alarmName = (id: string): string => (id.startsWith('day-one-') ? id : `day-one-${id}`);

/** `day-one-config-ACCOUNT-REGION`, then `-2`, `-3`: the names that a bucket for these records may get, in order. */
export const recordsBucketNames = (account: Account, what: 'config' | 'flow-logs'): readonly string[] =>
  [1, 2, 3].map((nth) => `day-one-${what}-${account.id}-${account.home}${nth === 1 ? '' : `-${nth}`}`);
/** The configuration recorder, and its delivery channel. */
export const recorderName = 'day-one-config';
/** The role that AWS Config looks with. Source: AWS Config guide, using-service-linked-roles. */
export const configRoleName = 'AWSServiceRoleForConfig';
export const configRoleArn = (account: Pick<Account, 'id' | 'partition'>): string =>
  `arn:${account.partition}:iam::${account.id}:role/aws-service-role/config.amazonaws.com/${configRoleName}`;
