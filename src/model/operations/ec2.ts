// Amazon EC2: the fall-back for the list of regions, where account:ListRegions is not allowed or not there; networks and their flow logs.
import type * as sdk from '@aws-sdk/client-ec2';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const ec2Reads = {
  DescribeRegions: {},
  DescribeVpcs: { pages: { token: 'NextToken', next: 'NextToken', items: 'Vpcs' } },
  DescribeFlowLogs: { pages: { token: 'NextToken', next: 'NextToken', items: 'FlowLogs' } },
} as const satisfies Record<string, ReadSpec>;

export const ec2Writes = {
  CreateFlowLogs: {},
  DeleteFlowLogs: {},
} as const satisfies Record<string, WriteSpec>;

export type Ec2Reads = Of<typeof sdk, 'ec2', typeof ec2Reads>;
export type Ec2Writes = Of<typeof sdk, 'ec2', typeof ec2Writes>;
