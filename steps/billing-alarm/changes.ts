// Making the alarm on the bill, and deleting it.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { billingAlarmName, tagKey, topicArn } from '../../src/model/names.ts';
import { cloudwatchPrices } from '../../src/model/prices/cloudwatch.ts';
import type { Change } from '../../src/model/step.ts';
import { again } from '../../src/model/take-back.ts';
import { region } from './facts.ts';

export const resource = `alarm/${billingAlarmName}`;
const id = 'billing-alarm/create';
const { alarm: cents, freeAlarms, link } = cloudwatchPrices;
const AlarmNames = [billingAlarmName];

/** The alarm, to our topic. */
export function create(account: Account, amount: number): Change {
  return {
    id,
    resource,
    summary: {
      en: `Ring when a month is estimated to cost more than ${amount} USD`,
      ja: `月の請求額の見積もりが ${amount} USD を超えたら通知する`,
    },
    call: call(
      'cloudwatch:PutMetricAlarm',
      {
        AlarmName: billingAlarmName,
        AlarmDescription: 'The estimated charges of this month are above the limit.',
        AlarmActions: [topicArn(account)],
        Namespace: 'AWS/Billing',
        MetricName: 'EstimatedCharges',
        Dimensions: [{ Name: 'Currency', Value: 'USD' }],
        Statistic: 'Maximum',
        Period: 21_600,
        EvaluationPeriods: 1,
        Threshold: amount,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'missing',
        Tags: [{ Key: tagKey, Value: id }],
      },
      region,
    ),
    risk: 'costs-money',
    cost: {
      cents,
      text: {
        en: `About ${(cents / 100).toFixed(2)} USD a month, or nothing while it is among the first ${freeAlarms} alarms of the account.`,
        ja: `月に約 ${(cents / 100).toFixed(2)} USD です。アカウントの最初の ${freeAlarms} 個のアラームに含まれる間は無料です。`,
      },
      link,
    },
    undo: { en: 'The alarm is deleted.', ja: 'アラームを削除します。' },
  };
}

/** The way back. */
export const remove: Change = {
  id: 'billing-alarm/delete',
  resource,
  summary: { en: 'Delete the alarm on the bill', ja: '請求額のアラームを削除する' },
  call: call('cloudwatch:DeleteAlarms', { AlarmNames }, region),
  before: { AlarmNames },
  risk: 'safe',
  undo: again,
};
