// Words beside the fields of SNS calls.
import type { Text } from '../text.ts';

export const snsGlosses: Readonly<Record<string, Text>> = {
  'sns:CreateTopic#Attributes.Policy.Statement[0].Principal.AWS': {
    en: 'this account',
    ja: 'このアカウント',
  },
  'sns:CreateTopic#Attributes.Policy.Statement[1].Principal.Service': { en: 'alarms', ja: 'アラーム' },
  'sns:CreateTopic#Attributes.Policy.Statement[2].Principal.Service': { en: 'budgets', ja: '予算' },
  'sns:CreateTopic#Attributes.Policy.Statement[3].Principal.Service': {
    en: "GuardDuty's findings",
    ja: 'GuardDuty の検出結果',
  },
  'sns:Subscribe#Endpoint': { en: 'must be confirmed by mail', ja: 'メールでの確認が必要' },
};
