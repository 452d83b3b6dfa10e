// The two calls of an alarm: a filter that counts, and the alarm on the count.
import { counted } from '../../src/model/alarm-patterns.ts';
import type { AlarmId } from '../../src/model/alarms.ts';
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { unreadText } from '../../src/model/judge.ts';
import { alarmName, tagKey } from '../../src/model/names.ts';
import { cloudwatchPrices } from '../../src/model/prices/cloudwatch.ts';
import type { Cost } from '../../src/model/prices.ts';
import type { Read, Unread } from '../../src/model/read.ts';
import type { Change } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Alarm } from './facts.ts';
import type { MetricFilter } from './filter.ts';
import { itemOf } from './items.ts';

export interface Where {
  readonly region: string;
  readonly group: string;
}

export const filterResource = (group: string, name: string): string => `metric-filter/${group}/${name}`;
export const alarmResource = (name: string): string => `alarm/${name}`;

const { link, freeMetrics, freeAlarms, ...prices } = cloudwatchPrices;

/** What the nth metric or alarm of the account costs a month. */
function costOf(
  what: 'metric' | 'alarm',
  nth: number,
): { readonly risk: Change['risk']; readonly cost: Cost } {
  const free = what === 'metric' ? freeMetrics : freeAlarms;
  const dollars = (prices[what] / 100).toFixed(2);
  const [en, ja] = what === 'metric' ? ['metrics', 'メトリクス'] : ['alarms', 'アラーム'];
  // The same words for all of them: what they come to together is said once.
  if (nth <= free) {
    const text = {
      en: `Free: among the first ${freeMetrics} metrics and ${freeAlarms} alarms of the account.`,
      ja: `無料です（アカウントの最初の ${freeMetrics} 個のメトリクスと ${freeAlarms} 個のアラームまで）。`,
    };
    return { risk: 'safe', cost: { cents: 0, text, link } };
  }
  const text = {
    en: `Each of the ${en} beyond the first ${free} of the account: about ${dollars} USD a month.`,
    ja: `アカウントの最初の ${free} 個を超える${ja}: 1 個あたり月に約 ${dollars} USD です。`,
  };
  return { risk: 'costs-money', cost: { cents: prices[what], text, link } };
}

const filterInput = (group: string, id: AlarmId) => {
  const { pattern, namespace, metric } = counted[id];
  return {
    logGroupName: group,
    filterName: alarmName(id),
    filterPattern: pattern,
    metricTransformations: [{ metricName: metric, metricNamespace: namespace, metricValue: '1' }],
  };
};
/** All of a filter as it is, for the way back. */
const asItIs = (group: string, { name, settings }: MetricFilter): Json => ({
  logGroupName: group,
  filterName: name,
  ...settings,
});

/** Why a pattern goes out that nobody tried. */
const untried = (read: Unread): Text => {
  const why = unreadText(read);
  return {
    en: `These filters could not be tried on sample events first: ${why.en}. If AWS reads one otherwise than this tool, its alarm may miss events or ring too often.`,
    ja: `事前にサンプルのイベントでフィルターを試せませんでした: ${why.ja}。AWS での解釈がこのツールと異なる場合、アラームが鳴らない、または鳴りすぎることがあります。`,
  };
};

/** `now`: our filter as it is, where it counts too little; `nth`: which metric of the account this is; `proof`: what AWS said of the pattern. */
export const putFilter = (
  id: AlarmId,
  where: Where,
  now: MetricFilter | undefined,
  nth: number,
  proof: Read<boolean> | undefined,
): Change => ({
  id: `cis-alarms/filter-${id}`,
  resource: filterResource(where.group, alarmName(id)),
  summary: { en: `Count: ${id}`, ja: `該当する操作を数える: ${id}` },
  call: call('logs:PutMetricFilter', filterInput(where.group, id), where.region),
  ...(now ? { before: asItIs(where.group, now), risk: 'safe' as const } : costOf('metric', nth)),
  ...(proof && !proof.ok ? { danger: untried(proof) } : {}),
  undo: now
    ? { en: 'The filter of before is put back.', ja: '変更前のフィルターに戻します。' }
    : { en: 'The filter is deleted.', ja: 'フィルターを削除します。' },
  waitOn: { codes: ['ResourceNotFoundException', 'OperationAbortedException'], seconds: 30 },
});

/** The alarm on a filter's metric. `now`: our alarm as it is, where it does not ring as it should; `nth`: which alarm of the account this is. */
export function putAlarm(
  id: AlarmId,
  region: string,
  filter: Pick<MetricFilter, 'namespace' | 'metric' | 'adds'>,
  topic: string,
  now: Alarm | undefined,
  nth: number,
): Change {
  const change = `cis-alarms/alarm-${id}`;
  const { title } = itemOf(id);
  return {
    id: change,
    resource: alarmResource(alarmName(id)),
    summary: { en: `Ring: ${title.en}`, ja: `アラームを設定する: ${title.ja}` },
    // Source of the settings: CIS AWS Foundations Benchmark and nozaq/terraform-aws-secure-baseline. No action on missing data: a new alarm has none yet.
    call: call(
      'cloudwatch:PutMetricAlarm',
      {
        AlarmName: alarmName(id),
        AlarmDescription: `${title.en} (${id})`,
        AlarmActions: [topic],
        Namespace: filter.namespace,
        MetricName: filter.metric,
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        // Of somebody's filter that adds less than one, one event must do as well.
        Threshold: Math.min(1, filter.adds ?? 1),
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'notBreaching',
        Tags: [{ Key: tagKey, Value: change }],
      },
      region,
    ),
    ...(now ? { before: now.settings as Json, risk: 'safe' as const } : costOf('alarm', nth)),
    undo: now
      ? { en: 'The alarm of before is put back.', ja: '変更前のアラームに戻します。' }
      : { en: 'The alarm is deleted.', ja: 'アラームを削除します。' },
  };
}
