// The list of regions, as EC2 gives it.
import type { Handlers } from '../kit.ts';
import * as known from '../regions.ts';
import type { Ec2 } from './state.ts';

export const regions: Pick<Handlers<'ec2', Ec2>, 'DescribeRegions'> = {
  DescribeRegions: (input) => ({
    Regions: [
      ...known.on.map((RegionName) => ({ RegionName, OptInStatus: 'opt-in-not-required' })),
      ...(input.AllRegions
        ? known.off.map((RegionName) => ({ RegionName, OptInStatus: 'not-opted-in' }))
        : []),
    ],
  }),
};
