// What AWS Budgets refuses. Source, where nothing else is said: Budgets API reference and the SDK's notes on each field.
import { type At, AwsError } from '../kit.ts';
import type { Budget, Budgets, Entry, Mail, Notification, Subscriber } from './state.ts';

const invalid = (message: string) => new AwsError('InvalidParameterException', message);
const most = { notifications: 5, emails: 10, topics: 1 } as const;

/** Refuses another account's budgets, and users and roles while root has not given them access to billing. */
export function admit({ AccountId }: { AccountId: string | undefined }, at: At<Budgets>): void {
  const isRoot = at.caller.endsWith(':root');
  if (AccountId === at.accountId && (isRoot || at.state.iamAccess)) return;
  // Only the name of this error is documented; the wording is ours.
  throw new AwsError('AccessDeniedException', `${at.caller} has no access to billing of ${AccountId}.`, 400);
}

/** The budget of this name. */
export function find(state: Budgets, name: string | undefined): Entry {
  const found = state.entries.find(({ budget }) => budget.BudgetName === name);
  if (!found)
    throw new AwsError('NotFoundException', `Unable to get budget: ${name} - the budget doesn't exist.`);
  return found;
}

// ThresholdType is PERCENTAGE where it is left out.
const keyOf = (one: Notification): string =>
  [one.NotificationType, one.ComparisonOperator, one.Threshold, one.ThresholdType ?? 'PERCENTAGE'].join(' ');

/** The budget's mail with this notification; `undefined` if there is none. */
export const mailIn = ({ mails }: Entry, notification: Notification): Mail | undefined =>
  mails.find((one) => keyOf(one.notification) === keyOf(notification));

/** Refuses a malformed budget. */
export function checkBudget(budget: Budget | undefined): Budget {
  if (!budget?.BudgetName || !budget.BudgetType || !budget.TimeUnit) {
    throw invalid('BudgetName, BudgetType and TimeUnit are required.');
  }
  const name = budget.BudgetName;
  if (name.length > 100 || /[:\\]|\/action\//.test(name))
    throw invalid('BudgetName has characters not allowed.');
  // Names are looked at for e-mail addresses, phone numbers and URLs; an account id can be taken for a number.
  if (/@|https?|www\.|\d{7,}/i.test(name)) throw invalid('BudgetName has content that is not allowed.');
  const { Amount, Unit } = budget.BudgetLimit ?? {};
  if (budget.BudgetType === 'COST' && (!Unit || !/^([0-9]*\.)?[0-9]+$/.test(Amount ?? ''))) {
    throw invalid('BudgetLimit with Amount and Unit is required.');
  }
  const old = budget.CostTypes || budget.CostFilters;
  const recent = budget.Metrics || budget.FilterExpression;
  if (old && recent)
    throw invalid('CostTypes and CostFilters cannot be used with Metrics and FilterExpression.');
  // AWS takes it and makes a malformed budget (hashicorp/terraform-provider-aws#46866): here it fails at once.
  if (budget.FilterExpression && !budget.Metrics) throw invalid('FilterExpression needs Metrics.');
  return budget;
}

/** Adds a mail to the budget, or refuses it. */
export function addMail(
  entry: Entry,
  notification?: Notification,
  subscribers?: readonly Subscriber[],
): void {
  const { NotificationType, ComparisonOperator, Threshold } = notification ?? {};
  if (!notification || !NotificationType || !ComparisonOperator || Threshold === undefined || Threshold < 0) {
    throw invalid('NotificationType, ComparisonOperator and Threshold are required.');
  }
  const given = subscribers ?? [];
  const emails = given.filter((one) => one.SubscriptionType === 'EMAIL');
  const topics = given.filter((one) => one.SubscriptionType === 'SNS');
  if (given.length === 0) throw invalid('A notification needs at least one subscriber.');
  if (emails.length > most.emails || topics.length > most.topics) throw invalid('Too many subscribers.');
  if (given.some(({ Address }) => !Address || /[\r\n]/.test(Address))) throw invalid('Address is not valid.');
  if (mailIn(entry, notification)) {
    throw new AwsError('DuplicateRecordException', 'Duplicate notification in the budget.');
  }
  if (entry.mails.length >= most.notifications) {
    throw new AwsError(
      'CreationLimitExceededException',
      `At most ${most.notifications} notifications a budget.`,
    );
  }
  entry.mails.push({ notification, subscribers: given });
}
