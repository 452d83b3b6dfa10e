// Words beside the fields of EventBridge calls, and of the role that its rules use.
import type { Text } from '../text.ts';

export const eventsGlosses: Readonly<Record<string, Text>> = {
  'events:PutRule#EventPattern.detail.$or[0].severity[0].numeric': {
    en: 'medium and worse',
    ja: '「中」以上',
  },
  'events:PutRule#EventPattern.detail.$or[1].type[0].prefix': {
    en: 'root use, guards taken down',
    ja: 'root の使用、防御の解除',
  },
  'events:PutRule#EventPattern.detail.$or[1].type[1].prefix': { en: 'traces hidden', ja: '痕跡の隠蔽' },
  'events:PutTargets#Targets[0].Arn': { en: 'where the findings go', ja: '検出結果の送り先' },
  'events:PutTargets#Targets[0].RoleArn': {
    en: 'may only send to that place',
    ja: 'その送り先への送信だけを許可',
  },
};
