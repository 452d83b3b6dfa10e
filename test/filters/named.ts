// The calls that each item is about, by hand from what the item says: our patterns are held against these, not the other way round.
// Source: CIS AWS Foundations Benchmark 3.0, 4.1 to 4.15, and Prowler's checks of the same; the last two are this tool's own.
import type { AlarmId } from '../../src/model/alarms.ts';

/** `service: Name Name ...` as in CloudTrail's `eventSource` and `eventName`; items that go by more than a name have events instead. */
export const named: Readonly<Partial<Record<AlarmId, readonly string[]>>> = {
  'iam-policy-changes': [
    'iam: CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion',
    'iam: PutGroupPolicy PutRolePolicy PutUserPolicy DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy',
    'iam: AttachGroupPolicy AttachRolePolicy AttachUserPolicy DetachGroupPolicy DetachRolePolicy DetachUserPolicy',
  ],
  'cloudtrail-changes': ['cloudtrail: CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging'],
  'kms-cmk-disable-delete': ['kms: DisableKey ScheduleKeyDeletion'],
  's3-bucket-policy-changes': [
    's3: PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication',
    's3: DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication',
  ],
  'config-changes': [
    'config: PutConfigurationRecorder StopConfigurationRecorder PutDeliveryChannel DeleteDeliveryChannel',
  ],
  'security-group-changes': [
    'ec2: CreateSecurityGroup DeleteSecurityGroup ModifySecurityGroupRules',
    'ec2: AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress',
    'ec2: RevokeSecurityGroupIngress RevokeSecurityGroupEgress',
  ],
  'nacl-changes': [
    'ec2: CreateNetworkAcl DeleteNetworkAcl CreateNetworkAclEntry DeleteNetworkAclEntry',
    'ec2: ReplaceNetworkAclEntry ReplaceNetworkAclAssociation',
  ],
  'network-gateway-changes': [
    'ec2: CreateCustomerGateway DeleteCustomerGateway',
    'ec2: CreateInternetGateway DeleteInternetGateway AttachInternetGateway DetachInternetGateway',
  ],
  'route-table-changes': [
    'ec2: CreateRoute ReplaceRoute DeleteRoute CreateRouteTable DeleteRouteTable',
    'ec2: ReplaceRouteTableAssociation DisassociateRouteTable',
  ],
  'vpc-changes': [
    'ec2: CreateVpc DeleteVpc ModifyVpcAttribute',
    'ec2: CreateVpcPeeringConnection AcceptVpcPeeringConnection',
    'ec2: DeleteVpcPeeringConnection RejectVpcPeeringConnection',
    'ec2: AttachClassicLinkVpc DetachClassicLinkVpc EnableVpcClassicLink DisableVpcClassicLink',
  ],
  'organizations-changes': [
    'organizations: CreateOrganization DeleteOrganization LeaveOrganization EnableAllFeatures',
    'organizations: InviteAccountToOrganization AcceptHandshake DeclineHandshake CancelHandshake',
    'organizations: CreateAccount MoveAccount RemoveAccountFromOrganization',
    'organizations: CreateOrganizationalUnit UpdateOrganizationalUnit DeleteOrganizationalUnit',
    'organizations: CreatePolicy UpdatePolicy DeletePolicy AttachPolicy DetachPolicy',
    'organizations: EnablePolicyType DisablePolicyType',
  ],
  'day-one-tampering': [
    'guardduty: DeleteDetector UpdateDetector DisassociateFromAdministratorAccount',
    'access-analyzer: DeleteAnalyzer',
    'monitoring: DeleteAlarms DisableAlarmActions',
    'logs: DeleteMetricFilter',
    's3: PutAccountPublicAccessBlock DeleteAccountPublicAccessBlock',
    's3: PutBucketPublicAccessBlock DeleteBucketPublicAccessBlock',
    'cloudtrail: PutEventSelectors',
    'sns: Unsubscribe DeleteTopic',
  ],
  'day-one-credentials': [
    'iam: CreateAccessKey CreateLoginProfile UpdateLoginProfile AddUserToGroup',
    'iam: DeactivateMFADevice DeleteVirtualMFADevice',
    'iam: UpdateAccountPasswordPolicy DeleteAccountPasswordPolicy',
    'iam: SetDefaultPolicyVersion UpdateAssumeRolePolicy',
  ],
};

/** Calls of the same services, close in name or meaning, that no alarm is for. */
export const neighbours = [
  'iam: GetPolicy ListPolicies SimulatePrincipalPolicy CreateGroup ListAccessKeys GetLoginProfile DeleteAccessKey',
  'cloudtrail: DescribeTrails GetTrailStatus LookupEvents GetEventSelectors',
  'kms: CreateKey EnableKey Decrypt GenerateDataKey CancelKeyDeletion ListKeys',
  's3: GetBucketAcl GetBucketPolicy CreateBucket PutBucketTagging GetAccountPublicAccessBlock',
  'config: DescribeConfigurationRecorders DescribeDeliveryChannels StartConfigurationRecorder',
  'ec2: DescribeSecurityGroups DescribeNetworkAcls DescribeInternetGateways DescribeRouteTables DescribeVpcs',
  'ec2: RunInstances CreateSubnet CreateVpcEndpoint AllocateAddress CreateTags',
  'organizations: DescribeOrganization ListAccounts ListPolicies TagResource',
  'guardduty: GetDetector ListFindings CreateDetector',
  'access-analyzer: ListAnalyzers CreateAnalyzer',
  'monitoring: DescribeAlarms PutMetricAlarm EnableAlarmActions GetMetricData',
  'logs: DescribeMetricFilters PutMetricFilter CreateLogStream',
  'sns: Subscribe GetTopicAttributes CreateTopic',
  'sts: GetCallerIdentity',
];
