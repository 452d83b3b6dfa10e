// The plan that an account is on: free for a while, or paid. Source: AWS Billing API reference, API_freetier_GetAccountPlanState.
import type { Plain } from './json.ts';
import type { AccountPlanState } from './operations/freetier.ts';
import type { Text } from './text.ts';

export interface Plan {
  readonly kind: 'free' | 'paid';
  readonly ended: boolean;
  /** ISO 8601, UTC. */
  readonly end?: string;
  /** What is left of the credits: `100.00 USD`. */
  readonly credits?: string;
}

/** The plan; `null` for an answer that is not understood: a file of facts, or an endpoint that is not AWS, may say anything. */
export function planOf(state: Plain<AccountPlanState>): Plan | null {
  const {
    accountPlanType: type,
    accountPlanStatus,
    accountPlanExpirationDate,
    accountPlanRemainingCredits,
  } = state;
  if (type !== 'FREE' && type !== 'PAID') return null;
  const { amount = 0, unit } = accountPlanRemainingCredits ?? {};
  const end = Date.parse(String(accountPlanExpirationDate));
  return {
    kind: type === 'FREE' ? 'free' : 'paid',
    ended: accountPlanStatus === 'EXPIRED',
    ...(Number.isNaN(end) ? {} : { end: new Date(end).toISOString() }),
    ...(Number(amount) > 0 && unit === 'USD' ? { credits: `${Number(amount).toFixed(2)} ${unit}` } : {}),
  };
}

/** The free plan in one line, to be said beside what costs. Source: facts, safety C1. */
export function freePlanLine({ end, credits }: Plan): Text {
  const day = end?.slice(0, 10);
  return {
    en: `Your plan: free${day ? ` until ${day}` : ''}${credits ? `, credits left: ${credits}` : ''}.`,
    ja: `ご利用のプラン: 無料${day ? `（${day} まで）` : ''}${credits ? `、クレジット残高 ${credits}` : ''}。`,
  };
}

// From here on the end of the plan is something to decide about now.
const soon = 30 * 24 * 3600_000;

/** How near the end of the plan is; `now`: ISO 8601, UTC. */
export function endOf({ kind, ended, end }: Plan, now: string): 'far' | 'soon' | 'over' {
  if (kind === 'paid') return 'far';
  const left = end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end) - Date.parse(now);
  if (ended || left <= 0) return 'over';
  return left <= soon ? 'soon' : 'far';
}
