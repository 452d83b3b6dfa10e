// The old bell on the bill: a CloudWatch alarm on the estimated charges. Optional by nature: budgets do more, and come first.
import type { Account } from '../src/model/account.ts';
import { call } from '../src/model/call.ts';
import { equal, type Json } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { billingAlarmName, tagKey, topicArn } from '../src/model/names.ts';
import { parseAmount } from '../src/model/parse.ts';
import { cloudwatchPrices } from '../src/model/prices/cloudwatch.ts';
import { map, type Read } from '../src/model/read.ts';
import type { Change, Control, Guide, Step } from '../src/model/step.ts';
import { same, type Text } from '../src/model/text.ts';

/** An alarm on the bill, or one that has the name of ours. */
interface Bell {
  readonly name: string;
  /** It watches the bill, rings for more, and tells somebody. */
  readonly rings: boolean;
  readonly settings: Json;
}
export interface Facts {
  readonly bells: Read<readonly Bell[]>;
}

// The charges of all regions are counted in us-east-1 only. Source: CloudWatch user guide, monitor_estimated_charges_with_cloudwatch.
const region = 'us-east-1';
const resource = `alarm/${billingAlarmName}`;
const id = 'billing-alarm/create';
const { alarm: cents, freeAlarms, link } = cloudwatchPrices;
const preferences = 'https://us-east-1.console.aws.amazon.com/billing/home#/preferences';

const control: Control = {
  id: 'billing-alarm-legacy',
  severity: 'low',
  title: { en: 'CloudWatch rings at the estimated charges', ja: '請求額の CloudWatch アラームがある' },
  about: 'billing',
  frameworks: {},
  console: preferences,
};
const wanted: Text = {
  en: 'an alarm on the estimated charges that tells somebody',
  ja: '請求額の見積もりを監視し、通知するアラーム',
};

/** The alarm; a topic answers in its own region only, so elsewhere than us-east-1 it rings without a mail. */
function create(account: Account, amount: number): Change {
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
        ja: `月約 ${(cents / 100).toFixed(2)} USD です。アカウントの最初の ${freeAlarms} 個のアラームに含まれる間は無料です。`,
      },
      link,
    },
    undo: { en: 'The alarm is deleted.', ja: 'アラームを削除します。' },
  };
}

/** Why the alarm cannot be made here; `null`: it can. */
const hindrance = (bells: readonly Bell[], account: Account): Text | null => {
  if (account.home !== region) {
    return {
      en: `CloudWatch counts the bill in ${region} only, and the topic for alerts is in ${account.home}. Budgets do the same and more: keep to them.`,
      ja: `請求額の監視は ${region} でしか使えませんが、通知用のトピックは ${account.home} にあります。同じことは予算の通知でもできるため、予算を使ってください。`,
    };
  }
  return bells.some(({ name }) => name === billingAlarmName)
    ? {
        en: `An alarm called ${billingAlarmName} is there, but it does not ring for the bill. Delete it or give it another name, then look again.`,
        ja: `${billingAlarmName} という名前のアラームがありますが、請求額を通知する設定ではありません。削除するか名前を変えてから、もう一度確認してください。`,
      }
    : null;
};

export const billingAlarm: Step<Facts> = {
  id: 'billing-alarm',
  level: 'everything',
  title: { en: 'The old alarm on the bill', ja: '請求額のアラーム（旧方式）' },
  why: {
    en: 'Before there were budgets, CloudWatch was the way to hear of a growing bill. Budgets know more (forecasts, credits) and are set earlier in this walk. This alarm is a second bell, for those whom a checklist asks for it.',
    ja: '予算の機能ができる前は、CloudWatch のアラームで請求額の増加を知る方法が使われていました。予算のほうが予測やクレジットにも対応しており、このツールでは先に設定します。このアラームは、チェックリストなどで求められる場合のための 2 つ目の通知です。',
  },
  minutes: 1,
  controls: [control],
  month: ({ home }) => (home === region ? cents : 0),
  settles: 30,

  async read(aws) {
    const list = await aws('cloudwatch:DescribeAlarms', {}, region);
    const bells = map(list, ({ MetricAlarms }) =>
      (MetricAlarms ?? []).flatMap((one): Bell[] => {
        const onBill = one.Namespace === 'AWS/Billing' && one.MetricName === 'EstimatedCharges';
        if (!onBill && one.AlarmName !== billingAlarmName) return [];
        const { AlarmName: name = '', AlarmActions = [], Threshold = 0, ComparisonOperator = '' } = one;
        const on = one.ActionsEnabled !== false && AlarmActions.length > 0;
        const rings = onBill && on && ComparisonOperator.startsWith('GreaterThan');
        return [{ name, rings, settings: { onBill, AlarmActions, Threshold, ComparisonOperator, on } }];
      }),
    );
    return { bells };
  },

  audit({ bells }) {
    if (!bells.ok) return [unknown(control.id, bells, wanted)];
    const bell = bells.value.find(({ rings }) => rings);
    return bell
      ? [finding(control.id, 'pass', wanted, same(bell.name))]
      : [finding(control.id, 'fail', wanted, { en: 'there is none', ja: 'なし' })];
  },

  ask: ({ bells }, { account }) =>
    bells.ok && !bells.value.some(({ rings }) => rings) && !hindrance(bells.value, account)
      ? [
          {
            key: 'monthlyBudget',
            text: { en: 'How many US dollars may a month cost?', ja: '1 か月の予算（米ドル）' },
            default: '20',
            parse: parseAmount,
          },
        ]
      : [],

  plan({ bells }, { account, answers }) {
    const amount = answers.monthlyBudget?.amount;
    if (!bells.ok || amount === undefined || bells.value.some(({ rings }) => rings)) return [];
    return hindrance(bells.value, account) ? [] : [create(account, amount)];
  },

  guide({ bells }, account): readonly Guide[] {
    if (!bells.ok || bells.value.some(({ rings }) => rings)) return [];
    const text = hindrance(bells.value, account);
    return text ? [{ control: control.id, text, url: preferences }] : [];
  },

  afterword: ({ bells }) =>
    bells.ok && bells.value.some(({ rings }) => rings)
      ? [
          {
            control: control.id,
            text: {
              en: 'The alarm sees the bill only while "Receive CloudWatch billing alerts" is ticked under the billing preferences. No API tells or sets that: look once in the console.',
              ja: 'このアラームは、請求設定の「CloudWatch の請求アラートを受け取る」が有効な場合にだけ機能します。API では確認も設定もできないため、コンソールで一度確認してください。',
            },
            url: preferences,
          },
        ]
      : [],

  snapshot: ({ bells }): Record<string, Json> =>
    Object.fromEntries(
      (bells.ok ? bells.value : []).map(({ name, settings }) => [`alarm/${name}`, settings] as const),
    ),

  revert(facts, done) {
    const now = billingAlarm.snapshot(facts)[resource];
    const isSame = done.length > 0 && done.every(({ after }) => after !== undefined && equal(after, now));
    const AlarmNames = [billingAlarmName];
    const back: Change = {
      id: 'billing-alarm/delete',
      resource,
      summary: { en: 'Delete the alarm on the bill', ja: '請求額のアラームを削除する' },
      call: call('cloudwatch:DeleteAlarms', { AlarmNames }, region),
      before: { AlarmNames },
      risk: 'safe',
      undo: { en: 'Run the wizard again.', ja: 'もう一度ウィザードを実行してください。' },
    };
    const why = { en: 'The alarm was changed since then.', ja: 'その後アラームが変更されています。' };
    return isSame
      ? { changes: [back], kept: [] }
      : { changes: [], kept: done.map(({ change }) => ({ change: change.id, why })) };
  },
};
