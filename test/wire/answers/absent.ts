// The operations of the walks that moto 5.2.1 does not have, each with what the simulated account answers. The day moto has one, its row says so.
import { AccountId, type Step } from './kit.ts';

const SettingId = '/ssm/documents/console/public-sharing-permission';
const analyzerName = 'day-one-analyzer';
const AnomalyMonitor = { MonitorName: 'm', MonitorType: 'DIMENSIONAL', MonitorDimension: 'SERVICE' };
const arn = `arn:aws:ce::${AccountId}:anomalymonitor/none`;

export const absent: readonly (readonly [call: Step, demo: string])[] = [
  [['accessanalyzer:ListAnalyzers', {}], 'done'],
  [['accessanalyzer:CreateAnalyzer', { analyzerName, type: 'ACCOUNT' }], 'done'],
  [['accessanalyzer:DeleteAnalyzer', { analyzerName }], 'ResourceNotFoundException'],
  [['account:ListRegions', {}], 'done'],
  [['account:GetAccountInformation', {}], 'done'],
  [['account:GetContactInformation', {}], 'done'],
  [['ce:GetAnomalyMonitors', {}], 'done'],
  [['ce:GetAnomalySubscriptions', {}], 'done'],
  [['ce:CreateAnomalyMonitor', { AnomalyMonitor }], 'done'],
  [['ce:DeleteAnomalyMonitor', { MonitorArn: arn }], 'UnknownMonitorException'],
  [['ce:CreateAnomalySubscription', { AnomalySubscription: {} }], 'ValidationException'],
  [['ce:DeleteAnomalySubscription', { SubscriptionArn: arn }], 'UnknownSubscriptionException'],
  [['config:DescribeDeliveryChannelStatus', {}], 'done'],
  [['ec2:GetImageBlockPublicAccessState', {}], 'done'],
  [['ec2:GetInstanceMetadataDefaults', {}], 'done'],
  [['ec2:GetSerialConsoleAccessStatus', {}], 'done'],
  [['ec2:GetSnapshotBlockPublicAccessState', {}], 'done'],
  [['ec2:EnableImageBlockPublicAccess', { ImageBlockPublicAccessState: 'block-new-sharing' }], 'done'],
  [['ec2:DisableImageBlockPublicAccess', {}], 'done'],
  [['ec2:EnableSnapshotBlockPublicAccess', { State: 'block-all-sharing' }], 'done'],
  [['ec2:DisableSnapshotBlockPublicAccess', {}], 'done'],
  [['ec2:EnableSerialConsoleAccess', {}], 'done'],
  [['ec2:DisableSerialConsoleAccess', {}], 'done'],
  [['ec2:ModifyInstanceMetadataDefaults', { HttpTokens: 'required' }], 'done'],
  [['freetier:GetAccountPlanState', {}], 'done'],
  [['logs:TestMetricFilter', { filterPattern: '{ $.a = 1 }', logEventMessages: ['{"a":1}'] }], 'done'],
  [
    ['organizations:DescribeEffectivePolicy', { PolicyType: 'DECLARATIVE_POLICY_EC2' }],
    'AWSOrganizationsNotInUseException',
  ],
  [['iam:ListOrganizationsFeatures', {}], 'OrganizationNotFoundException'],
  [['securityhub:GetEnabledStandards', {}], 'SubscriptionRequiredException'],
  [['securityhub:DescribeSecurityHubV2', {}], 'ResourceNotFoundException'],
  [['ssm:GetServiceSetting', { SettingId }], 'done'],
  [['ssm:UpdateServiceSetting', { SettingId, SettingValue: 'Disable' }], 'done'],
  [['ssm:ResetServiceSetting', { SettingId }], 'done'],
];
