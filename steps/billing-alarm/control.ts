// What is judged of the alarm on the bill, and where a person sees it.
import type { Control } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';

export const preferences = 'https://us-east-1.console.aws.amazon.com/billing/home#/preferences';
export const alarmConsole = 'https://console.aws.amazon.com/cloudwatch/home?region=us-east-1#alarmsV2:';
export const topicConsole = 'https://console.aws.amazon.com/sns/v3/home?region=us-east-1#/topics';

export const control: Control = {
  id: 'billing-alarm-legacy',
  severity: 'low',
  title: { en: 'CloudWatch rings at the estimated charges', ja: '請求額の CloudWatch アラームがある' },
  about: 'billing',
  frameworks: {},
  console: preferences,
};
export const wanted: Text = {
  en: 'an alarm on the estimated charges that tells somebody',
  ja: '請求額の見積もりを監視し、通知するアラーム',
};
