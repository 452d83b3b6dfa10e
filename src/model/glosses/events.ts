// Words beside the fields of EventBridge calls, and of the role that its rules use.
import type { Text } from '../text.ts';

export const eventsGlosses: Readonly<Record<string, Text>> = {
  'events:PutRule#EventPattern': {
    en: 'medium and worse, tampering, root use',
    ja: '重要度「中」以上、改ざん、root の使用',
  },
  'events:PutTargets#Targets[0].Arn': { en: 'where the findings go', ja: '検出結果の送り先' },
  'events:PutTargets#Targets[0].RoleArn': {
    en: 'may only send to that place',
    ja: 'その送り先への送信だけを許可',
  },
};
