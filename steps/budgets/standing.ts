// Is there a budget that does the job? What is not known is never taken for a no.
import { type Unread, unread } from '../../src/model/read.ts';
import type { Facts, Notification, Watched } from './facts.ts';
import type { Wanted } from './wanted.ts';

export type Standing =
  /** This budget does it. */
  | { readonly is: 'met'; readonly by: string }
  /** There may be one, but it could not be read. */
  | { readonly is: 'unread'; readonly read: Unread }
  /** There is none. */
  | { readonly is: 'open' }
  /** Ours is there, but lacks these mails. */
  | { readonly is: 'incomplete'; readonly missing: readonly Notification[] }
  /** Something else has our name; it is not changed, and its name cannot be used twice. */
  | { readonly is: 'taken' };

// Source: Budgets API reference, CreateBudget: at most five notifications a budget.
const mostNotifications = 5;

const same = (a: Notification, b: Notification): boolean =>
  a.NotificationType === b.NotificationType &&
  a.ComparisonOperator === b.ComparisonOperator &&
  a.Threshold === b.Threshold &&
  a.ThresholdType === b.ThresholdType;

/** True: this budget writes to somebody in time. Unread: it might. */
function serves({ budget, notices }: Watched, wanted: Wanted): boolean | Unread {
  if (!notices || !wanted.fits(budget)) return false;
  if (unread(notices)) return notices;
  const inTime = (notices.ok ? notices.value : []).filter((one) => wanted.inTime(budget, one.notification));
  if (inTime.some(({ subscribers }) => subscribers.ok && subscribers.value.length > 0)) return true;
  return inTime.map(({ subscribers }) => subscribers).find(unread) ?? false;
}

/** The mails that our budget lacks, as far as there is room for them. */
function lacking({ notices }: Watched, wanted: Wanted): readonly Notification[] {
  const present = notices?.ok ? notices.value.map(({ notification }) => notification) : [];
  return wanted.notifications
    .filter((one) => !present.some((other) => same(one, other)))
    .slice(0, Math.max(0, mostNotifications - present.length));
}

/** How things stand for one of the two budgets. */
export function standingOf({ budgets }: Facts, wanted: Wanted): Standing {
  if (unread(budgets)) return { is: 'unread', read: budgets };
  const all = budgets.ok ? budgets.value : [];
  const mine = all.find(({ budget }) => budget.BudgetName === wanted.name);
  const others = all.filter((one) => one !== mine);

  const doing = others.find((one) => serves(one, wanted) === true);
  if (doing) return { is: 'met', by: doing.budget.BudgetName ?? '' };
  const own = mine ? serves(mine, wanted) : false;
  const missing = mine ? lacking(mine, wanted) : [];
  if (own === true && missing.length === 0) return { is: 'met', by: wanted.name };

  const dark = [own, ...others.map((one) => serves(one, wanted))].find((one) => typeof one === 'object');
  if (dark) return { is: 'unread', read: dark };
  if (!mine) return { is: 'open' };
  return wanted.fits(mine.budget) && missing.length > 0 ? { is: 'incomplete', missing } : { is: 'taken' };
}
