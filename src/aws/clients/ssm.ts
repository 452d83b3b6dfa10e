// AWS Systems Manager: its client and each operation that may be sent; a new operation is one line.
export {
  GetServiceSettingCommand as GetServiceSetting,
  ResetServiceSettingCommand as ResetServiceSetting,
  SSMClient as Client,
  UpdateServiceSettingCommand as UpdateServiceSetting,
} from '@aws-sdk/client-ssm';
