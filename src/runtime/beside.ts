// What no step judges, but its reader must know: the plan that the account is on, and what the management account gave out of its hands.
import type { Account } from '../model/account.ts';
import type { Plain } from '../model/json.ts';
import type { AccountPlanState } from '../model/operations/freetier.ts';
import type { Reader } from '../model/read.ts';

export interface Plan {
  readonly kind: 'free' | 'paid';
  readonly ended: boolean;
  /** ISO 8601, UTC. */
  readonly end?: string;
  /** What is left of the credits: `100.00 USD`. */
  readonly credits?: string;
}

/** Absent is whatever could not be read, or does not exist for this kind of account. */
export interface Beside {
  readonly plan?: Plan;
  /** How many accounts act for the whole organization. */
  readonly delegated?: number;
  /** What the organization does with its members' root users: `RootCredentialsManagement`, `RootSessions`. */
  readonly rootFeatures?: readonly string[];
}

/** Asks for the plan, and in a management account for what it delegated. Other accounts may not ask for the latter. */
export async function lookBeside(aws: Reader, { kind, partition }: Account): Promise<Beside> {
  const [plan, organization] = await Promise.all([
    // In other partitions nothing is claimed about billing.
    partition === 'aws' ? aws('freetier:GetAccountPlanState', {}) : undefined,
    kind === 'management' ? given(aws) : {},
  ]);
  return { ...(plan?.ok ? planOf(plan.value) : {}), ...organization };
}

/** A file of facts, or an endpoint that is not AWS, may say anything: what is not understood is left out. */
function planOf(state: Plain<AccountPlanState>): Pick<Beside, 'plan'> {
  const {
    accountPlanType: type,
    accountPlanStatus,
    accountPlanExpirationDate,
    accountPlanRemainingCredits,
  } = state;
  if (type !== 'FREE' && type !== 'PAID') return {};
  const { amount = 0, unit } = accountPlanRemainingCredits ?? {};
  const end = Date.parse(String(accountPlanExpirationDate));
  return {
    plan: {
      kind: type === 'FREE' ? 'free' : 'paid',
      ended: accountPlanStatus === 'EXPIRED',
      ...(Number.isNaN(end) ? {} : { end: new Date(end).toISOString() }),
      ...(Number(amount) > 0 && unit === 'USD' ? { credits: `${Number(amount).toFixed(2)} ${unit}` } : {}),
    },
  };
}

/** Source: Organizations API reference, ListDelegatedAdministrators; IAM API reference, ListOrganizationsFeatures. */
async function given(aws: Reader): Promise<Omit<Beside, 'plan'>> {
  const [delegated, features] = await Promise.all([
    aws('organizations:ListDelegatedAdministrators', {}),
    aws('iam:ListOrganizationsFeatures', {}),
  ]);
  const none = !features.ok && features.why === 'absent';
  return {
    ...(delegated.ok ? { delegated: (delegated.value.DelegatedAdministrators ?? []).length } : {}),
    ...(features.ok
      ? { rootFeatures: features.value.EnabledFeatures ?? [] }
      : none
        ? { rootFeatures: [] }
        : {}),
  };
}
