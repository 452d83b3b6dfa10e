// The simulated EC2: its list of regions, networks and their flow logs.
import { service } from '../kit.ts';
import * as regions from '../regions.ts';
import { type FlowLogState, flowLogs, startFlowLogs } from './flow-logs.ts';
import { vpcs } from './vpcs.ts';

export const ec2 = service<'ec2', FlowLogState>('ec2', {
  start: startFlowLogs,
  handlers: {
    ...vpcs,
    ...flowLogs,
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
