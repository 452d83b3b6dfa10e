// A few words beside the fields of KMS, and beside the key of a trail.
import type { Text } from '../text.ts';

export const kmsGlosses: Readonly<Record<string, Text>> = {
  'kms:CreateKey#Policy': { en: 'your account and CloudTrail only', ja: 'このアカウントと CloudTrail のみ' },
  'kms:CreateAlias#AliasName': { en: 'a name for the key', ja: 'キーの名前' },
  'kms:EnableKeyRotation#RotationPeriodInDays': { en: 'renewed once a year', ja: '1 年ごとに更新' },
  'cloudtrail:UpdateTrail#KmsKeyId': { en: 'encrypts the log files', ja: 'ログファイルを暗号化' },
};
