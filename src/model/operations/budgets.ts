// AWS Budgets: alerts on money. The service answers in us-east-1 for the whole account.
import type * as sdk from '@aws-sdk/client-budgets';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

const absent = ['NotFoundException'] as const;
const pages = (items: string) =>
  ({ token: 'NextToken', next: 'NextToken', items, size: 'MaxResults' }) as const;

export const budgetsReads = {
  DescribeBudgets: { absent, pages: pages('Budgets') },
  DescribeNotificationsForBudget: { absent, pages: pages('Notifications') },
  DescribeSubscribersForNotification: { absent, pages: pages('Subscribers') },
} as const satisfies Record<string, ReadSpec>;

export const budgetsWrites = {
  CreateBudget: {},
  DeleteBudget: {},
  CreateNotification: {},
  DeleteNotification: {},
} as const satisfies Record<string, WriteSpec>;

export type BudgetsReads = Of<typeof sdk, 'budgets', typeof budgetsReads>;
export type BudgetsWrites = Of<typeof sdk, 'budgets', typeof budgetsWrites>;
