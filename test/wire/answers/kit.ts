// What a row of these tables says: a call, what both emulations answer, and how the right answer is known.
import type { Invoke } from '../../../src/model/call.ts';

type Op = Parameters<Invoke>[0];
/** The region is us-east-1 for what is not global. */
export type Step = readonly [op: Op, input: object];

/** Fields of the answers that are looked at. */
interface Answered {
  readonly Features?: readonly { readonly Status: string }[];
  readonly EventSelectors?: readonly unknown[];
  readonly LoginProfile?: { readonly PasswordResetRequired?: boolean };
  readonly SummaryMap?: Readonly<Record<string, number>>;
  readonly Regions?: readonly { readonly RegionName: string }[];
  readonly Subscriptions?: readonly { readonly SubscriptionArn: string }[];
  readonly MetricAlarms?: readonly { readonly StateValue: string }[];
  readonly KeyMetadata?: { readonly KeyUsage?: string };
  readonly Instances?: readonly unknown[];
  readonly Result?: boolean;
  readonly SecurityGroups?: readonly { readonly IpPermissions?: readonly unknown[] }[];
}

export interface Case {
  readonly name: string;
  /** Sent before; each must succeed on both. */
  readonly given?: readonly Step[];
  readonly call: Step;
  /** What of the answer counts; absent: that there is one. */
  readonly look?: (answer: Answered) => unknown;
  /** What `look` gives, `done` without it, or the error's name. */
  readonly demo: unknown;
  readonly moto: unknown;
  readonly right: 'demo' | 'moto';
  /** How it is known. */
  readonly why: string;
}

export const AccountId = '123456789012';
export const Bucket = 'day-one-wire';
export const bucket: Step = ['s3:CreateBucket', { Bucket }];
export const user: Step = ['iam:CreateUser', { UserName: 'alice' }];
export const group: Step = ['iam:CreateGroup', { GroupName: 'admins' }];
export const member: Step = ['iam:AddUserToGroup', { UserName: 'alice', GroupName: 'admins' }];
export const device: Step = ['iam:CreateVirtualMFADevice', { VirtualMFADeviceName: 'alice' }];
export const detector: Step = ['guardduty:CreateDetector', { Enable: true }];
export const budget: Step = [
  'budgets:CreateBudget',
  {
    AccountId,
    Budget: {
      BudgetName: 'b',
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: '1', Unit: 'USD' },
    },
  },
];
const Notification = {
  NotificationType: 'ACTUAL',
  ComparisonOperator: 'GREATER_THAN',
  Threshold: 80,
  ThresholdType: 'PERCENTAGE',
};
export const notification = { AccountId, BudgetName: 'b', Notification };
export const notify: Step = [
  'budgets:CreateNotification',
  { ...notification, Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'owner@example.com' }] },
];
