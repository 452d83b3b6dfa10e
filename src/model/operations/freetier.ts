// AWS Free Tier: is this account on the free plan, until when, with what credits? Nothing here can end it: UpgradeAccountPlan is not listed.
import type { ReadSpec } from './kit.ts';

export const freetierReads = {
  // Older accounts have no plan.
  GetAccountPlanState: { absent: ['ResourceNotFoundException'] },
} as const satisfies Record<string, ReadSpec>;

/** Written by hand, as there is no SDK client. Source: AWS Billing API reference, API_freetier_GetAccountPlanState. */
export interface AccountPlanState {
  readonly accountId?: string;
  readonly accountPlanType?: 'FREE' | 'PAID';
  readonly accountPlanStatus?: 'NOT_STARTED' | 'ACTIVE' | 'EXPIRED';
  readonly accountPlanRemainingCredits?: { readonly amount: number; readonly unit: string };
  /** ISO 8601, UTC. */
  readonly accountPlanExpirationDate?: string;
}

export interface FreetierReads {
  'freetier:GetAccountPlanState': { input: Record<string, never>; output: AccountPlanState };
}
