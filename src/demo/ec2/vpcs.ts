// The simulated networks: one default VPC a region, as AWS makes it. Source: VPC guide, default-vpc.
import type { Handlers } from '../kit.ts';
import { placeOf } from './place.ts';
import type { Ec2 } from './state.ts';

export const vpcs: Pick<Handlers<'ec2', Ec2>, 'DescribeVpcs'> = {
  // Every network has its default group, so the groups tell the networks.
  DescribeVpcs: (_input, at) => ({
    Vpcs: placeOf(at).groups.map(({ vpc, inDefaultVpc }) => ({
      VpcId: vpc,
      IsDefault: inDefaultVpc,
      CidrBlock: '172.31.0.0/16',
      State: 'available',
      OwnerId: at.accountId,
    })),
  }),
};
