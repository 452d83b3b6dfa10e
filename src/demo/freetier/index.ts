// The simulated Free Tier: the plan that an account is on. Source: AWS Billing API reference, API_freetier_GetAccountPlanState.
import type { AccountPlanState } from '../../model/operations/freetier.ts';
import { AwsError, type Seed, service } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export interface Freetier {
  /** `null`: opened before there were plans, or its organization pays. */
  plan: Omit<AccountPlanState, 'accountId'> | null;
}

/** The free plan lasts six months. Source: AWS Billing guide, free-tier-plans. */
function sixMonthsAfter(now: string): string {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + 6);
  return end.toISOString();
}

const start = (scenario: Scenario, { now }: Seed): Freetier => {
  if (scenario === 'fresh') {
    return {
      plan: {
        accountPlanType: 'FREE',
        accountPlanStatus: 'ACTIVE',
        accountPlanRemainingCredits: { amount: 100, unit: 'USD' },
        accountPlanExpirationDate: sixMonthsAfter(now),
      },
    };
  }
  return { plan: scenario === 'halfway' ? { accountPlanType: 'PAID', accountPlanStatus: 'ACTIVE' } : null };
};

export const freetier = service<'freetier', Freetier>('freetier', {
  start,
  handlers: {
    GetAccountPlanState: (_input, { state, accountId }) => {
      if (!state.plan) throw new AwsError('ResourceNotFoundException', 'No account plan was found.');
      return { accountId, ...state.plan };
    },
  },
});
