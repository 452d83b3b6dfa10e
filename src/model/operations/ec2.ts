// Amazon EC2: the regions, the defaults for new servers and disks, networks, their flow logs and default security groups.
import type * as sdk from '@aws-sdk/client-ec2';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

const pages = (items: string) => ({ token: 'NextToken', next: 'NextToken', items }) as const;

export const ec2Reads = {
  DescribeFlowLogs: { pages: pages('FlowLogs') },
  DescribeNetworkInterfaces: { pages: pages('NetworkInterfaces') },
  DescribeRegions: { always: ['Regions'] },
  DescribeSecurityGroups: { pages: pages('SecurityGroups'), always: ['SecurityGroups'] },
  DescribeVpcs: { pages: pages('Vpcs'), always: ['Vpcs'] },
  GetEbsEncryptionByDefault: {},
  GetImageBlockPublicAccessState: {},
  GetInstanceMetadataDefaults: {},
  GetSerialConsoleAccessStatus: { always: ['SerialConsoleAccessEnabled'] },
  GetSnapshotBlockPublicAccessState: {},
} as const satisfies Record<string, ReadSpec>;

export const ec2Writes = {
  AuthorizeSecurityGroupEgress: {},
  AuthorizeSecurityGroupIngress: {},
  CreateFlowLogs: {},
  DeleteFlowLogs: {},
  DisableEbsEncryptionByDefault: {},
  DisableImageBlockPublicAccess: {},
  DisableSerialConsoleAccess: {},
  DisableSnapshotBlockPublicAccess: {},
  EnableEbsEncryptionByDefault: {},
  EnableImageBlockPublicAccess: {},
  EnableSerialConsoleAccess: {},
  EnableSnapshotBlockPublicAccess: {},
  ModifyInstanceMetadataDefaults: {},
  RevokeSecurityGroupEgress: {},
  RevokeSecurityGroupIngress: {},
} as const satisfies Record<string, WriteSpec>;

export type Ec2Reads = Of<typeof sdk, 'ec2', typeof ec2Reads>;
export type Ec2Writes = Of<typeof sdk, 'ec2', typeof ec2Writes>;
