// Password rules: read, merge, write. Never weaker than before, never a lock-out.
import type { Account } from '../src/model/account.ts';
import { call } from '../src/model/call.ts';
import { cis } from '../src/model/frameworks.ts';
import type { Json, Plain } from '../src/model/json.ts';
import { equal } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import type { Operations } from '../src/model/operations/index.ts';
import { map, orAbsent, type Read, unread } from '../src/model/read.ts';
import type { Change, Control, Done, Finding, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

type Policy = Plain<Operations['iam:UpdateAccountPasswordPolicy']['input']>;
/** `null`: no policy is set, AWS's default holds. */
export interface Facts {
  readonly policy: Read<Policy | null>;
}

const resource = 'password-policy';
const console = 'https://us-east-1.console.aws.amazon.com/iam/home#/account_settings';

const strength: Control = {
  id: 'password-policy-strength',
  severity: 'medium',
  title: { en: 'Passwords are long and mixed', ja: 'パスワードは十分に長く、文字種が混在している' },
  frameworks: {
    ...cis('1.8', '1.8', '1.8', '1.8', '1.8', '1.7', '2.7', '2.8'),
    fsbp: ['IAM.7', 'IAM.10', 'IAM.15'],
    acct: ['ACCT.06'],
    prowler: [
      'iam_password_policy_minimum_length_14',
      'iam_password_policy_uppercase',
      'iam_password_policy_lowercase',
      'iam_password_policy_number',
      'iam_password_policy_symbol',
    ],
  },
  console,
};
const reuse: Control = {
  id: 'password-policy-reuse',
  severity: 'low',
  title: { en: 'Old passwords cannot come back', ja: '過去のパスワードを再利用できない' },
  frameworks: {
    ...cis('1.9', '1.9', '1.9', '1.9', '1.9', '1.8', '2.8', '2.9'),
    fsbp: ['IAM.16'],
    acct: ['ACCT.06'],
    prowler: ['iam_password_policy_reuse_24'],
  },
  console,
};

const wantedStrength: Text = {
  en: 'at least 14 characters, with upper and lower case, a number and a symbol',
  ja: '14 文字以上で、大文字・小文字・数字・記号を含む',
};
const wantedReuse: Text = { en: 'the last 24 passwords are refused', ja: '直近 24 個のパスワードは使えない' };

const fields = [
  'MinimumPasswordLength',
  'RequireSymbols',
  'RequireNumbers',
  'RequireUppercaseCharacters',
  'RequireLowercaseCharacters',
  'AllowUsersToChangePassword',
  'MaxPasswordAge',
  'PasswordReusePrevention',
  'HardExpiry',
] as const;

/** Only what can be written again: `ExpirePasswords` is read-only, and 0 stands for "not set". */
const writable = (policy: Policy): Policy =>
  Object.fromEntries(fields.flatMap((field) => (policy[field] ? [[field, policy[field]]] : [])));

/**
 * The stricter of both, field by field. The call replaces the whole policy, so every field that can be sent is sent.
 * MaxPasswordAge stays as it is (absent: passwords do not expire); HardExpiry is kept, never set by us: it locks people out.
 */
export function merge(now: Policy): Policy {
  return {
    MinimumPasswordLength: Math.max(14, now.MinimumPasswordLength ?? 0),
    RequireSymbols: true,
    RequireNumbers: true,
    RequireUppercaseCharacters: true,
    RequireLowercaseCharacters: true,
    // Always: the one-time password of the new admin must be changed by that person.
    AllowUsersToChangePassword: true,
    PasswordReusePrevention: Math.max(24, now.PasswordReusePrevention ?? 0),
    ...(now.MaxPasswordAge ? { MaxPasswordAge: now.MaxPasswordAge } : {}),
    ...(now.HardExpiry ? { HardExpiry: true } : {}),
  };
}

function words(policy: Policy | null): Text {
  if (!policy)
    return { en: "AWS's default: 8 characters, three kinds", ja: 'AWS の既定値（8 文字以上、3 種類）' };
  const length = policy.MinimumPasswordLength ?? 6;
  const kinds = [
    policy.RequireUppercaseCharacters,
    policy.RequireLowercaseCharacters,
    policy.RequireNumbers,
    policy.RequireSymbols,
  ].filter(Boolean).length;
  return {
    en: `${length} characters, ${kinds} of 4 kinds`,
    ja: `${length} 文字以上、4 種類中 ${kinds} 種類`,
  };
}

const strong = (policy: Policy | null): boolean =>
  policy !== null &&
  (policy.MinimumPasswordLength ?? 0) >= 14 &&
  policy.RequireSymbols === true &&
  policy.RequireNumbers === true &&
  policy.RequireUppercaseCharacters === true &&
  policy.RequireLowercaseCharacters === true;

function change(before: Policy | null, after: Policy): Change {
  const base = {
    id: 'password-policy/update',
    resource,
    summary: {
      en: 'Set the password rules of this account',
      ja: 'このアカウントのパスワードルールを設定する',
    },
    call: call('iam:UpdateAccountPasswordPolicy', after),
    undo: before
      ? { en: 'The rules of before are put back.', ja: '変更前のルールに戻します。' }
      : {
          en: "The rules are removed; AWS's default holds again.",
          ja: 'ルールを削除し、AWS の既定値に戻します。',
        },
    ...(before ? { before: before as Json } : {}),
  };
  if (!after.HardExpiry) return { ...base, risk: 'safe' };
  return {
    ...base,
    risk: 'can-lock-out',
    danger: {
      en: 'These rules already say that an expired password can only be reset by an administrator. That is kept; you can switch it off in the console.',
      ja: '現在のルールでは、期限切れのパスワードは管理者しか再設定できません。この設定は維持されます。コンソールで無効にできます。',
    },
  };
}

export const passwordPolicy: Step<Facts> = {
  id: 'password-policy',
  title: { en: 'Password rules', ja: 'パスワードのルール' },
  why: {
    en: 'People reuse short passwords, and stolen lists are tried on every account. Longer, mixed passwords that do not come back make that useless. The rules hold for users you create, not for the root user.',
    ja: '短いパスワードは使い回されやすく、流出した一覧が片端から試されます。長く、文字種が混在し、再利用されないパスワードなら、こうした攻撃は通用しません。このルールは作成するユーザーに適用され、root ユーザーには適用されません。',
  },
  minutes: 1,
  controls: [strength, reuse],
  // IAM answers with the old policy for a while. Source: IAM guide, troubleshoot_general.
  settles: 120,

  async read(aws) {
    const read = await aws('iam:GetAccountPasswordPolicy', {});
    return {
      policy: orAbsent(
        map(read, ({ PasswordPolicy }) => writable(PasswordPolicy ?? {})),
        null,
      ),
    };
  },

  audit({ policy }): readonly Finding[] {
    if (!policy.ok) {
      return [unknown(strength.id, policy, wantedStrength), unknown(reuse.id, policy, wantedReuse)];
    }
    const kept = policy.value?.PasswordReusePrevention ?? 0;
    return [
      finding(strength.id, strong(policy.value) ? 'pass' : 'fail', wantedStrength, words(policy.value)),
      finding(reuse.id, kept >= 24 ? 'pass' : 'fail', wantedReuse, {
        en: kept === 0 ? 'old passwords may be used again' : `the last ${kept} are refused`,
        ja: kept === 0 ? '過去のパスワードを再利用できる' : `直近 ${kept} 個は使えない`,
      }),
    ];
  },

  plan({ policy }) {
    if (unread(policy)) return [];
    const now = policy.ok ? policy.value : null;
    const wanted = merge(now ?? {});
    return now && equal(now, wanted) ? [] : [change(now, wanted)];
  },

  snapshot: ({ policy }): Record<string, Json> =>
    policy.ok && policy.value ? { [resource]: policy.value as Json } : {},

  revert(facts: Facts, done: readonly Done[], _account: Account) {
    const changes = done.map(({ change: was }): Change => {
      const before = was.before as Policy | undefined;
      const now = facts.policy.ok ? facts.policy.value : null;
      return {
        id: 'password-policy/revert',
        resource,
        summary: { en: 'Put the password rules back', ja: 'パスワードのルールを元に戻す' },
        call: before
          ? call('iam:UpdateAccountPasswordPolicy', before)
          : call('iam:DeleteAccountPasswordPolicy', {}),
        ...(now ? { before: now as Json } : {}),
        risk: before?.HardExpiry ? 'can-lock-out' : 'safe',
        undo: { en: 'Run the wizard again.', ja: 'もう一度ウィザードを実行してください。' },
      };
    });
    return { changes, kept: [] };
  },
};
