// A few words beside the fields of log groups and filters.
import type { Text } from '../text.ts';

export const logsGlosses: Readonly<Record<string, Text>> = {
  'logs:CreateLogGroup#logGroupClass': { en: 'the class that has filters', ja: 'フィルターを使えるクラス' },
  'logs:PutRetentionPolicy#retentionInDays': { en: 'days, then forgotten', ja: '保存日数' },
  'logs:PutMetricFilter#filterPattern': { en: 'which calls are counted', ja: '数える操作' },
  'cloudtrail:UpdateTrail#CloudWatchLogsLogGroupArn': { en: 'where events go, too', ja: 'イベントの送信先' },
  'cloudtrail:UpdateTrail#CloudWatchLogsRoleArn': {
    en: 'the right to write there',
    ja: '書き込みに使うロール',
  },
};
