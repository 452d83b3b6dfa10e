// Items about records, alarms, networks and data that no step judges yet. Ids: see items-identity.ts.
import { cis } from '../frameworks.ts';
import { item } from './item.ts';

export const serviceItems = [
  item('access-analyzer-external', 'Sharing with strangers is noticed', '外部への共有を検出できる', {
    ...cis('1.20', '1.20', '1.20', '1.20', '1.20', '1.19', '2.19', '2.18'),
    fsbp: ['IAM.28'],
    prowler: ['accessanalyzer_enabled'],
  }),
  item('ebs-default-encryption', 'New disks are encrypted', '新しいディスクが暗号化される', {
    ...cis('2.2.1', '2.2.1', '2.2.1', '2.2.1', '5.1.1', '5.1.1', '6.1.1', '6.1.1'),
    fsbp: ['EC2.7'],
    prowler: ['ec2_ebs_default_encryption'],
  }),
  item(
    'trail-cloudwatch-logs',
    'The trail also writes to CloudWatch Logs',
    '証跡を CloudWatch Logs にも送信',
    {
      ...cis('3.4', '3.4', '3.4'),
      fsbp: ['CloudTrail.5'],
      prowler: ['cloudtrail_cloudwatch_logging_enabled'],
    },
  ),
  item('config-recorder', 'AWS Config records everywhere', '全リージョンで AWS Config が記録', {
    ...cis('3.5', '3.5', '3.5', '3.3', '3.3', '3.3', '4.3', '4.3'),
    fsbp: ['Config.1'],
    prowler: ['config_recorder_all_regions_enabled'],
  }),
  item(
    'trail-bucket-access-logging',
    "Looks into the trail's bucket are logged",
    '証跡バケットのアクセスログ',
    {
      ...cis('3.6', '3.6', '3.6', '3.4', '3.4', '3.4', '4.4', '4.4'),
      fsbp: ['CloudTrail.7'],
      prowler: ['cloudtrail_logs_s3_bucket_access_logging_enabled'],
    },
  ),
  item('trail-kms', 'The trail has a key of its own', '証跡を専用のキーで暗号化', {
    ...cis('3.7', '3.7', '3.7', '3.5', '3.5', '3.5', '4.5', '4.5'),
    fsbp: ['CloudTrail.2'],
    prowler: ['cloudtrail_kms_encryption_enabled'],
  }),
  item('kms-rotation', 'KMS keys rotate', 'KMS キーの自動ローテーション', {
    ...cis('3.8', '3.8', '3.8', '3.6', '3.6', '3.6', '4.6', '4.6'),
    fsbp: ['KMS.4'],
    prowler: ['kms_cmk_rotation_enabled'],
  }),
  item('vpc-flow-logs', 'Network traffic is recorded', 'ネットワークの通信を記録', {
    ...cis('3.9', '3.9', '3.9', '3.7', '3.7', '3.7', '4.7', '4.7'),
    fsbp: ['EC2.6'],
    prowler: ['vpc_flow_logs_enabled'],
  }),
  item(
    'trail-data-events',
    'Reading and writing of S3 objects is recorded',
    'S3 オブジェクトの読み書きを記録',
    {
      'cis-1.4': ['3.10', '3.11'],
      'cis-1.5': ['3.10', '3.11'],
      'cis-2.0': ['3.10', '3.11'],
      'cis-3.0': ['3.8', '3.9'],
      'cis-4.0': ['3.8', '3.9'],
      'cis-5.0': ['3.8', '3.9'],
      'cis-6.0': ['4.8', '4.9'],
      'cis-7.0': ['4.8', '4.9'],
      fsbp: ['S3.22', 'S3.23'],
      prowler: ['cloudtrail_s3_dataevents_write_enabled', 'cloudtrail_s3_dataevents_read_enabled'],
    },
  ),
  item('security-hub', 'Security Hub is on', 'Security Hub が有効', {
    ...cis('-', '4.16', '4.16', '4.16', '4.16', '4.16', '5.16', '5.16'),
    prowler: ['securityhub_enabled'],
  }),
  item(
    'default-sg-closed',
    'Default security groups let nothing through',
    'デフォルトのセキュリティグループを閉じる',
    {
      ...cis('5.3', '5.4', '5.4', '5.4', '5.5', '5.5', '6.5', '6.5'),
      fsbp: ['EC2.2'],
      acct: ['ACCT.09'],
      prowler: ['ec2_securitygroup_default_restrict_traffic'],
    },
  ),
  item('default-vpc-removal', 'Unused networks are removed', '使われていないネットワークがない', {
    acct: ['ACCT.09'],
  }),
  item('imdsv2-default', 'New servers want IMDSv2', '新しいサーバーで IMDSv2 が必須', {
    ...cis('-', '-', '5.6', '5.6', '5.7', '5.7', '6.7', '6.7'),
    fsbp: ['EC2.8', 'EC2.170'],
    prowler: ['ec2_instance_account_imdsv2_enabled', 'ec2_instance_imdsv2_enabled'],
  }),
  item('macie', 'Macie looks for personal data', 'Macie による個人データの検出', {
    ...cis('2.1.4', '2.1.4', '2.1.3', '2.1.3', '2.1.3', '2.1.3', '3.1.3', '3.1.3'),
    fsbp: ['Macie.1'],
    prowler: ['macie_is_enabled'],
  }),
  item(
    'guardduty-features',
    "GuardDuty's extra protections are on",
    'GuardDuty の追加の保護機能が有効',
    {
      fsbp: [5, 6, 7, 8, 9, 10, 11, 12, 13].map((number) => `GuardDuty.${number}`),
    },
    {
      en: 'Each is paid for besides, and watches something that a new account does not have yet: EKS, Lambda, disks of servers, databases, S3, running programs. Turn on those for what you use.',
      ja: 'それぞれ追加料金がかかり、監視の対象は EKS、Lambda、サーバーのディスク、データベース、S3、実行中のプログラムなど、新しいアカウントにはまだないものです。使うようになったら、その機能を有効にしましょう。',
    },
  ),
  item('trail-bucket-mfa-delete', 'Deleting logs wants a second factor', 'ログの削除に MFA が必要', {
    ...cis('2.1.3', '2.1.3', '2.1.2', '2.1.2', '2.1.2', '2.1.2', '3.1.2', '3.1.2'),
    prowler: ['cloudtrail_bucket_requires_mfa_delete', 's3_bucket_no_mfa_delete'],
  }),
  item('ebs-snapshot-bpa', 'Snapshots cannot be made public', 'スナップショットを公開できない', {
    prowler: ['ec2_ebs_snapshot_account_block_public_access'],
  }),
  item('ami-bpa', 'Images cannot be made public', 'AMI を公開できない', {
    prowler: ['ec2_ami_account_block_public_access'],
  }),
  item('vpc-bpa', 'Networks are cut off from the internet', 'ネットワークをインターネットから遮断', {
    fsbp: ['EC2.172'],
  }),
  item(
    'ssm-doc-public-sharing-block',
    'SSM documents cannot be made public',
    'SSM ドキュメントを公開できない',
    {
      fsbp: ['SSM.7'],
      prowler: ['ssm_documents_set_as_public'],
    },
  ),
  item(
    'trusted-advisor',
    'The free checks of Trusted Advisor are read',
    'Trusted Advisor の無料チェックを確認',
    {
      acct: ['ACCT.12'],
      prowler: ['trustedadvisor_premium_support_plan_subscribed', 'trustedadvisor_errors_and_warnings'],
    },
  ),
] as const;
