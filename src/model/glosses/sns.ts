// Words beside the fields of SNS calls.
import type { Text } from '../text.ts';

export const snsGlosses: Readonly<Record<string, Text>> = {
  'sns:CreateTopic#Attributes.Policy': { en: 'who may send alerts to it', ja: '通知を送れる相手' },
  'sns:SetTopicAttributes#AttributeValue': { en: 'who may send alerts to it', ja: '通知を送れる相手' },
  'sns:Subscribe#Endpoint': { en: 'must be confirmed by mail', ja: 'メールでの確認が必要' },
};
