// A few words beside fields of Systems Manager's calls.
import type { Text } from '../text.ts';

export const ssmGlosses: Readonly<Record<string, Text>> = {
  'ssm:UpdateServiceSetting#SettingValue': { en: 'public sharing', ja: '公開共有' },
};
