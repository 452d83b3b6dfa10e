// What must be known beside the verdicts: the plan that the account is on, and what the management account gave out of its hands.
import type { Account } from '../model/account.ts';
import { type Plan, planOf } from '../model/account-plan.ts';
import type { Reader } from '../model/read.ts';

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
  const known = plan?.ok ? planOf(plan.value) : null;
  return { ...(known ? { plan: known } : {}), ...organization };
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
