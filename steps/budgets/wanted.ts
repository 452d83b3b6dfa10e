// The two budgets that this tool makes, and by what it knows that another budget does the same job.
import { monthlyBudgetName, zeroSpendBudgetName } from '../../src/model/names.ts';
import type { Budget, Notification } from './facts.ts';

export interface Wanted {
  readonly kind: 'monthly' | 'zero-spend';
  readonly name: string;
  readonly notifications: readonly Notification[];
  /** Would this budget do, if it wrote to somebody? */
  readonly fits: (budget: Budget) => boolean;
  /** Does this mail come in time? */
  readonly inTime: (budget: Budget, notification: Notification) => boolean;
}

const above = (
  NotificationType: Notification['NotificationType'],
  Threshold: number,
  ThresholdType: Notification['ThresholdType'] = 'PERCENTAGE',
): Notification => ({ NotificationType, ComparisonOperator: 'GREATER_THAN', Threshold, ThresholdType });

/** What is really spent, not what is forecast: a forecast is silent for about five weeks. */
const tells = ({ NotificationType, ComparisonOperator }: Notification): boolean =>
  NotificationType === 'ACTUAL' && ComparisonOperator !== 'LESS_THAN';

const limitOf = ({ BudgetLimit }: Budget): number => Number(BudgetLimit?.Amount ?? Number.NaN);
const inDollars = ({ BudgetLimit }: Budget): boolean => BudgetLimit?.Unit === 'USD';

/** The most that a budget may let pass and still be called "any spending at all", in US dollars. */
const nothing = 1;

export const monthly: Wanted = {
  kind: 'monthly',
  name: monthlyBudgetName,
  notifications: [above('ACTUAL', 50), above('ACTUAL', 80), above('ACTUAL', 100), above('FORECASTED', 100)],
  // A budget of a dollar tells that something is spent, not that the month gets dear.
  fits: (budget) =>
    budget.TimeUnit === 'MONTHLY' &&
    watchesEverything(budget) &&
    (budget.BudgetName === monthlyBudgetName || !inDollars(budget) || limitOf(budget) > nothing),
  inTime: (budget, notification) =>
    tells(notification) &&
    (notification.ThresholdType === 'PERCENTAGE'
      ? notification.Threshold <= 100
      : notification.Threshold <= limitOf(budget)),
};

export const zeroSpend: Wanted = {
  kind: 'zero-spend',
  name: zeroSpendBudgetName,
  // AWS's own zero-spend template: a limit of 1 USD, and a mail above one cent.
  notifications: [above('ACTUAL', 0.01, 'ABSOLUTE_VALUE')],
  fits: (budget) => inDollars(budget) && watchesEverything(budget),
  inTime: (budget, notification) =>
    tells(notification) &&
    (notification.ThresholdType === 'PERCENTAGE'
      ? (limitOf(budget) * notification.Threshold) / 100
      : notification.Threshold) <= nothing,
};

/** Costs of the whole account: a budget on one service or tag is blind to the rest. Credits and the like may be left out. */
function watchesEverything(budget: Budget): boolean {
  if (budget.BudgetType !== 'COST' || budget.CostFilters) return false;
  return !budget.FilterExpression || onlyLeavesOutRecords(budget.FilterExpression);
}

function onlyLeavesOutRecords(filter: NonNullable<Budget['FilterExpression']>): boolean {
  if (filter.And) return filter.And.every(onlyLeavesOutRecords);
  const left = filter.Not?.Dimensions;
  return left?.Key === 'RECORD_TYPE' && !left.Values?.includes('Usage');
}
