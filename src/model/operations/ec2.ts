// Amazon EC2: the regions, the defaults for new servers and disks, and the default security groups.
import type * as sdk from '@aws-sdk/client-ec2';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const ec2Reads = {
  DescribeNetworkInterfaces: {
    pages: { token: 'NextToken', next: 'NextToken', items: 'NetworkInterfaces' },
  },
  DescribeRegions: {},
  DescribeSecurityGroups: {
    pages: { token: 'NextToken', next: 'NextToken', items: 'SecurityGroups' },
  },
  GetEbsEncryptionByDefault: {},
  GetImageBlockPublicAccessState: {},
  GetInstanceMetadataDefaults: {},
  GetSerialConsoleAccessStatus: {},
  GetSnapshotBlockPublicAccessState: {},
} as const satisfies Record<string, ReadSpec>;

export const ec2Writes = {
  AuthorizeSecurityGroupEgress: {},
  AuthorizeSecurityGroupIngress: {},
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
