// Items about records, networks and data that no step judges. Ids: see items-identity.ts.
import { cis } from '../frameworks.ts';
import { item } from './item.ts';

export const serviceItems = [
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
  item('vpc-bpa', 'Networks are cut off from the internet', 'ネットワークをインターネットから遮断', {
    fsbp: ['EC2.172'],
  }),
] as const;
