// The way back: what was made is deleted, what was completed is as before.
import { type AnyCall, call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, beforeOf, takeBack } from '../../src/model/take-back.ts';
import { alarmResource, filterResource } from './changes.ts';
import type { Facts } from './facts.ts';

/** Filters and alarms by their resource. */
export function snapshot({ places, alarms }: Facts): Record<string, Json> {
  const filters = places.flatMap(({ group, filters: read }) =>
    (read.ok ? read.value : []).map(({ name, settings }) => [filterResource(group, name), settings] as const),
  );
  const rings = Object.values(alarms).flatMap((read) =>
    (read.ok ? read.value : []).map(({ name, settings }) => [alarmResource(name), settings] as const),
  );
  return Object.fromEntries([...filters, ...rings]);
}

type Filter = Operations['logs:PutMetricFilter']['input'];
type Alarm = Operations['cloudwatch:PutMetricAlarm']['input'];

/** The call that puts back what was there before. */
function putBack(change: Change): AnyCall | undefined {
  const { op, region } = change.call;
  if (op === 'logs:PutMetricFilter') {
    const before = beforeOf<Filter>(
      change,
      'logGroupName',
      'filterName',
      'filterPattern',
      'metricTransformations',
    );
    return before && call(op, before, region);
  }
  const before = beforeOf<Alarm>(change, 'AlarmName', 'EvaluationPeriods', 'ComparisonOperator');
  return before && call('cloudwatch:PutMetricAlarm', before, region);
}

function back({ change }: Done): Change | undefined {
  const { logGroupName = '', filterName = '', AlarmName = '' } = change.call.input as Partial<Filter & Alarm>;
  const isFilter = change.call.op === 'logs:PutMetricFilter';
  const base = { id: `${change.id}-revert`, resource: change.resource, risk: 'safe', undo: again } as const;
  if (change.before !== undefined) {
    const restoring = putBack(change);
    return (
      restoring && {
        ...base,
        summary: { en: 'Put it back as it was before', ja: '変更前の設定に戻す' },
        call: restoring,
        before: change.call.input as Json,
      }
    );
  }
  const { region } = change.call;
  const name = { logGroupName, filterName };
  const names = { AlarmNames: [AlarmName] };
  return {
    ...base,
    summary: isFilter
      ? { en: `Delete the filter ${filterName}`, ja: `フィルター ${filterName} を削除する` }
      : { en: `Delete the alarm ${AlarmName}`, ja: `アラーム ${AlarmName} を削除する` },
    call: isFilter
      ? call('logs:DeleteMetricFilter', name, region)
      : call('cloudwatch:DeleteAlarms', names, region),
    before: isFilter ? name : names,
  };
}

/** Pure. Alarms before the filters that feed them. */
export function revert(facts: Facts, done: readonly Done[]) {
  const { changes, kept } = takeBack(snapshot(facts), done, back);
  return { changes: [...changes].reverse(), kept };
}
