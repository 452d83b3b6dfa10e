// What moto 5.2.1 does not have of the operations that the walks ask for, and the controls that nobody can judge without it.
import type { Level } from '../../src/model/level.ts';

/** All of them are reads: of what the walks write, moto refuses nothing. */
const lacks: Readonly<Record<string, readonly string[]>> = {
  'accessanalyzer:ListAnalyzers': ['access-analyzer-external'],
  'account:GetAccountInformation': [],
  'account:GetContactInformation': ['account-contact-info'],
  // EC2 lists them instead.
  'account:ListRegions': [],
  'budgets:DescribeSubscribersForNotification': ['budget-monthly', 'budget-zero-spend'],
  'ce:GetAnomalyMonitors': ['cost-anomaly-detection'],
  'ce:GetAnomalySubscriptions': ['cost-anomaly-detection'],
  'config:DescribeDeliveryChannelStatus': ['config-recorder'],
  'ec2:GetImageBlockPublicAccessState': ['ami-bpa'],
  'ec2:GetInstanceMetadataDefaults': ['imdsv2-default'],
  'ec2:GetSerialConsoleAccessStatus': ['ec2-serial-console-off'],
  'ec2:GetSnapshotBlockPublicAccessState': ['ebs-snapshot-bpa'],
  'freetier:GetAccountPlanState': ['account-plan-state'],
  // The plan goes on untried, and says so.
  'logs:TestMetricFilter': [],
  // Whether there is a hub is told by DescribeHub.
  'securityhub:DescribeSecurityHubV2': [],
  'ssm:GetServiceSetting': ['ssm-doc-public-sharing-block'],
};

/** Answered, but with nothing that could be judged by. */
const unreadable: Readonly<Record<string, string>> = {
  macie: 'the dates of GetMacieSession are in no format of its protocol',
  'root-not-used': 'the credential report has no row for root',
};

// Asked only of a recorder that is there: without one, AWS Config is plainly off.
const askedAt = (level: Level) =>
  Object.entries(lacks).filter(
    ([op]) => level === 'everything' || op !== 'config:DescribeDeliveryChannelStatus',
  );

/** The operations that the walk and an audit of everything miss, sorted. */
export const lackingAt = (level: Level): readonly string[] =>
  askedAt(level)
    .map(([op]) => op)
    .sort();

/** The controls that are unknown once this walk was applied, as far as moto went; each once, sorted. */
export const unknownAfter = (level: Level): readonly string[] =>
  [...new Set([...askedAt(level).flatMap(([, controls]) => controls), ...Object.keys(unreadable)])].sort();
