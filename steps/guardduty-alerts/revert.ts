// The way back: targets before their rules, rules before the role that they use; what was changed since stays.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { forwardPolicyName, forwardTrust } from '../../src/model/finding-pattern.ts';
import { canonical, equal, type Json } from '../../src/model/json.ts';
import { forwardRole, guarddutyRule } from '../../src/model/names.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import { again, beforeOf, changed, keep } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import {
  roleId,
  rolePolicyId,
  roleResource,
  ruleId,
  ruleInput,
  ruleResource,
  targetInput,
} from './changes.ts';
import type { Facts } from './facts.ts';

/** Our rules with their targets, by region, and our role. */
export function snapshot({ places, roles }: Facts): Readonly<Record<string, Json>> {
  const rules = places.flatMap(({ region, rules: read }) => {
    const rule = read.ok ? read.value.find(({ name }) => name === guarddutyRule) : undefined;
    if (!rule?.targets.ok) return [];
    const Targets = rule.targets.value.map(targetInput);
    Targets.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
    return [[ruleResource(region), { ...ruleInput(rule), Targets }] as const];
  });
  const read = roles[forwardRole];
  const role = read?.ok ? read.value : null;
  const policy = role?.policy.ok ? role.policy.value : undefined;
  const ours =
    role && policy !== undefined
      ? [[roleResource, { RoleName: forwardRole, Trust: role.trust, Policy: policy }] as const]
      : [];
  return Object.fromEntries([...rules, ...ours]);
}

const inUse: Text = {
  en: 'A rule that stays still sends with this role.',
  ja: '残すルールがこのロールを使っているため、残します。',
};
const base = {
  risk: 'safe',
  undo: again,
} as const;

const ruleBefore = (change: Change) =>
  beforeOf<ReturnType<typeof ruleInput>>(change, 'Name', 'EventPattern', 'State');
const policyBefore = (change: Change) =>
  beforeOf<{ readonly PolicyDocument: string }>(change, 'PolicyDocument');
/** False if there was something before, and nobody knows what. */
const isKnown = ({ change }: Done): boolean =>
  change.before === undefined ||
  (change.resource === roleResource ? policyBefore(change) : ruleBefore(change)) !== undefined;

/** The way back in one region. */
function ruleBack(done: readonly Done[], now: Json): readonly Change[] {
  const [{ change: first } = { change: undefined }] = done;
  const region = first?.call.region ?? '';
  const resource = ruleResource(region);
  const ids = done.flatMap(({ change }) =>
    change.call.op === 'events:PutTargets'
      ? (change.call.input['Targets'] as readonly { readonly Id: string }[]).map(({ Id }) => Id)
      : [],
  );
  const rule = done.find(({ change }) => change.id === ruleId(region))?.change;
  const remove: Change = {
    ...base,
    id: `guardduty-alerts/remove-target/${region}`,
    resource,
    summary: {
      en: `Stop sending the findings of ${region}`,
      ja: `${region} の検出結果の送信をやめる`,
    },
    call: call('events:RemoveTargets', { Rule: guarddutyRule, Ids: ids }, region),
    before: now,
  };
  const before = rule && ruleBefore(rule);
  const back: Change = {
    ...base,
    id: `guardduty-alerts/${before ? 'restore' : 'delete'}-rule/${region}`,
    resource,
    summary: before
      ? { en: `Set the rule of ${region} back`, ja: `${region} のルールを元に戻す` }
      : { en: `Delete the rule of ${region}`, ja: `${region} のルールを削除する` },
    call: before
      ? call('events:PutRule', before, region)
      : call('events:DeleteRule', { Name: guarddutyRule }, region),
    before: now,
  };
  return [...(ids.length > 0 ? [remove] : []), ...(rule ? [back] : [])];
}

function roleBack(done: readonly Done[], now: Json): readonly Change[] {
  const made = done.some(({ change }) => change.id === roleId);
  const put = done.find(({ change }) => change.id === rolePolicyId)?.change;
  const input = { RoleName: forwardRole, PolicyName: forwardPolicyName };
  const before = put && policyBefore(put);
  const policy: Change = {
    ...base,
    id: 'guardduty-alerts/remove-role-policy',
    resource: roleResource,
    summary: {
      en: `Take back what the role ${forwardRole} may do`,
      ja: `ロール ${forwardRole} の権限を元に戻す`,
    },
    call: before
      ? call('iam:PutRolePolicy', { ...input, PolicyDocument: before.PolicyDocument })
      : call('iam:DeleteRolePolicy', input),
    before: now,
  };
  const role: Change = {
    ...base,
    id: 'guardduty-alerts/delete-role',
    resource: roleResource,
    summary: { en: `Delete the role ${forwardRole}`, ja: `ロール ${forwardRole} を削除する` },
    call: call('iam:DeleteRole', { RoleName: forwardRole }),
    before: { RoleName: forwardRole, AssumeRolePolicyDocument: forwardTrust },
  };
  return [...(put ? [policy] : []), ...(made ? [role] : [])];
}

/** Takes back what still is as it was left. */
export function revert(facts: Facts, done: readonly Done[], _account: Account) {
  const now = snapshot(facts);
  const changes: Change[] = [];
  const kept: Kept[] = [];
  const stays = (some: readonly Done[], why: Text) => kept.push(...keep(some, why));
  const of = (resource: string) => done.filter(({ change }) => change.resource === resource);
  const rules = [...new Set(done.map(({ change }) => change.resource))].filter((one) => one !== roleResource);
  for (const resource of [...rules, roleResource]) {
    const here = of(resource);
    const state = now[resource];
    if (here.length === 0) continue;
    const isSame = state !== undefined && equal(state, here.at(-1)?.after);
    if (!isSame || !here.every(isKnown)) stays(here, changed);
    else if (resource !== roleResource) changes.push(...ruleBack(here, state));
    else if (stillUsed(facts, changes)) stays(here, inUse);
    else changes.push(...roleBack(here, state));
  }
  return { changes, kept };
}

/** True if a target that is not removed sends with our role. */
const stillUsed = ({ places }: Facts, changes: readonly Change[]): boolean =>
  places.some(({ region, rules }) =>
    (rules.ok ? rules.value : []).some(({ name, targets }) =>
      (targets.ok ? targets.value : []).some(
        ({ role }) =>
          role?.endsWith(`/${forwardRole}`) &&
          !(
            name === guarddutyRule &&
            changes.some(({ id }) => id === `guardduty-alerts/remove-target/${region}`)
          ),
      ),
    ),
  );
