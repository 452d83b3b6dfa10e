// Password rules: read, merge, write. Never weaker than before, never a lock-out.
import { call } from '../src/model/call.ts';
import type { Json } from '../src/model/json.ts';
import { equal } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { map, orAbsent, type Read, unread } from '../src/model/read.ts';
import type { Change, Finding, Step } from '../src/model/step.ts';
import { again, beforeOf, takeBack } from '../src/model/take-back.ts';
import type { Text } from '../src/model/text.ts';
import { reuse, strength } from './password-policy/controls.ts';
import { merge, type Policy, strong, words, writable } from './password-policy/policy.ts';

/** `null`: no policy is set, AWS's default holds. */
export interface Facts {
  readonly policy: Read<Policy | null>;
}

const resource = 'password-policy';
const wantedStrength: Text = {
  en: 'at least 14 characters, with upper and lower case, a number and a symbol',
  ja: '14 文字以上で、大文字・小文字・数字・記号を含む',
};
const wantedReuse: Text = { en: 'the last 24 passwords are refused', ja: '直近 24 個のパスワードは使えない' };

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
    ja: '短いパスワードは使い回されやすく、流出したパスワードの一覧は、ほかのアカウントでも次々に試されます。長く、文字種が混在し、再利用されないパスワードなら、こうした攻撃は通用しません。このルールは作成するユーザーに適用され、root ユーザーには適用されません。',
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

  revert: (facts, done) =>
    takeBack(passwordPolicy.snapshot(facts), done, ({ change: was }, state) => {
      const before = beforeOf<Policy>(was, 'MinimumPasswordLength');
      if (was.before !== undefined && !before) return undefined;
      return {
        id: 'password-policy/revert',
        resource,
        summary: { en: 'Put the password rules back', ja: 'パスワードのルールを元に戻す' },
        call: before
          ? call('iam:UpdateAccountPasswordPolicy', before)
          : call('iam:DeleteAccountPasswordPolicy', {}),
        before: state,
        risk: before?.HardExpiry ? 'can-lock-out' : 'safe',
        undo: again,
      };
    }),
};
