// A second factor that is a thing, not an app: what CIS asks of root at its second level.
import type { Account } from '../../src/model/account.ts';
import { cis } from '../../src/model/frameworks.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import type { Control, Finding, Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts } from './facts.ts';
import { credentials, judgeMfa } from './judge.ts';

export const hardware: Control = {
  id: 'root-hardware-mfa',
  severity: 'medium',
  title: { en: "Root's second factor is not an app", ja: 'root の MFA が認証アプリ以外' },
  about: 'root',
  level: 'everything',
  frameworks: {
    ...cis('1.6', '1.6', '1.6', '1.6', '1.6', '1.5', '2.5', '2.6'),
    fsbp: ['IAM.6'],
    acct: ['ACCT.05'],
    prowler: ['iam_root_hardware_mfa_enabled'],
  },
  console: credentials,
};

const wanted: Text = {
  en: 'passkeys or security keys only, no authenticator app',
  ja: 'パスキーかセキュリティキーのみ（認証アプリなし）',
};

export const replaceApp: Guide = {
  control: hardware.id,
  text: {
    en: 'Signed in as root, open "Security credentials" and add a security key or a passkey. A key has to be bought. Sign out, sign in with the new device, and only then remove the authenticator app from the list. An app can be copied or tricked out of you; a key cannot.',
    ja: 'root でサインインして「セキュリティ認証情報」を開き、セキュリティキーかパスキーを追加してください。セキュリティキーは購入が必要です。いったんサインアウトして新しいデバイスでサインインできることを確かめてから、認証アプリを一覧から削除します。認証アプリのコードは偽サイトなどで盗まれることがありますが、セキュリティキーにはその心配がありません。',
  },
  url: credentials,
  learner: 'root-hardware-mfa',
};

/** With MFA on and no app in the list, the device is one that nobody but root can see. */
export function judgeHardware(facts: Facts, account: Account): Finding {
  const any = judgeMfa(facts, account);
  // Without a second factor there is nothing to tell apart: what holds there holds here.
  if (any.verdict !== 'pass') return { ...any, control: hardware.id, expected: wanted };
  if (!facts.app.ok) return unknown(hardware.id, facts.app, wanted);
  return facts.app.value
    ? finding(hardware.id, 'fail', wanted, {
        en: 'an authenticator app is among the devices',
        ja: '認証アプリがデバイスに含まれている',
      })
    : finding(hardware.id, 'pass', wanted, { en: 'no authenticator app', ja: '認証アプリなし' });
}
