// The budgets of the account, each with the mails it sends and who gets them.
import type { Account } from '../../src/model/account.ts';
import type { Plain } from '../../src/model/json.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

type Full = Operations['budgets:CreateBudget']['input'];
type Sent = Plain<NonNullable<Full['Budget']>>;
type Raw = NonNullable<Operations['budgets:CreateNotification']['input']['Notification']>;
type Subscribers = NonNullable<Operations['budgets:CreateNotification']['input']['Subscribers']>;

/** Without what AWS counts up by itself: a snapshot must not change with the bill. */
export type Budget = Pick<
  Sent,
  'BudgetName' | 'BudgetType' | 'TimeUnit' | 'BudgetLimit' | 'Metrics' | 'FilterExpression' | 'CostFilters'
>;
export type Subscriber = Plain<Subscribers[number]>;
export interface Notification {
  readonly NotificationType: 'ACTUAL' | 'FORECASTED';
  readonly ComparisonOperator: 'GREATER_THAN' | 'LESS_THAN' | 'EQUAL_TO';
  readonly Threshold: number;
  readonly ThresholdType: 'PERCENTAGE' | 'ABSOLUTE_VALUE';
}
export interface Notice {
  readonly notification: Notification;
  readonly subscribers: Read<readonly Subscriber[]>;
}
export interface Watched {
  readonly budget: Budget;
  /** `null` for a budget that counts something else than money: its notices are not asked for. */
  readonly notices: Read<readonly Notice[]> | null;
}
export interface Facts {
  readonly budgets: Read<readonly Watched[]>;
}

/** Reads every budget, and the notices of those on costs. */
export async function readBudgets(aws: Reader, account: Account): Promise<Facts> {
  // Without ShowFilterExpression the filter is left out of the answer, and every budget looks as if it had none [SDK].
  // `root-user` probes with the same input, so that one pass sends it once.
  const list = await aws('budgets:DescribeBudgets', { AccountId: account.id, ShowFilterExpression: true });
  const budgets = orAbsent(
    map(list, ({ Budgets }) => Budgets ?? []),
    [],
  );
  if (!budgets.ok) return { budgets };
  const watched = budgets.value.map(async (found): Promise<Watched> => {
    const budget = kept(found);
    const notices = budget.BudgetType === 'COST' ? await readNotices(aws, account, budget) : null;
    return { budget, notices };
  });
  return { budgets: { ok: true, value: await Promise.all(watched) } };
}

async function readNotices(aws: Reader, account: Account, budget: Budget): Promise<Watched['notices']> {
  const of = { AccountId: account.id, BudgetName: budget.BudgetName };
  const list = await aws('budgets:DescribeNotificationsForBudget', of);
  const found = orAbsent(
    map(list, ({ Notifications }) => Notifications ?? []),
    [],
  );
  if (!found.ok) return found;
  const notices = found.value.map(async (raw): Promise<Notice> => {
    const Notification = complete(raw);
    const read = await aws('budgets:DescribeSubscribersForNotification', { ...of, Notification });
    const subscribers = orAbsent(
      map(read, ({ Subscribers }) => Subscribers ?? []),
      [],
    );
    return { notification: Notification, subscribers };
  });
  return { ok: true, value: await Promise.all(notices) };
}

/** Only what was set by somebody: an empty field counts as none. */
const kept = (found: Sent): Budget => ({
  BudgetName: found.BudgetName,
  BudgetType: found.BudgetType,
  TimeUnit: found.TimeUnit,
  ...(found.BudgetLimit ? { BudgetLimit: found.BudgetLimit } : {}),
  ...(found.Metrics?.length ? { Metrics: found.Metrics } : {}),
  ...(found.FilterExpression ? { FilterExpression: found.FilterExpression } : {}),
  ...(Object.keys(found.CostFilters ?? {}).length > 0 ? { CostFilters: found.CostFilters } : {}),
});

// AWS leaves ThresholdType out where it is PERCENTAGE. Source: hashicorp/terraform-provider-aws, service/budgets.
const complete = (raw: Plain<Raw>): Notification => ({
  NotificationType: raw.NotificationType ?? 'ACTUAL',
  ComparisonOperator: raw.ComparisonOperator ?? 'GREATER_THAN',
  Threshold: raw.Threshold ?? 0,
  ThresholdType: raw.ThresholdType ?? 'PERCENTAGE',
});
