// What our monitor and our subscription are now, and the way back.
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { anomalyMonitorName, anomalySubscriptionName } from '../../src/model/names.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import { again, asLeft, changed } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import { monitorResource, subscriptionResource } from './changes.ts';
import type { Facts } from './facts.ts';

const mine = ({ monitors, subscriptions }: Facts) => ({
  monitor: monitors.ok ? monitors.value.find(({ name }) => name === anomalyMonitorName) : undefined,
  subscription: subscriptions.ok
    ? subscriptions.value.find(({ name }) => name === anomalySubscriptionName)
    : undefined,
});

/** Ours by name, each with its ARN: one that was made anew is another one. */
export function snapshot(facts: Facts): Readonly<Record<string, Json>> {
  const { monitor, subscription } = mine(facts);
  return {
    ...(monitor ? { [monitorResource]: { ...monitor } } : {}),
    ...(subscription ? { [subscriptionResource]: { ...subscription } } : {}),
  };
}

const used: Text = {
  en: 'Another subscription uses this monitor. It is left as it is.',
  ja: 'ほかの通知設定がこのモニターを使っているため、現状のまま残します。',
};

/** Deletes what was made and is still as it was made: the subscription first, then its monitor. */
export function revert(facts: Facts, done: readonly Done[]) {
  const now = snapshot(facts);
  const isLeft = asLeft(now);
  const { monitor, subscription } = mine(facts);
  const changes: Change[] = [];
  const kept: Kept[] = [];
  for (const one of [...done].reverse()) {
    const { change } = one;
    const before = now[change.resource];
    if (before === undefined || !isLeft(one)) {
      kept.push({ change: change.id, why: changed });
    } else if (change.resource === subscriptionResource && subscription) {
      changes.push(deleted('subscription', subscription.arn, before));
    } else if (monitor && usedByOthers(facts, monitor.arn, changes)) {
      kept.push({ change: change.id, why: used });
    } else if (monitor) {
      changes.push(deleted('monitor', monitor.arn, before));
    }
  }
  return { changes, kept };
}

/** Does anybody hear of this monitor who will still be there? What could not be read might. */
function usedByOthers({ subscriptions }: Facts, monitor: string, going: readonly Change[]): boolean {
  if (!subscriptions.ok) return true;
  const leaving = going.map(({ call }) => call.input['SubscriptionArn']);
  return subscriptions.value.some(
    ({ arn, monitors }) => monitors.includes(monitor) && !leaving.includes(arn),
  );
}

const deleted = (kind: 'monitor' | 'subscription', arn: string, before: Json): Change => ({
  id: `cost-anomaly/delete-${kind}`,
  resource: kind === 'monitor' ? monitorResource : subscriptionResource,
  summary:
    kind === 'monitor'
      ? { en: 'Delete the monitor of unusual costs', ja: '費用の異常を検出するモニターを削除する' }
      : { en: 'Delete the daily mail on unusual costs', ja: '費用の異常を知らせる毎日の通知を削除する' },
  call:
    kind === 'monitor'
      ? call('ce:DeleteAnomalyMonitor', { MonitorArn: arn })
      : call('ce:DeleteAnomalySubscription', { SubscriptionArn: arn }),
  before,
  risk: 'safe',
  undo: again,
});
