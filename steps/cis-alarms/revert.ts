// The way back: what was made is deleted, what was completed is as before.
import { call } from '../../src/model/call.ts';
import { equal, type Json } from '../../src/model/json.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { alarmResource, filterResource } from './changes.ts';
import type { Facts } from './facts.ts';

const undo: Text = { en: 'Run the wizard again.', ja: 'もう一度ウィザードを実行してください。' };
const changed: Text = {
  en: 'It is not as this tool left it: it stays as it is.',
  ja: 'このツールの変更後と状態が異なるため、そのまま残します。',
};

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

interface Sent {
  readonly logGroupName: string;
  readonly filterName: string;
  readonly AlarmName: string;
}

function back({ change }: Done): Change {
  const { logGroupName = '', filterName = '', AlarmName = '' } = change.call.input as Partial<Sent>;
  const isFilter = change.call.op === 'logs:PutMetricFilter';
  const base = { resource: change.resource, risk: 'safe', undo } as const;
  const { region } = change.call;
  if (change.before !== undefined) {
    return {
      ...base,
      id: `${change.id}-revert`,
      summary: { en: 'Put it back as it was before', ja: '変更前の設定に戻す' },
      call: {
        op: change.call.op,
        input: change.before as Readonly<Record<string, Json>>,
        ...(region ? { region } : {}),
      },
      before: change.call.input as Json,
    };
  }
  const name = { logGroupName, filterName };
  const names = { AlarmNames: [AlarmName] };
  return {
    ...base,
    id: `${change.id}-revert`,
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
  const now = snapshot(facts);
  const same = done.filter(({ change, after }) => after !== undefined && equal(after, now[change.resource]));
  const kept = done
    .filter((one) => !same.includes(one))
    .map(({ change }): Kept => ({ change: change.id, why: changed }));
  return { changes: [...same].reverse().map(back), kept };
}
