// A few words beside the fields of the detection of unusual costs.
import type { Text } from '../text.ts';

export const ceGlosses: Readonly<Record<string, Text>> = {
  'ce:CreateAnomalyMonitor#AnomalyMonitor.MonitorDimension': {
    en: 'each service by itself',
    ja: 'サービスごと',
  },
  'ce:CreateAnomalySubscription#AnomalySubscription.Frequency': {
    en: 'one mail a day at most',
    ja: '通知は 1 日 1 通まで',
  },
  'ce:CreateAnomalySubscription#AnomalySubscription.ThresholdExpression.Dimensions.Key': {
    en: 'US dollars above the usual',
    ja: '普段を上回る額（米ドル）',
  },
};
