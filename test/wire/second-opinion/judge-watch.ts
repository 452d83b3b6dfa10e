// The second opinion on the trail's events in CloudWatch Logs and the alarms that count them: one function a check.
// Rules read in prowler-cloud/prowler (services/cloudwatch, cloudtrail); written anew, no code is taken over. What each filter
// has to count is from the CIS Benchmark, chapter Monitoring.
import { DescribeTrailsCommand, GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeMetricFiltersCommand } from '@aws-sdk/client-cloudwatch-logs';
import { type Check, type Clients, passIf, worst } from './clients.ts';

const trailsOf = async ({ cloudtrail }: Clients) =>
  (await cloudtrail().send(new DescribeTrailsCommand({}))).trailList ?? [];

/** Is there an alarm on a filter of a trail's log group in which all of these words stand? */
const counted =
  (...words: readonly string[]): Check =>
  async (aws) => {
    const groups = (await trailsOf(aws)).flatMap(
      ({ CloudWatchLogsLogGroupArn: arn }) => arn?.split(':')[6] ?? [],
    );
    const all = groups.map((logGroupName) =>
      aws.logs.send(new DescribeMetricFiltersCommand({ logGroupName })),
    );
    const filters = (await Promise.all(all)).flatMap(({ metricFilters = [] }) => metricFilters);
    const { MetricAlarms = [] } = await aws.cloudwatch.send(new DescribeAlarmsCommand({}));
    const fits = (pattern = '') =>
      words.every((word) => new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`).test(pattern));
    const metrics = filters
      .filter(({ filterPattern }) => fits(filterPattern))
      .flatMap(({ metricTransformations = [] }) => metricTransformations.map(({ metricName }) => metricName));
    return passIf(MetricAlarms.some(({ MetricName }) => metrics.includes(MetricName)));
  };
const both = (verbs: string, ...nouns: readonly string[]) =>
  nouns.flatMap((noun) => verbs.split(' ').map((verb) => `${verb}${noun}`));
const metricFilter = 'cloudwatch_log_metric_filter';
const changes = 'cloudwatch_changes_to';

const alarmChecks: Readonly<Record<string, Check>> = {
  [`${metricFilter}_unauthorized_api_calls`]: counted('UnauthorizedOperation', 'AccessDenied'),
  [`${metricFilter}_sign_in_without_mfa`]: counted('ConsoleLogin', 'MFAUsed', 'Yes'),
  [`${metricFilter}_root_usage`]: counted('Root', 'invokedBy NOT EXISTS', 'AwsServiceEvent'),
  [`${metricFilter}_policy_changes`]: counted(
    ...both('Put Delete', 'GroupPolicy', 'RolePolicy', 'UserPolicy'),
    ...both('Attach Detach', 'GroupPolicy', 'RolePolicy', 'UserPolicy'),
    ...both('Create Delete', 'Policy', 'PolicyVersion'),
  ),
  [`${metricFilter}_and_alarm_for_cloudtrail_configuration_changes_enabled`]: counted(
    ...both('Create Update Delete', 'Trail'),
    ...both('Start Stop', 'Logging'),
  ),
  [`${metricFilter}_authentication_failures`]: counted('ConsoleLogin', 'Failed authentication'),
  [`${metricFilter}_disable_or_scheduled_deletion_of_kms_cmk`]: counted('DisableKey', 'ScheduleKeyDeletion'),
  [`${metricFilter}_for_s3_bucket_policy_changes`]: counted(
    'PutBucketAcl',
    ...both('Put Delete', 'BucketPolicy', 'BucketCors', 'BucketLifecycle', 'BucketReplication'),
  ),
  [`${metricFilter}_and_alarm_for_aws_config_configuration_changes_enabled`]: counted(
    ...both('Stop Put', 'ConfigurationRecorder'),
    ...both('Delete Put', 'DeliveryChannel'),
  ),
  [`${metricFilter}_security_group_changes`]: counted(
    ...both('Authorize Revoke', 'SecurityGroupIngress', 'SecurityGroupEgress'),
    ...both('Create Delete', 'SecurityGroup'),
  ),
  [`${changes}_network_acls_alarm_configured`]: counted(
    ...both('Create Delete', 'NetworkAcl', 'NetworkAclEntry'),
    ...both('Replace', 'NetworkAclEntry', 'NetworkAclAssociation'),
  ),
  [`${changes}_network_gateways_alarm_configured`]: counted(
    ...both('Create Delete', 'CustomerGateway', 'InternetGateway'),
    ...both('Attach Detach', 'InternetGateway'),
  ),
  [`${changes}_network_route_tables_alarm_configured`]: counted(
    ...both('Create Delete', 'Route', 'RouteTable'),
    ...both('Replace', 'Route', 'RouteTableAssociation'),
    'DisassociateRouteTable',
  ),
  [`${changes}_vpcs_alarm_configured`]: counted(
    ...both('Create Delete', 'Vpc', 'VpcPeeringConnection'),
    ...both('Accept Reject', 'VpcPeeringConnection'),
    'ModifyVpcAttribute',
  ),
  [`${metricFilter}_aws_organizations_changes`]: counted(
    'organizations\\.amazonaws\\.com',
    ...both('Attach Detach Create Delete Update', 'Policy'),
    ...both('Accept Decline', 'Handshake'),
    ...both('Leave Delete', 'Organization'),
  ),
};

export const watchChecks: Readonly<Record<string, Check>> = {
  ...alarmChecks,
  cloudtrail_cloudwatch_logging_enabled: async (aws) => {
    const all = (await trailsOf(aws)).map(async ({ Name, HomeRegion }) => {
      const status = await aws.cloudtrail(HomeRegion).send(new GetTrailStatusCommand({ Name }));
      const last = status.LatestCloudWatchLogsDeliveryTime?.getTime() ?? 0;
      return passIf(last > Date.now() - 86_400_000);
    });
    return worst(await Promise.all(all));
  },
};
