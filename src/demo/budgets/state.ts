// What the simulated budgets hold, and how each scenario finds them.
import type { Plain } from '../../model/json.ts';
import { monthlyBudgetName, zeroSpendBudgetName } from '../../model/names.ts';
import type { Operations } from '../../model/operations/index.ts';
import type { Scenario } from '../scenarios.ts';

type Creation = Plain<Operations['budgets:CreateNotification']['input']>;
export type Budget = Plain<NonNullable<Operations['budgets:CreateBudget']['input']['Budget']>>;
export type Notification = NonNullable<Creation['Notification']>;
export type Subscriber = NonNullable<Creation['Subscribers']>[number];

export interface Mail {
  notification: Notification;
  subscribers: readonly Subscriber[];
}
export interface Entry {
  budget: Budget;
  mails: Mail[];
}
export interface Budgets {
  /** "IAM user and role access to Billing information": only root can switch it, in the console. */
  iamAccess: boolean;
  entries: Entry[];
}

const to = (Address: string): readonly Subscriber[] => [{ SubscriptionType: 'EMAIL', Address }];
const actual = (Threshold: number): Notification => ({
  NotificationType: 'ACTUAL',
  ComparisonOperator: 'GREATER_THAN',
  Threshold,
  ThresholdType: 'PERCENTAGE',
});
const forecast: Notification = { ...actual(100), NotificationType: 'FORECASTED' };
const cents: Notification = { ...actual(0.01), ThresholdType: 'ABSOLUTE_VALUE' };

const cost = (BudgetName: string, Amount: string, more: Partial<Budget> = {}): Budget => ({
  BudgetName,
  BudgetType: 'COST',
  TimeUnit: 'MONTHLY',
  BudgetLimit: { Amount, Unit: 'USD' },
  ...more,
});
const mails = (address: string, ...notifications: readonly Notification[]): Mail[] =>
  notifications.map((notification) => ({ notification, subscribers: to(address) }));

const withoutCredits: Partial<Budget> = {
  Metrics: ['UnblendedCost'],
  FilterExpression: { Not: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Credit', 'Refund'] } } },
};
const complete: Entry[] = [
  {
    budget: cost(monthlyBudgetName, '20', withoutCredits),
    mails: mails('owner@example.com', actual(50), actual(80), actual(100), forecast),
  },
  { budget: cost(zeroSpendBudgetName, '1', withoutCredits), mails: mails('owner@example.com', cents) },
];

const states: Readonly<Record<Scenario, Budgets>> = {
  fresh: { iamAccess: false, entries: [] },
  // Made with the console's template, by hand.
  halfway: {
    iamAccess: false,
    entries: [
      {
        budget: cost('My Monthly Cost Budget', '50'),
        mails: mails('owner@example.com', actual(85), actual(100), forecast),
      },
    ],
  },
  // One looks at a single service, one writes to nobody, one only tells when money is saved.
  messy: {
    iamAccess: true,
    entries: [
      {
        budget: cost('my-company-servers', '500', {
          CostFilters: { Service: ['Amazon Elastic Compute Cloud - Compute'] },
        }),
        mails: mails('bob@example.com', actual(80)),
      },
      { budget: cost('everything', '1000'), mails: [] },
      {
        budget: cost('too little', '100'),
        mails: mails('bob@example.com', { ...actual(10), ComparisonOperator: 'LESS_THAN' }),
      },
    ],
  },
  hardened: { iamAccess: true, entries: complete },
  // The organization's own, under its own names.
  member: {
    iamAccess: true,
    entries: [
      { budget: cost('org-monthly', '300'), mails: mails('finops@example.com', actual(80), forecast) },
      { budget: cost('org-zero', '1'), mails: mails('finops@example.com', actual(100)) },
    ],
  },
  managed: { iamAccess: false, entries: [] },
  restricted: { iamAccess: true, entries: complete },
};

/** Budgets in a scenario, before anything is done. */
export const start = (scenario: Scenario): Budgets => structuredClone(states[scenario]);
