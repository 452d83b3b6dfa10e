// Words beside the fields of what costs money: AWS Config, Security Hub CSPM, flow logs.
import type { Text } from '../text.ts';

const recorder = 'config:PutConfigurationRecorder#ConfigurationRecorder';
export const paidGlosses: Readonly<Record<string, Text>> = {
  'iam:CreateServiceLinkedRole#AWSServiceName': {
    en: 'AWS Config may look',
    ja: 'AWS Config に読み取りを許可',
  },
  [`${recorder}.recordingGroup.allSupported`]: { en: 'every kind of resource', ja: 'すべての種類のリソース' },
  [`${recorder}.recordingGroup.includeGlobalResourceTypes`]: {
    en: 'IAM: in one region only',
    ja: 'IAM は 1 リージョンだけで記録',
  },
  [`${recorder}.recordingMode.recordingFrequency`]: { en: 'once a day', ja: '1 日 1 回' },
  'config:PutDeliveryChannel#DeliveryChannel.s3BucketName': { en: 'where files go', ja: 'ファイルの保存先' },
  'securityhub:EnableSecurityHub#EnableDefaultStandards': { en: 'no paid checks', ja: '有料のチェックなし' },
  'securityhub:EnableSecurityHub#ControlFindingGenerator': {
    en: 'one finding a check',
    ja: 'チェックごとに検出結果は 1 件',
  },
  'ec2:CreateFlowLogs#TrafficType': { en: 'what was turned away', ja: '拒否された通信だけ' },
  'ec2:CreateFlowLogs#LogDestination': { en: 'where files go', ja: 'ファイルの保存先' },
  'ec2:CreateFlowLogs#MaxAggregationInterval': { en: 'seconds a record', ja: '1 件にまとめる秒数' },
};
