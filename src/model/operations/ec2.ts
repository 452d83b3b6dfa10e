// Amazon EC2: the fall-back for the list of regions, where account:ListRegions is not allowed or not there.
import type * as sdk from '@aws-sdk/client-ec2';
import type { Of, ReadSpec } from './kit.ts';

export const ec2Reads = { DescribeRegions: {} } as const satisfies Record<string, ReadSpec>;

export type Ec2Reads = Of<typeof sdk, 'ec2', typeof ec2Reads>;
