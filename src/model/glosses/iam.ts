// A few words beside the fields of roles and keys.
import type { Text } from '../text.ts';

export const iamGlosses: Readonly<Record<string, Text>> = {
  'iam:CreateRole#AssumeRolePolicyDocument': { en: 'who may take it on', ja: '引き受けられる人' },
  'iam:UpdateAccessKey#Status': { en: 'off, not deleted', ja: '無効化（削除はしない）' },
};
