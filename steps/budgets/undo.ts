// What our budgets are now, and the way back of what was made.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { canonical, type Json } from '../../src/model/json.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, takeBack } from '../../src/model/take-back.ts';
import { notifyId, resourceOf } from './changes.ts';
import type { Facts, Watched } from './facts.ts';
import { monthly, type Wanted, zeroSpend } from './wanted.ts';

const ours: readonly Wanted[] = [monthly, zeroSpend];

/** Our budgets in the shape of the call that makes them; one whose readers are not known is left out. */
export function snapshot({ budgets }: Facts): Readonly<Record<string, Json>> {
  const all = budgets.ok ? budgets.value : [];
  return Object.fromEntries(
    ours.flatMap(({ name }) => {
      const mine = all.find(({ budget }) => budget.BudgetName === name);
      const mails = mine && mailsOf(mine);
      return mails ? [[resourceOf(name), { Budget: mine.budget, NotificationsWithSubscribers: mails }]] : [];
    }),
  );
}

/** Who gets which mail, in one order: AWS promises none. `undefined` if any of it could not be read. */
function mailsOf({ notices }: Watched): readonly Json[] | undefined {
  if (!notices?.ok) return undefined;
  const mails = notices.value.flatMap(({ notification, subscribers }) =>
    subscribers.ok ? [{ Notification: { ...notification }, Subscribers: subscribers.value }] : [],
  );
  if (mails.length < notices.value.length) return undefined;
  return mails.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}

/** Takes back one change; `undefined` if it is not known here. */
function back({ change }: Done, before: Json, { id: AccountId }: Account): Change | undefined {
  const wanted = ours.find(({ name }) => resourceOf(name) === change.resource);
  if (!wanted) return undefined;
  const base = {
    resource: change.resource,
    risk: 'safe',
    undo: again,
  } as const;
  const BudgetName = wanted.name;
  if (change.call.op === 'budgets:CreateBudget') {
    return {
      ...base,
      id: `budgets/delete-${wanted.kind}`,
      summary: { en: `Delete the budget ${BudgetName}`, ja: `予算 ${BudgetName} を削除する` },
      call: call('budgets:DeleteBudget', { AccountId, BudgetName }),
      before,
    };
  }
  const Notification = wanted.notifications.find((one) => notifyId(wanted, one) === change.id);
  if (!Notification) return undefined;
  return {
    ...base,
    id: change.id.replace('/notify-', '/silence-'),
    summary: {
      en: `Take the added mail away from the budget ${BudgetName}`,
      ja: `予算 ${BudgetName} に追加した通知を削除する`,
    },
    call: call('budgets:DeleteNotification', { AccountId, BudgetName, Notification }),
    before: { AccountId, BudgetName, Notification: { ...Notification } },
  };
}

/** Deletes what was made and is still as it was made; the rest is kept. A mail goes with its budget. */
export function revert(facts: Facts, done: readonly Done[], account: Account) {
  const made = done.filter(({ change }) => change.call.op === 'budgets:CreateBudget');
  const whole = new Set(made.map(({ change }) => change.resource));
  const apart = done.filter((one) => made.includes(one) || !whole.has(one.change.resource));
  return takeBack(snapshot(facts), apart, (one, before) => back(one, before, account));
}
