// The way back: our topic goes if nobody else listens to it; an older one gets its policy back.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { canonical, equal, type Json } from '../../src/model/json.ts';
import { topicArn, topicName } from '../../src/model/names.ts';
import { statementsOf } from '../../src/model/policy-document.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, beforeOf, keep } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import { createId, policyId, resource, restore, subscribeId } from './changes.ts';
import type { Facts } from './facts.ts';

type State = { readonly Statement: readonly Json[]; readonly Subscriptions: readonly string[] };

/** What a snapshot says of the topic; `undefined` where it says nothing, or what no snapshot of ours does. */
function stateOf(snapshot: Json | undefined): State | undefined {
  if (typeof snapshot !== 'object' || snapshot === null || Array.isArray(snapshot)) return undefined;
  const { Statement, Subscriptions } = snapshot as { readonly [key: string]: Json };
  if (!Array.isArray(Statement) || !Array.isArray(Subscriptions)) return undefined;
  return { Statement, Subscriptions: Subscriptions.filter((one): one is string => typeof one === 'string') };
}

/** What the policy says and who was asked to listen, in one order. Whether somebody has confirmed is not a change. */
export function snapshot({ topic, subscriptions }: Facts): Readonly<Record<string, Json>> {
  if (!topic.ok || topic.value === null || !subscriptions.ok) return {};
  const listeners = subscriptions.value
    .filter(({ state }) => state !== 'gone')
    .map(({ protocol, endpoint }) => `${protocol} ${endpoint}`);
  const Statement = [...(statementsOf(topic.value.policy) ?? [])];
  Statement.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
  return { [resource]: { Statement, Subscriptions: listeners.sort() } };
}

const changed: Text = {
  en: 'The topic was changed since, somebody else listens to it, or it could not be read. It stays.',
  ja: 'その後にトピックが変更された、受信先が増えた、または読み取れなかったため、残します。',
};
const stays: Text = {
  en: 'The subscription stays: it is ended by the link in any alert, and unconfirmed ones are removed by AWS after two days.',
  ja: 'サブスクリプション（通知の登録）は残します。通知メールのリンクから解除できます。未確認のものは 2 日後に AWS が削除します。',
};

/** True if nothing was added since; one who left, or never answered, is no reason to keep the topic. */
const untouched = (now: State, after: State): boolean =>
  equal(now.Statement, after.Statement) &&
  now.Subscriptions.every((one) => after.Subscriptions.includes(one));

/** Takes back what was done to the topic, as far as it still is as it was left. */
export function revert(facts: Facts, done: readonly Done[], account: Account) {
  const now = stateOf(snapshot(facts)[resource]);
  const after = stateOf(done.at(-1)?.after);
  const policy = facts.topic.ok ? facts.topic.value?.policy : undefined;
  if (!now || !after || policy === undefined || !untouched(now, after)) {
    return { changes: [], kept: keep(done, changed) };
  }
  if (done.some(({ change }) => change.id === createId)) {
    return { changes: [remove(account, now)], kept: [] };
  }
  const put = done.filter(({ change }) => change.id === policyId);
  const was = put[0] && beforeOf<{ AttributeValue: string }>(put[0].change, 'AttributeValue');
  return {
    changes: was ? [restore(account, was.AttributeValue, policy)] : [],
    kept: [
      ...keep(was ? [] : put, changed),
      ...keep(
        done.filter(({ change }) => change.id === subscribeId),
        stays,
      ),
    ],
  };
}

const remove = (account: Account, now: State): Change => ({
  id: 'alerts-topic/delete',
  resource,
  summary: { en: `Delete the topic ${topicName}`, ja: `トピック ${topicName} を削除する` },
  call: call('sns:DeleteTopic', { TopicArn: topicArn(account) }, account.home),
  before: { ...now },
  risk: 'safe',
  undo: again,
});
