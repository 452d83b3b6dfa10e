// The way back: the trail writes to its bucket only, the role goes, the log group stays with all that is in it.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { roleArn, trailLogsRole } from '../../src/model/names.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import { again, asLeft, beforeOf, changed } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import { trailLogsPolicyName } from '../../src/model/trail-logs-role.ts';
import { ids } from './changes.ts';
import { type Facts, groupResource, roleResource, snapshot } from './facts.ts';

type Trail = Operations['cloudtrail:UpdateTrail']['input'];

const evidence: Text = {
  en: 'The log group holds events, and events are evidence: it is kept and forgets by itself after a year.',
  ja: 'ロググループのイベントは証拠となるため残します。1 年後に自動的に消えます。',
};
const inUse: Text = {
  en: 'A trail still writes with this role: it is kept.',
  ja: 'このロールを使っている証跡があるため残します。',
};

/** Takes one change back; `undefined` if nobody knows to what. */
function back({ change }: Done): Change | undefined {
  const base = { resource: change.resource, risk: 'safe', undo: again } as const;
  const name = { RoleName: trailLogsRole };
  if (change.id === ids.trail) {
    const before = beforeOf<Trail>(change, 'Name', 'CloudWatchLogsLogGroupArn', 'CloudWatchLogsRoleArn');
    return (
      before && {
        ...base,
        id: 'trail-logs/revert-trail',
        summary: { en: 'Let the trail write to its bucket only', ja: '証跡の送信先をバケットだけに戻す' },
        call: call('cloudtrail:UpdateTrail', before, change.call.region),
        before: change.call.input as Json,
      }
    );
  }
  if (change.id === ids.role) {
    return {
      ...base,
      id: 'trail-logs/delete-role',
      summary: { en: `Delete the role ${trailLogsRole}`, ja: `ロール ${trailLogsRole} を削除する` },
      call: call('iam:DeleteRole', name),
      before: name,
    };
  }
  const policy = { ...name, PolicyName: trailLogsPolicyName };
  const before = beforeOf<typeof policy & { readonly PolicyDocument: string }>(
    change,
    'RoleName',
    'PolicyName',
    'PolicyDocument',
  );
  if (change.before !== undefined && !before) return undefined;
  return {
    ...base,
    id: 'trail-logs/revert-role-policy',
    summary: { en: 'Take the right to write from the role', ja: 'ロールの書き込み権限を元に戻す' },
    call: before ? call('iam:PutRolePolicy', before) : call('iam:DeleteRolePolicy', policy),
    before: change.call.input as Json,
  };
}

/** Pure. The trail first: a role in use is not taken away. */
export function revert(facts: Facts, done: readonly Done[], account: Account) {
  const isLeft = asLeft(snapshot(facts));
  const wayBack = (one: Done) => (isLeft(one) ? back(one) : undefined);
  const role = roleArn(account, trailLogsRole);
  const freed = done
    .filter((one) => one.change.id === ids.trail && wayBack(one))
    .map(({ change }) => change.resource);
  const trails = facts.trails.ok ? facts.trails.value : [];
  const used =
    !facts.trails.ok || trails.some(({ arn, logRole }) => logRole === role && !freed.includes(arn));
  const whyKept = (one: Done): Text | null => {
    if (one.change.resource === groupResource) return evidence;
    if (!wayBack(one)) return changed;
    return one.change.resource === roleResource && used ? inUse : null;
  };
  const kept = done.flatMap((one): Kept[] => {
    const why = whyKept(one);
    return why ? [{ change: one.change.id, why }] : [];
  });
  const changes = [...done].reverse().flatMap((one) => (whyKept(one) ? [] : (wayBack(one) ?? [])));
  return { changes, kept };
}
