// Does an alarm ring at the events that a filter counts? Whatever rings at least as readily as ours will do.
import type { AlarmId } from '../../src/model/alarms.ts';
import type { Json } from '../../src/model/json.ts';
import type { Text } from '../../src/model/text.ts';
import type { Alarm } from './facts.ts';
import type { MetricFilter } from './filter.ts';

const off: Text = { en: 'its actions are switched off', ja: 'アラームの動作が無効' };
const part: Text = {
  en: 'it looks at another part of the metric',
  ja: '監視するディメンションか単位が異なる',
};
const measure: Text = { en: 'it does not go by the sum of the events', ja: '件数の合計で判定していない' };
const few: Text = { en: 'one event is not enough for it', ja: '1 件の操作では鳴らない' };
const five: Text = { en: 'five events are not enough for it', ja: '5 件の操作でも鳴らない' };
const slow: Text = {
  en: 'it needs more than one period, or longer than an hour',
  ja: '集計期間 2 つ以上、または 1 時間を超えて続かないと鳴らない',
};
const stuck: Text = {
  en: 'it stays on once it is on, and tells only the first time',
  ja: '一度鳴ると鳴ったままになり、2 回目以降は通知されない',
};

/** How many events within a period must do. Refused calls are many in any account. Source: facts, controls A3. */
const most = (id: AlarmId): 1 | 5 => (id === 'unauthorized-api-calls' ? 5 : 1);
const anHour = 3600;

const asNumber = (value: Json | undefined, none: number): number =>
  typeof value === 'number' ? value : none;

/** Why the alarm is silent at the events, or not loud enough; `null`: it rings. Its metric is the filter's. */
export function silence(alarm: Alarm, filter: MetricFilter, id: AlarmId): Text | null {
  const { ActionsEnabled, Dimensions, Unit, Statistic, ComparisonOperator, TreatMissingData } =
    alarm.settings;
  if (ActionsEnabled === false) return off;
  // Only data of the alarm's own dimensions and unit is looked at. Source: CloudWatch API reference, PutMetricAlarm, Unit.
  const [{ unit = 'None', defaultValue = null } = {}] = filter.settings['metricTransformations'] as readonly {
    readonly unit?: string;
    readonly defaultValue?: number;
  }[];
  if (Array.isArray(Dimensions) && Dimensions.length > 0) return part;
  if (Unit !== undefined && Unit !== unit) return part;
  const crosses = { GreaterThanOrEqualToThreshold: 0, GreaterThanThreshold: 1 }[String(ComparisonOperator)];
  const adds = filter.adds ?? 0;
  // Average and Minimum say nothing of how often, and a zero beside the event hides it.
  const reached = { Sum: adds * most(id), Maximum: adds }[String(Statistic)];
  if (crosses === undefined || reached === undefined) return measure;
  const threshold = asNumber(alarm.settings['Threshold'], Number.POSITIVE_INFINITY);
  const over = (value: number): boolean => (crosses === 0 ? value >= threshold : value > threshold);
  if (!over(reached)) return most(id) === 5 ? five : few;
  const period = asNumber(alarm.settings['Period'], Number.POSITIVE_INFINITY);
  const length = asNumber(alarm.settings['EvaluationPeriods'], 1);
  // One event makes one point. Without DatapointsToAlarm all of them must be over. Source: CloudWatch guide, AlarmThatSendsEmail.
  if (asNumber(alarm.settings['DatapointsToAlarm'], length) > 1 || period * length > anHour) return slow;
  // Actions are taken when the state changes. Where nothing is counted there is no point, unless the filter sends zeros.
  // Source: CloudWatch guide, alarms-and-missing-data.
  const restsOn =
    defaultValue === null ? ['breaching', 'ignore'].includes(String(TreatMissingData)) : over(defaultValue);
  return restsOn ? stuck : null;
}
