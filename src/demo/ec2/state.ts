// What the simulated EC2 holds: by region, the defaults for new servers and disks, and the default security groups.
import type { Plain } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';

type Shown = NonNullable<Plain<Operations['ec2:DescribeSecurityGroups']['output']>['SecurityGroups']>[number];
export type Rule = NonNullable<Shown['IpPermissions']>[number];

type Level = NonNullable<Plain<Operations['ec2:GetInstanceMetadataDefaults']['output']>['AccountLevel']>;
/** What is set for new servers; a field that is not there has no preference. */
export type Metadata = Pick<
  Level,
  'HttpTokens' | 'HttpPutResponseHopLimit' | 'HttpEndpoint' | 'InstanceMetadataTags' | 'HttpTokensEnforced'
>;

export interface Defaults {
  ebsEncryption: boolean;
  snapshots: 'block-all-sharing' | 'block-new-sharing' | 'unblocked';
  images: 'block-new-sharing' | 'unblocked';
  metadata: Metadata;
  serialConsole: boolean;
  /** A declarative policy of the organization sets what it can set. */
  managed?: true;
}

export interface StoredGroup {
  readonly id: string;
  readonly vpc: string;
  /** In the network that AWS made with the account. */
  readonly inDefaultVpc: boolean;
  readonly name: string;
  /** One source a rule. */
  ingress: Rule[];
  egress: Rule[];
}

export interface StoredInterface {
  readonly id: string;
  readonly vpc: string;
  readonly groups: readonly string[];
}

export type StoredLog = NonNullable<Plain<Operations['ec2:DescribeFlowLogs']['output']>['FlowLogs']>[number];

export interface Place {
  defaults: Defaults;
  groups: StoredGroup[];
  interfaces: StoredInterface[];
  /** A file of an older version has none. */
  flowLogs?: StoredLog[];
}

/** By region. */
export type Ec2 = Record<string, Place>;
