// The simulated Macie: on or off, region by region.
import { AwsError, service } from '../kit.ts';

export interface Macie {
  /** The regions in which it is on, or was and is paused. */
  regions: Record<string, 'ENABLED' | 'PAUSED'>;
}

export const macie2 = service<'macie2', Macie>('macie2', {
  start: (scenario, { regions }) => {
    const on = ['hardened', 'member'].includes(scenario) ? regions : [];
    return { regions: Object.fromEntries(on.map((region) => [region, 'ENABLED' as const])) };
  },
  handlers: {
    GetMacieSession: (_input, { state, region, now }) => {
      const status = state.regions[region];
      // Off looks like a missing permission. Source: mondoohq/mql#5988, the answer of AWS with its status 401.
      if (!status) throw new AwsError('AccessDeniedException', 'Macie is not enabled.', 401);
      return { status, createdAt: now, updatedAt: now, findingPublishingFrequency: 'FIFTEEN_MINUTES' };
    },
  },
});
