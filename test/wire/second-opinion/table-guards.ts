// Control beside check, for the guards of the longer walks.

import { neitherKey, noTrail, undelivered, unseen, unseenStopped } from './relations.ts';
import { beside, type Row } from './row.ts';

const metricFilter = 'cloudwatch_log_metric_filter';
const changes = 'cloudwatch_changes_to';
/** Each alarm beside its check, and whether somebody deleted it later. */
const alarms: readonly (readonly [control: string, check: string, deleted?: true])[] = [
  ['unauthorized-api-calls', `${metricFilter}_unauthorized_api_calls`],
  ['console-signin-without-mfa', `${metricFilter}_sign_in_without_mfa`],
  ['root-usage', `${metricFilter}_root_usage`, true],
  ['iam-policy-changes', `${metricFilter}_policy_changes`, true],
  ['cloudtrail-changes', `${metricFilter}_and_alarm_for_cloudtrail_configuration_changes_enabled`],
  ['console-auth-failures', `${metricFilter}_authentication_failures`],
  ['kms-cmk-disable-delete', `${metricFilter}_disable_or_scheduled_deletion_of_kms_cmk`],
  ['s3-bucket-policy-changes', `${metricFilter}_for_s3_bucket_policy_changes`],
  ['config-changes', `${metricFilter}_and_alarm_for_aws_config_configuration_changes_enabled`],
  ['security-group-changes', `${metricFilter}_security_group_changes`],
  ['nacl-changes', `${changes}_network_acls_alarm_configured`],
  ['network-gateway-changes', `${changes}_network_gateways_alarm_configured`],
  ['route-table-changes', `${changes}_network_route_tables_alarm_configured`],
  ['vpc-changes', `${changes}_vpcs_alarm_configured`],
  ['organizations-changes', `${metricFilter}_aws_organizations_changes`],
];

const region = 'us-east-1';

/** Columns: the accounts that are empty, half, finished, used. */
export const guards: readonly Row[] = [
  ...alarms.map(([control, check, deleted]) =>
    beside(control, check).say('FAIL', 'FAIL', 'PASS', deleted ? 'FAIL' : 'PASS'),
  ),
  beside('trail-cloudwatch-logs', 'cloudtrail_cloudwatch_logging_enabled').say(
    noTrail,
    'FAIL',
    undelivered,
    undelivered,
  ),
  beside('trail-kms', 'cloudtrail_kms_encryption_enabled').say(noTrail, 'FAIL', 'PASS', 'FAIL'),
  beside('trail-bucket-access-logging', 'cloudtrail_logs_s3_bucket_access_logging_enabled').say(
    noTrail,
    'FAIL',
    'PASS',
    'FAIL',
  ),
  beside('kms-rotation', 'kms_cmk_rotation_enabled').say(neitherKey, 'FAIL', 'PASS', 'FAIL'),
  {
    ...beside('ebs-default-encryption', 'ec2_ebs_default_encryption').say('FAIL', 'PASS', 'PASS', 'FAIL'),
    region,
  },
  {
    ...beside('default-sg-closed', 'ec2_securitygroup_default_restrict_traffic').say(
      'FAIL',
      'FAIL',
      'PASS',
      'FAIL',
    ),
    region,
  },
  { ...beside('vpc-flow-logs', 'vpc_flow_logs_enabled').say('FAIL', 'FAIL', 'PASS', 'FAIL'), region },
  {
    ...beside('config-recorder', 'config_recorder_all_regions_enabled').say(
      'FAIL',
      'FAIL',
      unseen,
      unseenStopped,
    ),
    region,
  },
];
