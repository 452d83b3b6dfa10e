// Making a budget, and adding the mails that ours lacks.
import type { Account } from '../../src/model/account.ts';
import type { Answers } from '../../src/model/answers.ts';
import { call } from '../../src/model/call.ts';
import { type Cost, free } from '../../src/model/prices.ts';
import type { Change } from '../../src/model/step.ts';
import type { Notification } from './facts.ts';
import type { Wanted } from './wanted.ts';

/** The resource of a change, by the budget's name. */
export const resourceOf = (name: string): string => `budget/${name}`;

const cost: Cost = free(
  {
    en: 'Free. This is a bell, not a brake: AWS looks a few times a day and stops nothing. Credits are left out on purpose: you are told what would be charged, even while credits pay for it. The forecast starts after about five weeks.',
    ja: '無料です。予算は警報であり、ブレーキではありません。AWS は 1 日に数回しか集計せず、利用を止めることもありません。クレジットはあえて除外しています。クレジットで支払われている間も、本来の請求額が通知されます。予測の通知は約 5 週間後から始まります。',
  },
  'https://aws.amazon.com/aws-cost-management/aws-budgets/pricing/',
);

// Metrics and FilterExpression go together: without Metrics the budget is malformed (hashicorp/terraform-provider-aws#46866).
const credits = { Not: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Credit', 'Refund'] } } } as const;

/** Makes one of the two budgets; `undefined` while an answer is missing. */
export function create(wanted: Wanted, account: Account, answers: Answers): Change | undefined {
  const { alertEmail } = answers;
  const limit = wanted.kind === 'monthly' ? answers.monthlyBudget : { amount: 1, currency: 'USD' };
  if (!alertEmail || !limit) return undefined;
  const Subscribers = [{ SubscriptionType: 'EMAIL', Address: alertEmail }] as const;
  return {
    id: `budgets/create-${wanted.kind}`,
    resource: resourceOf(wanted.name),
    summary:
      wanted.kind === 'monthly'
        ? {
            en: `Write to ${alertEmail} when a month costs 50, 80 and 100 percent of ${limit.amount} ${limit.currency}`,
            ja: `月の費用が ${limit.amount} ${limit.currency} の 50、80、100 % に達したら ${alertEmail} に通知する`,
          }
        : {
            en: `Write to ${alertEmail} as soon as anything costs money`,
            ja: `費用が発生したらすぐに ${alertEmail} に通知する`,
          },
    call: call('budgets:CreateBudget', {
      AccountId: account.id,
      Budget: {
        BudgetName: wanted.name,
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: String(limit.amount), Unit: limit.currency },
        Metrics: ['UnblendedCost'],
        FilterExpression: credits,
      },
      NotificationsWithSubscribers: wanted.notifications.map((Notification) => ({
        Notification,
        Subscribers,
      })),
    }),
    risk: 'safe',
    cost,
    undo: {
      en: 'The budget is deleted, unless someone changed it since.',
      ja: '予算を削除します。その後に変更されていれば残します。',
    },
  };
}

/** The change that adds this mail. */
export const notifyId = ({ kind }: Wanted, { NotificationType, Threshold }: Notification): string =>
  `budgets/notify-${kind}-${NotificationType.toLowerCase()}-${Threshold}`;

/** Adds one mail to our budget; its limit and its other mails stay as they are. */
export const notify = (
  wanted: Wanted,
  Notification: Notification,
  account: Account,
  alertEmail: string,
): Change => ({
  id: notifyId(wanted, Notification),
  resource: resourceOf(wanted.name),
  summary: {
    en: `Add a missing mail to the budget ${wanted.name}, to ${alertEmail}`,
    ja: `予算 ${wanted.name} に不足している通知を追加する（宛先: ${alertEmail}）`,
  },
  call: call('budgets:CreateNotification', {
    AccountId: account.id,
    BudgetName: wanted.name,
    Notification,
    Subscribers: [{ SubscriptionType: 'EMAIL', Address: alertEmail }],
  }),
  risk: 'safe',
  cost,
  undo: {
    en: 'This mail is taken away again, unless someone changed the budget since.',
    ja: 'この通知を削除します。その後に予算が変更されていれば残します。',
  },
});
