// The simulated account management: regions and contacts.
import { service } from '../kit.ts';
import * as regions from '../regions.ts';

export const account = service<'account', Record<string, never>>('account', {
  start: () => ({}),
  handlers: {
    ListRegions: () => ({
      Regions: [
        ...regions.on.map((RegionName) => ({ RegionName, RegionOptStatus: 'ENABLED_BY_DEFAULT' as const })),
        ...regions.off.map((RegionName) => ({ RegionName, RegionOptStatus: 'DISABLED' as const })),
      ],
    }),
  } as never,
});
