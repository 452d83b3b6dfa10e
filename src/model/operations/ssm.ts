// AWS Systems Manager: the account's own settings of the service, by region.
import type * as sdk from '@aws-sdk/client-ssm';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const ssmReads = {
  GetServiceSetting: {},
} as const satisfies Record<string, ReadSpec>;

export const ssmWrites = {
  ResetServiceSetting: {},
  UpdateServiceSetting: {},
} as const satisfies Record<string, WriteSpec>;

export type SsmReads = Of<typeof sdk, 'ssm', typeof ssmReads>;
export type SsmWrites = Of<typeof sdk, 'ssm', typeof ssmWrites>;
