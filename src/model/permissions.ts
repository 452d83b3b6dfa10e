// Which IAM actions an operation needs. Source: AWS Service Authorization Reference (data of 2026-09-26), and AWS prose where it says so.
// Listed are only operations whose actions are not simply their own name.

type Actions = (input: Readonly<Record<string, unknown>>) => readonly string[];

const view: Actions = () => ['budgets:ViewBudget'];
const modify: Actions = (input) =>
  input['ResourceTags'] ? ['budgets:ModifyBudget', 'budgets:TagResource'] : ['budgets:ModifyBudget'];
const one =
  (action: string): Actions =>
  () => [action];
const withTags =
  (own: string, field: string, tagging: string): Actions =>
  (input) =>
    Array.isArray(input[field]) && input[field].length > 0 ? [own, tagging] : [own];

/** A role that is handed over must be allowed to be. Source: EventBridge guide, eb-use-identity-based, iam:PassRole. */
const passing =
  (own: string): Actions =>
  ({ Targets }) =>
    Array.isArray(Targets) && Targets.some((target: object) => 'RoleArn' in target)
      ? [own, 'iam:PassRole']
      : [own];

const special: Readonly<Record<string, Actions>> = {
  'accessanalyzer:ListAnalyzers': one('access-analyzer:ListAnalyzers'),
  'accessanalyzer:DeleteAnalyzer': one('access-analyzer:DeleteAnalyzer'),
  // Ours always carries a tag. The service-linked role: AWS prose (access-analyzer-using-service-linked-roles).
  'accessanalyzer:CreateAnalyzer': () => [
    'access-analyzer:CreateAnalyzer',
    'access-analyzer:TagResource',
    'iam:CreateServiceLinkedRole',
  ],
  'budgets:DescribeBudgets': view,
  'budgets:DescribeNotificationsForBudget': view,
  'budgets:DescribeSubscribersForNotification': view,
  'budgets:CreateBudget': modify,
  'budgets:DeleteBudget': modify,
  'budgets:CreateNotification': modify,
  'budgets:DeleteNotification': modify,
  's3control:GetPublicAccessBlock': one('s3:GetAccountPublicAccessBlock'),
  's3control:PutPublicAccessBlock': one('s3:PutAccountPublicAccessBlock'),
  // There is no Delete action in the reference: deleting uses Put.
  's3control:DeletePublicAccessBlock': one('s3:PutAccountPublicAccessBlock'),
  's3:ListBuckets': one('s3:ListAllMyBuckets'),
  's3:HeadBucket': one('s3:ListBucket'),
  's3:ListObjectVersions': one('s3:ListBucketVersions'),
  's3:GetPublicAccessBlock': one('s3:GetBucketPublicAccessBlock'),
  's3:GetBucketEncryption': one('s3:GetEncryptionConfiguration'),
  's3:GetBucketLifecycleConfiguration': one('s3:GetLifecycleConfiguration'),
  's3:PutPublicAccessBlock': one('s3:PutBucketPublicAccessBlock'),
  's3:PutBucketEncryption': one('s3:PutEncryptionConfiguration'),
  's3:PutBucketLifecycleConfiguration': one('s3:PutLifecycleConfiguration'),
  // Ownership sent on create needs its own action [SDK CreateBucket].
  's3:CreateBucket': (input) =>
    input['ObjectOwnership'] ? ['s3:CreateBucket', 's3:PutBucketOwnershipControls'] : ['s3:CreateBucket'],
  'iam:CreateRole': withTags('iam:CreateRole', 'Tags', 'iam:TagRole'),
  'iam:CreateUser': withTags('iam:CreateUser', 'Tags', 'iam:TagUser'),
  'iam:CreateVirtualMFADevice': withTags('iam:CreateVirtualMFADevice', 'Tags', 'iam:TagMFADevice'),
  'kms:CreateKey': withTags('kms:CreateKey', 'Tags', 'kms:TagResource'),
  'cloudtrail:CreateTrail': withTags('cloudtrail:CreateTrail', 'TagsList', 'cloudtrail:AddTags'),
  'sns:CreateTopic': withTags('sns:CreateTopic', 'Tags', 'sns:TagResource'),
  'events:PutRule': withTags('events:PutRule', 'Tags', 'events:TagResource'),
  'events:PutTargets': passing('events:PutTargets'),
  // The role is handed over: from AWS prose and practice, not in the reference.
  'config:PutConfigurationRecorder': () => ['config:PutConfigurationRecorder', 'iam:PassRole'],
  'securityhub:EnableSecurityHub': (input) => [
    'securityhub:EnableSecurityHub',
    ...(input['Tags'] ? ['securityhub:TagResource'] : []),
    'iam:CreateServiceLinkedRole',
  ],
  // Source: VPC guide, flow-logs-s3-create-flow-log, for the two of CloudWatch Logs.
  'ec2:CreateFlowLogs': () => ['ec2:CreateFlowLogs', 'ec2:CreateTags', 'logs:CreateLogDelivery'],
  'ec2:DeleteFlowLogs': () => ['ec2:DeleteFlowLogs', 'logs:DeleteLogDelivery'],
  'ce:CreateAnomalyMonitor': withTags('ce:CreateAnomalyMonitor', 'ResourceTags', 'ce:TagResource'),
  'ce:CreateAnomalySubscription': withTags('ce:CreateAnomalySubscription', 'ResourceTags', 'ce:TagResource'),
  // Whoever names a role for a service passes it. Source: IAM guide, id_roles_use_passrole; not in the reference's data.
  'cloudtrail:UpdateTrail': (input) =>
    input['CloudWatchLogsRoleArn'] ? ['cloudtrail:UpdateTrail', 'iam:PassRole'] : ['cloudtrail:UpdateTrail'],
  'logs:CreateLogGroup': (input) =>
    input['tags'] ? ['logs:CreateLogGroup', 'logs:TagResource'] : ['logs:CreateLogGroup'],
  'cloudwatch:PutMetricAlarm': withTags('cloudwatch:PutMetricAlarm', 'Tags', 'cloudwatch:TagResource'),
  // The service-linked role: AWS prose (managing-permissions), not in the reference's data.
  'guardduty:CreateDetector': (input) => [
    'guardduty:CreateDetector',
    ...(input['Tags'] ? ['guardduty:TagResource'] : []),
    'iam:CreateServiceLinkedRole',
  ],
};

/** The IAM actions that this call needs, the operation's own first. */
export const actionsFor = (op: string, input: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  special[op]?.(input) ?? [op];
