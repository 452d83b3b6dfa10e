// AWS Config: the recorder of what every resource looks like, one a region, and the channel that its files go through.
import type * as sdk from '@aws-sdk/client-config-service';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const configReads = {
  DescribeConfigurationRecorders: {},
  DescribeConfigurationRecorderStatus: {},
  DescribeDeliveryChannels: {},
  DescribeDeliveryChannelStatus: {},
} as const satisfies Record<string, ReadSpec>;

export const configWrites = {
  PutConfigurationRecorder: {},
  PutDeliveryChannel: {},
  StartConfigurationRecorder: {},
  StopConfigurationRecorder: {},
  DeleteDeliveryChannel: {},
  DeleteConfigurationRecorder: {},
} as const satisfies Record<string, WriteSpec>;

export type ConfigReads = Of<typeof sdk, 'config', typeof configReads>;
export type ConfigWrites = Of<typeof sdk, 'config', typeof configWrites>;
