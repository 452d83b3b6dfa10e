// The alarms, one control each: what it rings for, how often, which frameworks ask for it, and from which level it is set.
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import type { FrameworkIds } from '../../src/model/frameworks.ts';
import type { Level } from '../../src/model/level.ts';
import type { Control, Severity } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';

export interface Item {
  readonly severity: Severity;
  readonly level: Level;
  readonly title: Text;
  /** How often it rings in an ordinary account. */
  readonly noise: Text;
  /** Its check in Prowler; our own two have none. */
  readonly prowler?: string;
}

const seldom: Text = { en: 'seldom', ja: 'まれ' };
const sometimes: Text = { en: 'sometimes', ja: 'ときどき' };
const often: Text = { en: 'often', ja: '多い' };

// Levels: the eight and our own two are the default; of the others, those that CIS marks Level 1 begin at cis-1.
// Source of the marks: prowler-cloud/prowler, compliance/aws/cis_3.0_aws.json, Profile of 4.1 to 4.15.
const items: Readonly<Record<AlarmId, Item>> = {
  'unauthorized-api-calls': {
    severity: 'low',
    level: 'cis-1',
    title: { en: 'You hear of refused calls', ja: '拒否された操作が通知される' },
    noise: { en: 'very often', ja: '非常に多い' },
    prowler: 'cloudwatch_log_metric_filter_unauthorized_api_calls',
  },
  'console-signin-without-mfa': {
    severity: 'medium',
    level: 'recommended',
    title: { en: 'You hear of sign-ins without MFA', ja: 'MFA なしのサインインが通知される' },
    noise: seldom,
    prowler: 'cloudwatch_log_metric_filter_sign_in_without_mfa',
  },
  'root-usage': {
    severity: 'high',
    level: 'recommended',
    title: { en: 'You hear when root is used', ja: 'root の使用が通知される' },
    noise: seldom,
    prowler: 'cloudwatch_log_metric_filter_root_usage',
  },
  'iam-policy-changes': {
    severity: 'medium',
    level: 'recommended',
    title: { en: 'You hear when permissions change', ja: '権限の変更が通知される' },
    noise: sometimes,
    prowler: 'cloudwatch_log_metric_filter_policy_changes',
  },
  'cloudtrail-changes': {
    severity: 'high',
    level: 'recommended',
    title: { en: 'You hear when the record is changed', ja: '証跡の変更が通知される' },
    noise: seldom,
    prowler: 'cloudwatch_log_metric_filter_and_alarm_for_cloudtrail_configuration_changes_enabled',
  },
  'console-auth-failures': {
    severity: 'medium',
    level: 'recommended',
    title: { en: 'You hear of failed sign-ins', ja: 'サインインの失敗が通知される' },
    noise: sometimes,
    prowler: 'cloudwatch_log_metric_filter_authentication_failures',
  },
  'kms-cmk-disable-delete': {
    severity: 'medium',
    level: 'recommended',
    title: { en: 'You hear when a key is to be deleted', ja: '暗号化キーの無効化や削除が通知される' },
    noise: seldom,
    prowler: 'cloudwatch_log_metric_filter_disable_or_scheduled_deletion_of_kms_cmk',
  },
  's3-bucket-policy-changes': {
    severity: 'medium',
    level: 'recommended',
    title: { en: "You hear when a bucket's rules change", ja: 'バケットの設定変更が通知される' },
    noise: sometimes,
    prowler: 'cloudwatch_log_metric_filter_for_s3_bucket_policy_changes',
  },
  'config-changes': {
    severity: 'low',
    level: 'everything',
    title: { en: 'You hear when AWS Config is changed', ja: 'AWS Config の変更が通知される' },
    noise: { en: 'seldom; needs Config', ja: 'まれ、Config 利用時のみ' },
    prowler: 'cloudwatch_log_metric_filter_and_alarm_for_aws_config_configuration_changes_enabled',
  },
  'security-group-changes': {
    severity: 'low',
    level: 'everything',
    title: { en: 'You hear when a security group changes', ja: 'セキュリティグループの変更が通知される' },
    noise: often,
    prowler: 'cloudwatch_log_metric_filter_security_group_changes',
  },
  'nacl-changes': {
    severity: 'low',
    level: 'everything',
    title: { en: 'You hear when a network list changes', ja: 'ネットワーク ACL の変更が通知される' },
    noise: seldom,
    prowler: 'cloudwatch_changes_to_network_acls_alarm_configured',
  },
  'network-gateway-changes': {
    severity: 'low',
    level: 'cis-1',
    title: { en: 'You hear when a gateway changes', ja: 'ゲートウェイの変更が通知される' },
    noise: seldom,
    prowler: 'cloudwatch_changes_to_network_gateways_alarm_configured',
  },
  'route-table-changes': {
    severity: 'low',
    level: 'cis-1',
    title: { en: 'You hear when a route changes', ja: 'ルートテーブルの変更が通知される' },
    noise: sometimes,
    prowler: 'cloudwatch_changes_to_network_route_tables_alarm_configured',
  },
  'vpc-changes': {
    severity: 'low',
    level: 'cis-1',
    title: { en: 'You hear when a network is made or deleted', ja: 'VPC の変更が通知される' },
    noise: sometimes,
    prowler: 'cloudwatch_changes_to_vpcs_alarm_configured',
  },
  'organizations-changes': {
    severity: 'medium',
    level: 'recommended',
    title: { en: 'You hear when the organization changes', ja: '組織の変更が通知される' },
    noise: seldom,
    prowler: 'cloudwatch_log_metric_filter_aws_organizations_changes',
  },
  'day-one-tampering': {
    severity: 'high',
    level: 'recommended',
    title: { en: 'You hear when a guard is switched off', ja: '監視や保護の解除が通知される' },
    noise: seldom,
  },
  'day-one-credentials': {
    severity: 'high',
    level: 'recommended',
    title: { en: 'You hear when a key or password is made', ja: 'キーやパスワードの作成が通知される' },
    noise: sometimes,
  },
};

export const itemOf = (id: AlarmId): Item => items[id];

/** Ids by place in the list: CIS numbers them 4.1 to 4.15 until 5.0, then 5.1 to 5.15; Security Hub has no alarm on organizations. */
function frameworksOf(id: AlarmId, prowler: string | undefined): FrameworkIds {
  if (prowler === undefined) return {};
  const nth = alarmIds.indexOf(id) + 1;
  const [until5, from6] = [[`4.${nth}`], [`5.${nth}`]];
  // Security Hub swaps the first three: 1 is root, 2 refused calls, 3 sign-in without MFA. Source: Security Hub user guide, CloudWatch controls.
  const hub = { 1: 2, 2: 3, 3: 1, 15: 0 }[nth] ?? nth;
  return {
    'cis-1.4': until5,
    'cis-1.5': until5,
    'cis-2.0': until5,
    'cis-3.0': until5,
    'cis-4.0': until5,
    'cis-5.0': until5,
    'cis-6.0': from6,
    'cis-7.0': from6,
    ...(hub === 0 ? {} : { fsbp: [`CloudWatch.${hub}`] }),
    prowler: [prowler],
  };
}

export const controls: readonly (Control & { readonly id: AlarmId })[] = alarmIds.map((id) => {
  const { severity, level, title, prowler } = items[id];
  return {
    id,
    severity,
    title,
    frameworks: frameworksOf(id, prowler),
    console: 'https://console.aws.amazon.com/cloudwatch/home#alarmsV2:',
    ...(level === 'recommended' ? {} : { level }),
  };
});
