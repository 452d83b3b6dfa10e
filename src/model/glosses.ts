// A few words beside a field of a call, for people who meet it for the first time. Keyed by operation and input path.

import { accessanalyzerGlosses } from './glosses/accessanalyzer.ts';
import { ceGlosses } from './glosses/ce.ts';
import { cloudwatchGlosses } from './glosses/cloudwatch.ts';
import { ec2Glosses } from './glosses/ec2.ts';
import { eventsGlosses } from './glosses/events.ts';
import { iamGlosses } from './glosses/iam.ts';
import { kmsGlosses } from './glosses/kms.ts';
import { logsGlosses } from './glosses/logs.ts';
import { paidGlosses } from './glosses/paid.ts';
import { accessLogGlosses } from './glosses/s3-access-logs.ts';
import { snsGlosses } from './glosses/sns.ts';
import { ssmGlosses } from './glosses/ssm.ts';
import type { Text } from './text.ts';

const glosses: Readonly<Record<string, Text>> = {
  ...ceGlosses,
  ...cloudwatchGlosses,
  ...eventsGlosses,
  ...iamGlosses,
  ...kmsGlosses,
  ...logsGlosses,
  ...paidGlosses,
  ...accessLogGlosses,
  ...snsGlosses,
  'iam:UpdateAccountPasswordPolicy#MinimumPasswordLength': { en: 'characters at least', ja: '最低文字数' },
  'iam:UpdateAccountPasswordPolicy#PasswordReusePrevention': {
    en: 'old ones refused',
    ja: '再利用を禁止する世代数',
  },
  'iam:UpdateAccountPasswordPolicy#AllowUsersToChangePassword': { en: 'their own', ja: '本人が変更できる' },
  'iam:CreateLoginProfile#PasswordResetRequired': {
    en: 'changed at first sign-in',
    ja: '初回サインインで変更',
  },
  'iam:CreateLoginProfile#Password': { en: 'one-time password', ja: '一時パスワード' },
  'iam:AttachGroupPolicy#PolicyArn': { en: 'may do everything', ja: 'すべての操作を許可' },
  's3:PutBucketVersioning#VersioningConfiguration.Status': {
    en: 'old versions are kept',
    ja: '古いバージョンも残る',
  },
  's3:PutBucketEncryption#ServerSideEncryptionConfiguration.Rules[0].ApplyServerSideEncryptionByDefault.SSEAlgorithm':
    { en: 'encrypted at rest', ja: '保存時に暗号化' },
  'cloudtrail:CreateTrail#IsMultiRegionTrail': { en: 'also regions to come', ja: '今後のリージョンも対象' },
  'cloudtrail:CreateTrail#EnableLogFileValidation': { en: 'shows a tampered log', ja: 'ログの改ざんを検出' },
  'cloudtrail:CreateTrail#IncludeGlobalServiceEvents': {
    en: 'IAM and sign-ins too',
    ja: 'IAM やサインインも記録',
  },
  'guardduty:CreateDetector#FindingPublishingFrequency': { en: 'how soon you hear', ja: '通知の間隔' },
  's3control:PutPublicAccessBlock#PublicAccessBlockConfiguration.BlockPublicAcls': {
    en: 'no new public lists',
    ja: '新しい公開 ACL を拒否',
  },
  's3control:PutPublicAccessBlock#PublicAccessBlockConfiguration.IgnorePublicAcls': {
    en: 'old ones are ignored',
    ja: '既存の公開 ACL を無視',
  },
  's3control:PutPublicAccessBlock#PublicAccessBlockConfiguration.BlockPublicPolicy': {
    en: 'no new public policies',
    ja: '新しい公開ポリシーを拒否',
  },
  's3control:PutPublicAccessBlock#PublicAccessBlockConfiguration.RestrictPublicBuckets': {
    en: 'old ones are cut off',
    ja: '既存の公開ポリシーを遮断',
  },
  'budgets:CreateBudget#Budget.BudgetLimit.Amount': { en: 'a month', ja: '月額' },
  ...accessanalyzerGlosses,
  ...ec2Glosses,
  ...ssmGlosses,
};

/** The gloss of a field, if it has one. */
export const glossOf = (op: string, path: string): Text | undefined => glosses[`${op}#${path}`];
