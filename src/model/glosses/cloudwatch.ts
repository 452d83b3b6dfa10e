// A few words beside the fields of filters and alarms.
import type { Text } from '../text.ts';

export const cloudwatchGlosses: Readonly<Record<string, Text>> = {
  'cloudwatch:PutMetricAlarm#Threshold': { en: 'once is enough', ja: '1 回で通知' },
  'cloudwatch:PutMetricAlarm#Period': { en: 'seconds, counted together', ja: '集計する秒数' },
  'cloudwatch:PutMetricAlarm#TreatMissingData': { en: 'silence is good news', ja: '記録がなければ正常' },
  'cloudwatch:PutMetricAlarm#AlarmActions[0]': { en: 'who hears of it', ja: '通知先' },
};
