// The simulated budgets: made, described, deleted; nobody's money is counted.
import { AwsError, type Handlers, service } from '../kit.ts';
import { addMail, admit, checkBudget, find, mailIn } from './check.ts';
import { type Budgets, type Entry, type Notification, start } from './state.ts';

const noNotification = () => new AwsError('NotFoundException', "The notification doesn't exist.");

/** As AWS answers: PERCENTAGE goes without saying. Source: hashicorp/terraform-provider-aws, service/budgets. */
function shown({ ThresholdType, ...rest }: Notification): Notification {
  const type = ThresholdType === 'ABSOLUTE_VALUE' ? { ThresholdType } : {};
  return { ...rest, ...type, NotificationState: 'OK' };
}

/** The filter is shown only to those who ask for it [SDK DescribeBudgets]. */
function budgetOf({ budget }: Entry, withFilter: boolean) {
  const { FilterExpression, ...rest } = budget;
  return {
    ...rest,
    ...(withFilter && FilterExpression ? { FilterExpression } : {}),
    CalculatedSpend: { ActualSpend: { Amount: '0.0', Unit: budget.BudgetLimit?.Unit ?? 'USD' } },
  };
}

const handlers: Handlers<'budgets', Budgets> = {
  DescribeBudgets: (input, at) => {
    admit(input, at);
    return { Budgets: at.state.entries.map((one) => budgetOf(one, input.ShowFilterExpression === true)) };
  },
  DescribeNotificationsForBudget: (input, at) => {
    admit(input, at);
    const { mails } = find(at.state, input.BudgetName);
    return { Notifications: mails.map(({ notification }) => shown(notification)) };
  },
  DescribeSubscribersForNotification: (input, at) => {
    admit(input, at);
    const entry = find(at.state, input.BudgetName);
    const mail = input.Notification && mailIn(entry, input.Notification);
    if (!mail) throw noNotification();
    return { Subscribers: mail.subscribers };
  },
  CreateBudget: (input, at) => {
    admit(input, at);
    const budget = checkBudget(input.Budget as Entry['budget'] | undefined);
    if (at.state.entries.some((one) => one.budget.BudgetName === budget.BudgetName)) {
      throw new AwsError(
        'DuplicateRecordException',
        `Error creating budget: ${budget.BudgetName} - the budget already exists.`,
      );
    }
    const entry: Entry = { budget, mails: [] };
    for (const { Notification, Subscribers } of input.NotificationsWithSubscribers ?? []) {
      addMail(entry, Notification, Subscribers);
    }
    at.state.entries.push(entry);
    return {};
  },
  DeleteBudget: (input, at) => {
    admit(input, at);
    const gone = find(at.state, input.BudgetName);
    at.state.entries = at.state.entries.filter((one) => one !== gone);
    return {};
  },
  CreateNotification: (input, at) => {
    admit(input, at);
    addMail(find(at.state, input.BudgetName), input.Notification, input.Subscribers);
    return {};
  },
  DeleteNotification: (input, at) => {
    admit(input, at);
    const entry = find(at.state, input.BudgetName);
    const gone = input.Notification && mailIn(entry, input.Notification);
    if (!gone) throw noNotification();
    entry.mails = entry.mails.filter((one) => one !== gone);
    return {};
  },
};

export const budgets = service<'budgets', Budgets>('budgets', { start, handlers });

/** What only a person can do here, done: "act as the learner". Changes the state in place. */
export const learner: Readonly<Record<string, (state: Budgets, now: string) => void>> = {
  'billing-access': (state) => {
    state.iamAccess = true;
  },
};
