// What each alarm counts: the filter on the trail's events, and the metric that it feeds. The fifteen patterns are written as Prowler and Steampipe look for them.
// Sources: CIS AWS Foundations Benchmark by id; metric names as in nozaq/terraform-aws-secure-baseline; the last two are of our own.
import type { AlarmId } from './alarms.ts';

export interface Counted {
  readonly pattern: string;
  readonly namespace: 'CISBenchmark' | 'DayOne';
  readonly metric: string;
}

const cis = (metric: string, pattern: string): Counted => ({ pattern, namespace: 'CISBenchmark', metric });
const own = (metric: string, pattern: string): Counted => ({ pattern, namespace: 'DayOne', metric });

export const counted: Readonly<Record<AlarmId, Counted>> = {
  'unauthorized-api-calls': cis(
    'UnauthorizedAPICalls',
    '{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.sourceIPAddress != "delivery.logs.amazonaws.com") && ($.eventName != "HeadBucket") }',
  ),
  'console-signin-without-mfa': cis(
    'NoMFAConsoleSignin',
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  ),
  'root-usage': cis(
    'RootUsage',
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  ),
  'iam-policy-changes': cis(
    'IAMChanges',
    '{ ($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy) }',
  ),
  'cloudtrail-changes': cis(
    'CloudTrailCfgChanges',
    '{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }',
  ),
  'console-auth-failures': cis(
    'ConsoleSigninFailures',
    '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
  ),
  'kms-cmk-disable-delete': cis(
    'DisableOrDeleteCMK',
    '{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }',
  ),
  's3-bucket-policy-changes': cis(
    'S3BucketPolicyChanges',
    '{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication)) }',
  ),
  'config-changes': cis(
    'AWSConfigChanges',
    '{ ($.eventSource = config.amazonaws.com) && (($.eventName = StopConfigurationRecorder) || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) || ($.eventName = PutConfigurationRecorder)) }',
  ),
  'security-group-changes': cis(
    'SecurityGroupChanges',
    '{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = RevokeSecurityGroupIngress) || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || ($.eventName = DeleteSecurityGroup) || ($.eventName = ModifySecurityGroupRules) }',
  ),
  'nacl-changes': cis(
    'NACLChanges',
    '{ ($.eventName = CreateNetworkAcl) || ($.eventName = CreateNetworkAclEntry) || ($.eventName = DeleteNetworkAcl) || ($.eventName = DeleteNetworkAclEntry) || ($.eventName = ReplaceNetworkAclEntry) || ($.eventName = ReplaceNetworkAclAssociation) }',
  ),
  'network-gateway-changes': cis(
    'NetworkGWChanges',
    '{ ($.eventName = CreateCustomerGateway) || ($.eventName = DeleteCustomerGateway) || ($.eventName = AttachInternetGateway) || ($.eventName = CreateInternetGateway) || ($.eventName = DeleteInternetGateway) || ($.eventName = DetachInternetGateway) }',
  ),
  'route-table-changes': cis(
    'RouteTableChanges',
    '{ ($.eventSource = ec2.amazonaws.com) && (($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) || ($.eventName = DisassociateRouteTable)) }',
  ),
  'vpc-changes': cis(
    'VPCChanges',
    '{ ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) || ($.eventName = ModifyVpcAttribute) || ($.eventName = AcceptVpcPeeringConnection) || ($.eventName = CreateVpcPeeringConnection) || ($.eventName = DeleteVpcPeeringConnection) || ($.eventName = RejectVpcPeeringConnection) || ($.eventName = AttachClassicLinkVpc) || ($.eventName = DetachClassicLinkVpc) || ($.eventName = DisableVpcClassicLink) || ($.eventName = EnableVpcClassicLink) }',
  ),
  'organizations-changes': cis(
    'OrganizationsChanges',
    '{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = AcceptHandshake) || ($.eventName = AttachPolicy) || ($.eventName = CreateAccount) || ($.eventName = CreateOrganizationalUnit) || ($.eventName = CreatePolicy) || ($.eventName = DeclineHandshake) || ($.eventName = DeleteOrganization) || ($.eventName = DeleteOrganizationalUnit) || ($.eventName = DeletePolicy) || ($.eventName = DetachPolicy) || ($.eventName = DisablePolicyType) || ($.eventName = EnablePolicyType) || ($.eventName = InviteAccountToOrganization) || ($.eventName = LeaveOrganization) || ($.eventName = MoveAccount) || ($.eventName = RemoveAccountFromOrganization) || ($.eventName = UpdatePolicy) || ($.eventName = UpdateOrganizationalUnit) || ($.eventName = CancelHandshake) || ($.eventName = CreateOrganization) || ($.eventName = EnableAllFeatures)) }',
  ),
  'day-one-tampering': own(
    'Tampering',
    '{ ($.eventSource="guardduty.amazonaws.com" && ($.eventName="DeleteDetector" || $.eventName="UpdateDetector" || $.eventName="DisassociateFromAdministratorAccount")) || $.eventName="DeleteAnalyzer" || $.eventName="DeleteAlarms" || $.eventName="DisableAlarmActions" || $.eventName="DeleteMetricFilter" || $.eventName="PutAccountPublicAccessBlock" || $.eventName="DeleteAccountPublicAccessBlock" || $.eventName="PutBucketPublicAccessBlock" || $.eventName="DeleteBucketPublicAccessBlock" || ($.eventSource="cloudtrail.amazonaws.com" && $.eventName="PutEventSelectors") || ($.eventSource="sns.amazonaws.com" && ($.eventName="Unsubscribe" || $.eventName="DeleteTopic")) }',
  ),
  'day-one-credentials': own(
    'CredentialChanges',
    '{ $.eventSource="iam.amazonaws.com" && ($.eventName="CreateAccessKey" || $.eventName="CreateLoginProfile" || $.eventName="UpdateLoginProfile" || $.eventName="DeactivateMFADevice" || $.eventName="DeleteVirtualMFADevice" || $.eventName="UpdateAccountPasswordPolicy" || $.eventName="DeleteAccountPasswordPolicy" || $.eventName="SetDefaultPolicyVersion" || $.eventName="UpdateAssumeRolePolicy" || $.eventName="AddUserToGroup") }',
  ),
};
