// Root's access keys: switched off at hand-over, deleted later. Guidance only, never a call: an admin cannot reach these
// keys, and the calls that look as if they could act on the caller's own keys instead (IAM API reference, ListAccessKeys).
import { cis } from '../src/model/frameworks.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { map, type Read } from '../src/model/read.ts';
import type { Control, Finding, Guide, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

export interface Facts {
  /** 0 or 1, however many there are; `null` where AWS's answer has no such number. */
  readonly keys: Read<number | null>;
}

const console = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';

const control: Control = {
  id: 'root-no-access-keys',
  severity: 'critical',
  title: { en: 'Root has no access key', ja: 'root にアクセスキーがない' },
  about: 'root',
  frameworks: {
    ...cis('1.4', '1.4', '1.4', '1.4', '1.4', '1.3', '2.3', '2.4'),
    fsbp: ['IAM.4'],
    acct: ['ACCT.02'],
    prowler: ['iam_no_root_access_key'],
  },
  console,
};
const wanted: Text = { en: 'none', ja: 'なし' };

export const rootKeys: Step<Facts> = {
  id: 'root-keys',
  title: { en: "Root's access keys", ja: 'root のアクセスキー' },
  why: {
    en: 'An access key is a password for programs. One that belongs to root opens everything, without a second factor, from anywhere, and keys leak. You do not need one: you have your own admin user now.',
    ja: 'アクセスキーは、プログラム用のパスワードのようなものです。root のアクセスキーがあれば、多要素認証なしに、どこからでもすべての操作ができ、漏えいする事故も絶えません。自分用の管理者ユーザーがあれば、root のキーは不要です。',
  },
  minutes: 5,
  controls: [control],
  // Nothing of root is taken away before another way in has been seen to work.
  after: ['admin-user'],
  // IAM answers with the old numbers for a while. Source: IAM guide, troubleshoot_general.
  settles: 120,

  async read(aws) {
    const summary = await aws('iam:GetAccountSummary', {});
    return { keys: map(summary, ({ SummaryMap }) => SummaryMap?.AccountAccessKeysPresent ?? null) };
  },

  audit({ keys }): readonly Finding[] {
    if (!keys.ok) return [unknown(control.id, keys, wanted)];
    if (keys.value === null) {
      const nothing = { ok: false, why: 'broken', code: 'AccountAccessKeysPresent' } as const;
      return [unknown(control.id, nothing, wanted)];
    }
    if (keys.value === 0) return [finding(control.id, 'pass', wanted, wanted)];
    return [
      finding(control.id, 'fail', wanted, {
        en: 'there is one at least; deactivated ones may be counted too',
        ja: '1 つ以上あり（無効化済みのキーも数えられる場合あり）',
      }),
    ];
  },

  plan: () => [],

  guide({ keys }): readonly Guide[] {
    if (!keys.ok || !keys.value) return [];
    return [
      {
        control: control.id,
        text: {
          en: 'Signed in as root, open "Security credentials" and look under "Access keys" when each key was last used. Deactivate every key: this can be taken back at any time if a program misses it. Deactivated is enough for today.',
          ja: 'root でサインインして「セキュリティ認証情報」を開き、「アクセスキー」で各キーの最終使用日を確かめてから、すべて無効にしてください。動かなくなるプログラムがあれば、いつでも有効に戻せます。今日は無効にするだけで十分です。',
        },
        url: console,
        learner: 'root-keys',
      },
      {
        control: control.id,
        text: {
          en: 'On a later day, when nothing has missed the keys, sign in as root once more and delete them on the same page. A deleted key never comes back.',
          ja: '後日、キーがなくても問題がないことを確かめたら、もう一度 root でサインインし、同じページで削除してください。削除したキーは元に戻せません。',
        },
        url: console,
      },
    ];
  },

  snapshot: () => ({}),
  revert: () => ({ changes: [], kept: [] }),
};
