// One finding a user and control, and one for each policy that gives everything.
import type { Account } from '../../src/model/account.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import type { Unread } from '../../src/model/read.ts';
import type { Control, Finding } from '../../src/model/step.ts';
import { same, type Text } from '../../src/model/text.ts';
import { atSetup, oneKey, rotation, unused, userMfa, userPolicies } from './controls.ts';
import type { Facts, Key, User } from './facts.ts';
import { activeKeys, idleDays, idlePassword, isIdle, isOld, oldDays, setupKeys } from './judge.ts';
import { auditPolicies } from './powers.ts';

/** What is found of one user: what is wrong, what could not be read, `true` for all well, `null` where it does not apply. */
type Found = Text | Unread | true | null;

const ids = (keys: readonly Key[]): string => keys.map(({ id }) => id).join(', ');
const hidden = (user: User): Unread | undefined => (user.keys.ok ? undefined : user.keys);
const hiddenUse = (user: User): Unread | undefined =>
  activeKeys(user)
    .map(({ used }) => used)
    .find((used) => !used.ok);

function mfaOf({ password, mfa }: User): Found {
  if (!password.ok) return password;
  if (password.value === null) return null;
  if (!mfa.ok) return mfa;
  return mfa.value || { en: 'a password alone is enough', ja: 'パスワードだけでサインインできる' };
}

function unusedOf(user: User, now: string): Found {
  const keys = activeKeys(user).filter((key) => isIdle(key, now));
  const password = idlePassword(user, now);
  if (password || keys.length > 0) {
    const parts = [
      ...(password ? [{ en: 'password', ja: 'パスワード' }] : []),
      ...keys.map(({ id }) => same(id)),
    ];
    return {
      en: `not used for ${idleDays} days: ${parts.map(({ en }) => en).join(', ')}`,
      ja: `${idleDays} 日以上未使用: ${parts.map(({ ja }) => ja).join('、')}`,
    };
  }
  if (!user.password.ok) return user.password;
  return hidden(user) ?? hiddenUse(user) ?? true;
}

function rotationOf(user: User, now: string): Found {
  const old = activeKeys(user).filter((key) => isOld(key, now));
  if (old.length === 0) return hidden(user) ?? (activeKeys(user).length > 0 || null);
  return {
    en: `older than ${oldDays} days: ${ids(old)}`,
    ja: `作成から ${oldDays} 日を超えたキー: ${ids(old)}`,
  };
}

function oneKeyOf(user: User): Found {
  const count = activeKeys(user).length;
  if (count < 2) return hidden(user) ?? (count > 0 || null);
  return { en: `${count} keys are active`, ja: `有効なキーが ${count} 個` };
}

function setupOf(user: User): Found {
  const keys = setupKeys(user);
  if (keys.length > 0)
    return { en: `never used: ${ids(keys)}`, ja: `一度も使われていないキー: ${ids(keys)}` };
  if (hidden(user)) return hidden(user) ?? null;
  if (activeKeys(user).length === 0) return null;
  if (!user.password.ok) return user.password;
  return user.password.value === null ? null : (hiddenUse(user) ?? true);
}

function policiesOf({ policies }: User): Found {
  if (!policies.ok) return policies;
  if (policies.value.length === 0) return true;
  const names = policies.value.join(', ');
  return { en: `on the user itself: ${names}`, ja: `ユーザーに直接付いたポリシー: ${names}` };
}

interface Rule {
  readonly control: Control;
  readonly wanted: Text;
  readonly found: (user: User, now: string) => Found;
}
const rules: readonly Rule[] = [
  {
    control: userMfa,
    wanted: { en: 'a password and a code', ja: 'パスワードとコードでサインイン' },
    found: mfaOf,
  },
  {
    control: unused,
    wanted: {
      en: `used in the last ${idleDays} days, or off`,
      ja: `直近 ${idleDays} 日以内に使用、または無効`,
    },
    found: unusedOf,
  },
  {
    control: rotation,
    wanted: { en: `keys of ${oldDays} days at most`, ja: `キーは作成から ${oldDays} 日以内` },
    found: rotationOf,
  },
  { control: oneKey, wanted: { en: 'one active key at most', ja: '有効なキーは 1 個まで' }, found: oneKeyOf },
  {
    control: atSetup,
    wanted: { en: 'no unused key from the first day', ja: '作成時の未使用キーがない' },
    found: setupOf,
  },
  {
    control: userPolicies,
    wanted: { en: 'rights through groups only', ja: '権限はグループ経由のみ' },
    found: policiesOf,
  },
];

const fine: Text = { en: 'as it should be', ja: '問題なし' };
const nobody: Text = { en: 'nobody whom this is about', ja: '該当するユーザーなし' };

function judged({ control, wanted, found }: Rule, user: User, now: string): readonly Finding[] {
  const one = found(user, now);
  const resource = user.arn;
  if (one === null) return [];
  if (one === true) return [finding(control.id, 'pass', wanted, fine, { resource })];
  return 'ok' in one
    ? [unknown(control.id, one, wanted, { resource })]
    : [finding(control.id, 'fail', wanted, one, { resource })];
}

/** At least one finding a control: where it is about nobody, that is said. */
export function audit({ users, policies }: Facts, account: Account): readonly Finding[] {
  const ofUsers = rules.flatMap((rule) => {
    const { control, wanted } = rule;
    if (!users.ok) return [unknown(control.id, users, wanted)];
    const all = users.value.flatMap((user) => judged(rule, user, account.now));
    return all.length > 0 ? all : [finding(control.id, 'pass', wanted, nobody)];
  });
  return [...ofUsers, ...auditPolicies(policies, account)];
}
