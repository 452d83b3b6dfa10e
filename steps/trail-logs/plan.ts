// What is sent: whatever of group, role and delivery is not there yet.
import type { Account } from '../../src/model/account.ts';
import { equal } from '../../src/model/json.ts';
import { unreadText } from '../../src/model/judge.ts';
import { trailArn, trailLogGroup, trailLogsRole, trailName } from '../../src/model/names.ts';
import type { Unread } from '../../src/model/read.ts';
import type { Change, Given } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { trailLogsPolicy, trailLogsTrust } from '../../src/model/trail-logs-role.ts';
import { createGroup, createRole, retention, rolePolicy, type Target, updateTrail } from './changes.ts';
import type { Facts } from './facts.ts';
import { standingOf } from './standing.ts';

const same = (a: string | null, b: string): boolean => {
  try {
    return a !== null && equal(JSON.parse(a), JSON.parse(b));
  } catch {
    return false;
  }
};

/** The first of these that could not be read. */
const unreadOf = ({ group, ours, role }: Facts): Unread | undefined => {
  const policy = role.ok && role.value ? role.value.policy : role;
  return [group, ours, role, policy].flatMap((read) => (read.ok ? [] : [read]))[0];
};

/** Why group and role cannot be made or used here; `null`: they can. Asked only where the trail writes nowhere. */
export function hindrance(facts: Facts): Text | null {
  const unread = unreadOf(facts);
  if (unread) {
    const why = unreadText(unread);
    return {
      en: `Not everything could be looked at: ${why.en}. Nothing is made blindly. Sign in as someone who may, then look again.`,
      ja: `一部を確認できませんでした: ${why.ja}。確認できないものは変更しません。権限のあるユーザーでサインインしてから、もう一度確認してください。`,
    };
  }
  const { group, ours, role } = facts;
  if (group.ok && group.value && ours.ok && !ours.value) {
    return {
      en: `A log group with the name ${trailLogGroup} is there already, but this tool did not make it. Choose a log group for the trail in the CloudTrail console, or delete this one, then look again.`,
      ja: `${trailLogGroup} という名前のロググループがすでにありますが、このツールで作成したものではありません。CloudTrail のコンソールで証跡にロググループを指定するか、このロググループを削除してから、もう一度確認してください。`,
    };
  }
  if (group.ok && group.value && group.value.class !== 'STANDARD') {
    return {
      en: `The log group ${trailLogGroup} is of the class ${group.value.class}, which has no filters, and a class cannot be changed. Delete it, then look again.`,
      ja: `ロググループ ${trailLogGroup} のクラスは ${group.value.class} で、フィルターを使えません。クラスは変更できないため、削除してから、もう一度確認してください。`,
    };
  }
  if (role.ok && role.value && !(role.value.ours && same(role.value.trust, trailLogsTrust))) {
    return {
      en: `A role with the name ${trailLogsRole} is there already, but it is not as this tool would make it. Give it another name or delete it, then look again.`,
      ja: `${trailLogsRole} という名前のロールがすでにありますが、このツールが作成する内容と異なります。削除してから、もう一度確認してください。`,
    };
  }
  return null;
}

function targetOf(facts: Facts, { account, ahead }: Given): Target | undefined {
  const standing = standingOf(facts, account);
  if (standing.is === 'open') return standing.trail;
  const comes = ahead.some(
    ({ call, resource }) => call.op === 'cloudtrail:CreateTrail' && resource === trailArn(account),
  );
  return standing.is === 'no-trail' && comes
    ? { arn: trailArn(account), name: trailName, home: account.home }
    : undefined;
}

function groupChanges({ group }: Facts, region: string): readonly Change[] {
  if (!group.ok) return [];
  if (!group.value) return [createGroup(region), retention(region)];
  return group.value.retention === null ? [retention(region)] : [];
}

function roleChanges({ role }: Facts, account: Account, region: string): readonly Change[] {
  if (!role.ok) return [];
  if (!role.value) return [createRole(), rolePolicy(account, region, null)];
  const { policy } = role.value;
  return policy.ok && !same(policy.value, trailLogsPolicy(account, region))
    ? [rolePolicy(account, region, policy.value)]
    : [];
}

/** Pure. In the order in which the calls must be sent. */
export function plan(facts: Facts, given: Given): readonly Change[] {
  const { account } = given;
  const standing = standingOf(facts, account);
  if (standing.is === 'endless') return [retention(standing.trail.home)];
  const target = targetOf(facts, given);
  if (!target || hindrance(facts)) return [];
  return [
    ...groupChanges(facts, target.home),
    ...roleChanges(facts, account, target.home),
    updateTrail(account, target),
  ];
}
