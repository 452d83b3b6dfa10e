// What has no answer where there is nothing: the simulated account, moto and AWS say so in the same word.
import type { AgreedRow } from './agreements.ts';
import { AccountId, type Step } from './kit.ts';

const Bucket = 'none-such-bucket';
const KeyId = '00000000-0000-4000-9000-000000000000';
const GroupId = 'sg-00000000000000000';
const rules = { GroupId, IpPermissions: [{ IpProtocol: '-1' }] };
const none = 'arn:aws:iam::aws:policy/None';
const flowLog = {
  ResourceIds: ['vpc-00000000'],
  ResourceType: 'VPC',
  TrafficType: 'REJECT',
  LogDestinationType: 's3',
  LogDestination: 'arn:aws:s3:::none',
};
const encryption = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] };
const LifecycleConfiguration = {
  Rules: [{ ID: 'a', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 90 } }],
};
const Notification = {
  NotificationType: 'ACTUAL',
  ComparisonOperator: 'GREATER_THAN',
  Threshold: 80,
  ThresholdType: 'PERCENTAGE',
};

const table: readonly (readonly [answer: string, ...calls: Step[]])[] = [
  [
    'NoSuchEntityException',
    ['iam:GetAccessKeyLastUsed', { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }],
    ['iam:GetPolicyVersion', { PolicyArn: none, VersionId: 'v1' }],
    ['iam:ListAttachedUserPolicies', { UserName: 'none' }],
    ['iam:ListUserPolicies', { UserName: 'none' }],
    ['iam:ListGroupsForUser', { UserName: 'none' }],
    ['iam:ListMFADevices', { UserName: 'none' }],
    ['iam:GetGroup', { GroupName: 'none' }],
    ['iam:ListAttachedGroupPolicies', { GroupName: 'none' }],
    ['iam:AttachRolePolicy', { RoleName: 'none', PolicyArn: none }],
    ['iam:DetachGroupPolicy', { GroupName: 'none', PolicyArn: none }],
    ['iam:DeleteLoginProfile', { UserName: 'none' }],
    ['iam:DeleteVirtualMFADevice', { SerialNumber: `arn:aws:iam::${AccountId}:mfa/none` }],
  ],
  [
    'NoSuchBucket',
    ['s3:GetBucketAcl', { Bucket }],
    ['s3:GetBucketLocation', { Bucket }],
    ['s3:GetBucketVersioning', { Bucket }],
    ['s3:ListObjectVersions', { Bucket }],
    ['s3:PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } }],
    ['s3:PutBucketTagging', { Bucket, Tagging: { TagSet: [] } }],
    ['s3:PutPublicAccessBlock', { Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } }],
    ['s3:PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: encryption }],
    ['s3:PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration }],
    [
      's3:PutBucketOwnershipControls',
      { Bucket, OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    ],
  ],
  ['InvalidVpcID.NotFound', ['ec2:CreateFlowLogs', flowLog]],
  ['InvalidFlowLogId.NotFound', ['ec2:DeleteFlowLogs', { FlowLogIds: ['fl-00000000000000000'] }]],
  [
    'InvalidGroup.NotFound',
    ['ec2:RevokeSecurityGroupIngress', rules],
    ['ec2:RevokeSecurityGroupEgress', rules],
    ['ec2:AuthorizeSecurityGroupEgress', rules],
  ],
  ['NotFoundException', ['kms:GetKeyRotationStatus', { KeyId }], ['kms:ListResourceTags', { KeyId }]],
  ['NotFoundException', ['budgets:DeleteNotification', { AccountId, BudgetName: 'none', Notification }]],
  [
    'ResourceNotFoundException',
    ['events:ListTagsForResource', { ResourceARN: `arn:aws:events:us-east-1:${AccountId}:rule/none` }],
  ],
  ['BadRequestException', ['guardduty:GetAdministratorAccount', { DetectorId: 'none' }]],
  [
    'done',
    ['backup:ListBackupPlans', {}],
    ['cloudtrail:DescribeTrails', {}],
    ['config:DescribeConfigurationRecorders', {}],
    ['config:DescribeDeliveryChannels', {}],
    ['ec2:DescribeFlowLogs', {}],
    ['ec2:DescribeNetworkInterfaces', {}],
    ['ec2:DescribeVpcs', {}],
    ['ec2:GetEbsEncryptionByDefault', {}],
    ['guardduty:ListDetectors', {}],
    ['iam:GenerateCredentialReport', {}],
    ['iam:ListGroups', {}],
    ['iam:ListPolicies', { Scope: 'Local' }],
    ['iam:ListUsers', {}],
    ['iam:ListVirtualMFADevices', {}],
    ['inspector2:BatchGetAccountStatus', {}],
    ['logs:DescribeLogGroups', {}],
    ['s3:ListBuckets', {}],
    ['s3control:DeletePublicAccessBlock', { AccountId }],
    ['sts:GetCallerIdentity', {}],
  ],
];

export const plain: readonly AgreedRow[] = table.flatMap(([answer, ...calls]) =>
  calls.map((call): AgreedRow => [`nothing there: ${call[0]}`, answer, call]),
);
