// The way back: only what was made here and is as it was left, a person whole or not at all, never the last way in.
import type { Account } from '../../src/model/account.ts';
import { equal, type Json } from '../../src/model/json.ts';
import { mfaArn, userArn } from '../../src/model/names.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts } from './facts.ts';
import { blindSpot, isProven, membersOf, workingAdmins } from './judge.ts';
import { groupNamed } from './questions.ts';
import { snapshot } from './snapshot.ts';
import { rankOf, unmake } from './unmake.ts';

const reasons = {
  unread: { en: 'Not everything could be read.', ja: '読み取れない項目があるため、変更しません。' },
  gone: { en: 'It is not there any more.', ja: 'すでに存在しません。' },
  differs: { en: 'It was changed since.', ja: 'その後に変更されています。' },
  unmakeable: { en: 'This cannot be brought back.', ja: '元に戻せません。' },
  self: { en: 'You are signed in as this user.', ja: 'このユーザーでサインインしています。' },
  last: {
    en: 'This is the only admin who was seen to sign in.',
    ja: 'サインインを確認できた管理者が、このユーザーだけです。',
  },
  grown: {
    en: 'The user has got access keys, groups or MFA devices of its own since.',
    ja: 'このユーザーには、その後アクセスキー、グループ、MFA デバイスが追加されています。',
  },
  whole: { en: 'It belongs to a user who is kept.', ja: '残すユーザーに関連付けられています。' },
  members: { en: 'Other people are in this group.', ja: 'グループにほかのメンバーがいます。' },
} as const satisfies Record<string, Text>;

const inputOf = ({ change }: Done, key: string): string | undefined => {
  const value = change.call.input[key];
  return typeof value === 'string' ? value : undefined;
};
const deviceIn = ({ change }: Done): string => change.resource.split('/').at(-1) ?? '';

/** The changes that undo what was done, in IAM's order, and what is kept with the reason. */
export function revert(
  facts: Facts,
  done: readonly Done[],
  account: Account,
): { readonly changes: readonly Change[]; readonly kept: readonly Kept[] } {
  // The same change may have been sent in several runs: the last one counts.
  const all = [...new Map(done.map((one) => [`${one.change.id} ${one.change.resource}`, one])).values()];
  const now = snapshot(facts);
  const verdicts = all.map((one) => ({ one, why: reasonToKeep(one, all, facts, account, now) }));
  return {
    changes: verdicts
      .filter(({ why }) => why === undefined)
      .sort((a, b) => (rankOf(a.one.change) ?? 0) - (rankOf(b.one.change) ?? 0))
      .flatMap(({ one }) => unmake(one.change, mfaArn(account, deviceIn(one))) ?? []),
    kept: verdicts.flatMap(({ one, why }) => (why ? [{ change: one.change.id, why }] : [])),
  };
}

type Now = Readonly<Record<string, Json>>;

function reasonToKeep(
  one: Done,
  all: readonly Done[],
  facts: Facts,
  account: Account,
  now: Now,
): Text | undefined {
  if (rankOf(one.change) === undefined) return reasons.unmakeable;
  if (blindSpot(facts)) return reasons.unread;
  if (now[one.change.resource] === undefined) return reasons.gone;
  // An undo that was interrupted has taken this part already.
  if (one.change.call.op === 'iam:EnableMFADevice' && isLoose(one, now)) return reasons.gone;
  const user = userOf(one, all);
  if (user !== undefined) return reasonToKeepUser(one, user, all, facts, account, now);
  if (isChanged(one, now)) return reasons.differs;
  const group = inputOf(one, 'GroupName') ?? '';
  const leaving = all
    .filter((other) => other.change.call.op === 'iam:AddUserToGroup' && inputOf(other, 'GroupName') === group)
    .filter((other) => reasonToKeep(other, all, facts, account, now) === undefined)
    .map((other) => inputOf(other, 'UserName'));
  const there = groupNamed(facts, group);
  return there && membersOf(there).some((name) => !leaving.includes(name)) ? reasons.members : undefined;
}

const isLoose = ({ change }: Done, now: Now): boolean => equal(now[change.resource], { UserName: null });

/** Unverified, or not what it was after the run. */
function isChanged(one: Done, now: Now): boolean {
  const { resource } = one.change;
  if (one.after === undefined) return true;
  return now[resource] !== undefined && !isLoose(one, now) && !equal(now[resource], one.after);
}

/** Whose part this is; `undefined` for what belongs to a group. */
function userOf(one: Done, all: readonly Done[]): string | undefined {
  if (one.change.call.op !== 'iam:CreateVirtualMFADevice') return inputOf(one, 'UserName');
  const enabled = all.find(
    ({ change }) => change.call.op === 'iam:EnableMFADevice' && change.resource === one.change.resource,
  );
  return enabled ? inputOf(enabled, 'UserName') : inputOf(one, 'VirtualMFADeviceName');
}

function reasonToKeepUser(
  one: Done,
  user: string,
  all: readonly Done[],
  facts: Facts,
  account: Account,
  now: Now,
): Text | undefined {
  if (account.arn === userArn(account, user)) return reasons.self;
  const proven = workingAdmins(facts).filter((person) => isProven(person, account));
  if (proven.length > 0 && proven.every(({ name }) => name === user)) return reasons.last;
  if (isChanged(one, now)) return reasons.differs;
  const parts = all.filter((other) => userOf(other, all) === user);
  if (parts.some((other) => isChanged(other, now))) return reasons.whole;
  return hasGrown(user, parts, facts, account) ? reasons.grown : undefined;
}

/** Did the user get anything that was not made here? IAM would refuse to delete it, half of the way back. */
function hasGrown(user: string, parts: readonly Done[], facts: Facts, account: Account): boolean {
  if (!parts.some(({ change }) => change.call.op === 'iam:CreateUser')) return false;
  const person = facts.people.find(({ name }) => name === user);
  if (!person) return facts.users.ok && facts.users.value.some(({ name }) => name === user);
  const serials = parts.map((part) => mfaArn(account, deviceIn(part)));
  const joined = parts.map((part) => inputOf(part, 'GroupName'));
  const groups = facts.groups.ok ? facts.groups.value : [];
  return (
    !person.keys.ok ||
    person.keys.value > 0 ||
    (person.mfa.ok && person.mfa.value.some(({ serial }) => !serials.includes(serial))) ||
    groups.some((group) => membersOf(group).includes(user) && !joined.includes(group.name))
  );
}
