// The simulated networks: one default VPC a region, as AWS makes it. Source: VPC guide, default-vpc.
import type { Handlers } from '../kit.ts';

/** The id of a region's default VPC: `vpc-` and 17 hexadecimal digits that are told from the region's name. */
export const defaultVpc = (region: string): string =>
  `vpc-${Buffer.from(region).toString('hex').padStart(17, '0').slice(-17)}`;

export const vpcs: Pick<Handlers<'ec2', unknown>, 'DescribeVpcs'> = {
  DescribeVpcs: (_input, { region, accountId }) => ({
    Vpcs: [
      {
        VpcId: defaultVpc(region),
        IsDefault: true,
        CidrBlock: '172.31.0.0/16',
        State: 'available',
        OwnerId: accountId,
      },
    ],
  }),
};
