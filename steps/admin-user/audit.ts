// The four controls of the admin user, and what is found of each.
import type { Account } from '../../src/model/account.ts';
import { cis } from '../../src/model/frameworks.ts';
import { finding, unknown, unreadText } from '../../src/model/judge.ts';
import type { Control, Finding } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts, Person } from './facts.ts';
import {
  adminGroupOf,
  adminGroups,
  blindSpot,
  hidesMfa,
  isProven,
  peopleComeFromElsewhere,
  unfinished,
  unguarded,
  workingAdmins,
} from './judge.ts';

const console = 'https://us-east-1.console.aws.amazon.com/iam/home#';

const group: Control = {
  id: 'admin-group',
  severity: 'medium',
  title: { en: 'Admin rights come through a group', ja: '管理者権限はグループ経由で付いている' },
  about: 'people',
  frameworks: {
    ...cis('1.15', '1.15', '1.15', '1.15', '1.15', '1.14', '2.14', '2.13'),
    fsbp: ['IAM.2'],
    acct: ['ACCT.04'],
    prowler: ['iam_policy_attached_only_to_group_or_roles'],
  },
  console: `${console}/groups`,
};
const user: Control = {
  id: 'admin-user',
  severity: 'high',
  title: { en: 'A person has an admin user of their own', ja: '個人用の管理者ユーザーがある' },
  about: 'people',
  frameworks: {},
  console: `${console}/users`,
};
const mfa: Control = {
  id: 'admin-user-mfa',
  severity: 'critical',
  title: { en: 'The admin signs in with MFA', ja: '管理者は MFA でサインインする' },
  about: 'people',
  frameworks: {
    ...cis('1.10', '1.10', '1.10', '1.10', '1.10', '1.9', '2.9', '2.10'),
    fsbp: ['IAM.5', 'IAM.19'],
    acct: ['ACCT.05'],
    prowler: ['iam_user_mfa_enabled_console_access', 'iam_administrator_access_with_mfa'],
  },
  console: `${console}/users`,
};
const signIn: Control = {
  id: 'admin-sign-in-verified',
  severity: 'high',
  title: { en: 'The admin has signed in once', ja: '管理者が一度サインインしている' },
  about: 'people',
  frameworks: {},
};
export const controls: readonly Control[] = [group, user, mfa, signIn];

const wanted: Readonly<Record<string, Text>> = {
  [group.id]: { en: 'a group with full rights', ja: '管理者権限を持つグループがある' },
  [user.id]: {
    en: 'a user with a password, in that group',
    ja: 'そのグループに、パスワードを持つユーザーがいる',
  },
  [mfa.id]: { en: 'a password alone is not enough', ja: 'パスワードだけではサインインできない' },
  [signIn.id]: { en: 'signed in with password and code', ja: 'パスワードとコードでサインイン済み' },
};
const nothing: Text = { en: 'nobody yet', ja: '該当者なし' };

/** One group with full rights is this tool's design; its members are people with MFA. CIS has no exception for it. */
const meant = (groups: string): Text => ({
  en: `${groups}; full rights are meant here, although CIS warns of such a policy`,
  ja: `${groups}（管理者用として意図した設定。CIS では指摘の対象）`,
});

const judged = ({ id }: Control, verdict: 'pass' | 'fail' | 'managed' | 'accepted', actual: Text): Finding =>
  finding(id, verdict, wanted[id] ?? nothing, actual);

/** One finding a control. A working admin settles it; else what could not be read makes all of them unknown. */
export function audit(facts: Facts, account: Account): readonly Finding[] {
  const admin = workingAdmins(facts)[0];
  if (admin) return ofAdmin(facts, admin, account);
  const blind = blindSpot(facts);
  if (peopleComeFromElsewhere(account)) {
    const actual: Text = {
      en: 'people sign in through the organization or IAM Identity Center',
      ja: '組織または IAM Identity Center 経由でサインインする',
    };
    const unread = blind ? ({ unread: true } as const) : {};
    return controls.map((control) => ({ ...judged(control, 'managed', actual), ...unread }));
  }
  if (blind) return controls.map(({ id }) => unknown(id, blind, wanted[id] ?? nothing));
  return ofNobody(facts);
}

function ofAdmin(facts: Facts, admin: Person, account: Account): readonly Finding[] {
  const name = adminGroupOf(facts, admin.name)?.name ?? '';
  const proven = isProven(admin, account);
  return [
    judged(group, 'accepted', meant(name)),
    ofKeys(admin),
    ofMfa(facts, admin),
    judged(signIn, proven ? 'pass' : 'fail', {
      en: proven ? `${admin.name} has signed in` : `${admin.name} has not signed in with MFA yet`,
      ja: proven ? `${admin.name} はサインイン済み` : `${admin.name} は MFA でのサインインがまだ`,
    }),
  ];
}

/** All administrators count: the one without a second factor is the way in. */
function ofMfa(facts: Facts, admin: Person): Finding {
  const names = unguarded(facts).map(({ name }) => name);
  if (names.length > 0) {
    return judged(mfa, 'fail', {
      en: `an administrator too, with a password alone: ${names.join(', ')}`,
      ja: `パスワードだけでサインインできる管理者: ${names.join('、')}`,
    });
  }
  const hidden = hidesMfa(facts);
  if (hidden) return unknown(mfa.id, hidden, wanted[mfa.id] ?? nothing);
  return judged(mfa, 'pass', { en: `${admin.name} has an MFA device`, ja: `${admin.name} は MFA を使用中` });
}

/** Keys are no part of the verdict, but they are said; that they could not be counted is said too. */
function ofKeys({ name, keys }: Person): Finding {
  if (!keys.ok) {
    const why = unreadText(keys);
    const found = judged(user, 'pass', {
      en: `${name}; access keys: ${why.en}`,
      ja: `${name}（アクセスキー: ${why.ja}）`,
    });
    return keys.action ? { ...found, missing: keys.action } : found;
  }
  const actual: Text =
    keys.value === 0
      ? { en: `${name}, without access keys`, ja: `${name}（アクセスキーなし）` }
      : {
          en: `${name}; access keys: ${keys.value}, better none`,
          ja: `${name}（アクセスキー ${keys.value} 個。ないほうが安全）`,
        };
  return judged(user, 'pass', actual);
}

/** Nobody works yet; what is there already of the admin that an earlier run began counts. */
function ofNobody(facts: Facts): readonly Finding[] {
  const own = unfinished(facts)[0];
  const there = adminGroups(facts).map(({ name }) => name);
  const able = own?.password.ok && own.password.value && adminGroupOf(facts, own.name) !== undefined;
  const guarded = own?.mfa.ok && own.mfa.value.length > 0;
  return [
    there.length > 0
      ? judged(group, 'accepted', meant(there.join(', ')))
      : judged(group, 'fail', { en: 'there is none', ja: 'なし' }),
    able
      ? judged(user, 'pass', { en: own.name, ja: own.name })
      : judged(
          user,
          'fail',
          own ? { en: `${own.name} is not complete`, ja: `${own.name} は設定の途中` } : nothing,
        ),
    guarded ? judged(mfa, 'pass', { en: own.name, ja: own.name }) : judged(mfa, 'fail', nothing),
    judged(signIn, 'fail', nothing),
  ];
}
