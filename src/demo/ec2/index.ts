// The simulated EC2: only its list of regions.
import { service } from '../kit.ts';
import * as regions from '../regions.ts';

export const ec2 = service<'ec2', Record<string, never>>('ec2', {
  start: () => ({}),
  handlers: {
    DescribeRegions: (input) => ({
      Regions: [
        ...regions.on.map((RegionName) => ({ RegionName, OptInStatus: 'opt-in-not-required' })),
        ...(input.AllRegions
          ? regions.off.map((RegionName) => ({ RegionName, OptInStatus: 'not-opted-in' }))
          : []),
      ],
    }),
  },
});
