// AWS Config: its client and each operation that may be sent; a new operation is one line.
export {
  ConfigServiceClient as Client,
  DeleteConfigurationRecorderCommand as DeleteConfigurationRecorder,
  DeleteDeliveryChannelCommand as DeleteDeliveryChannel,
  DescribeConfigurationRecorderStatusCommand as DescribeConfigurationRecorderStatus,
  DescribeConfigurationRecordersCommand as DescribeConfigurationRecorders,
  DescribeDeliveryChannelStatusCommand as DescribeDeliveryChannelStatus,
  DescribeDeliveryChannelsCommand as DescribeDeliveryChannels,
  PutConfigurationRecorderCommand as PutConfigurationRecorder,
  PutDeliveryChannelCommand as PutDeliveryChannel,
  StartConfigurationRecorderCommand as StartConfigurationRecorder,
  StopConfigurationRecorderCommand as StopConfigurationRecorder,
} from '@aws-sdk/client-config-service';
