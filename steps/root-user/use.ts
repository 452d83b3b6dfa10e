// Root is for emergencies. On the first days it is what everybody has, so then its use is expected.
import type { Account } from '../../src/model/account.ts';
import { cis } from '../../src/model/frameworks.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import type { Control, Finding, Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts } from './facts.ts';
import { lacking } from './judge.ts';

export const notUsed: Control = {
  id: 'root-not-used',
  severity: 'low',
  title: { en: 'Root is not used for daily work', ja: 'root を日常の作業に使っていない' },
  about: 'root',
  frameworks: {
    ...cis('1.7', '1.7', '1.7', '1.7', '1.7', '1.6', '2.6', '2.7'),
    fsbp: ['IAM.20'],
    acct: ['ACCT.02'],
    prowler: ['iam_avoid_root_usage'],
  },
  console: 'https://us-east-1.console.aws.amazon.com/iam/home#/credential_report',
};

const day = 86_400_000;
// Root was there today or yesterday. CIS names no number. Source: prowler-cloud/prowler, iam_avoid_root_usage: 1 day at most.
const lately = 2 * day;
// How long an account counts as being set up: our own number, so that a week-end lies between.
const setUp = 7 * day;

const wanted: Text = {
  en: 'not used today or yesterday, the first week apart',
  ja: '昨日以降の使用なし（開設から 1 週間は除く）',
};
const notReady: Text = {
  en: 'AWS is still writing its report: look again in a minute',
  ja: 'AWS がレポートを作成中です。1 分ほど待ってから、もう一度確認してください',
};
const early: Text = {
  en: 'root is used while the account is being set up: expected',
  ja: '初期設定中の root の使用（想定どおり）',
};

export const stopUsing: Guide = {
  control: notUsed.id,
  text: {
    en: 'Use your own admin user from now on. Root is for the few things that only root can do, such as closing the account. If you did not sign in as root lately, somebody else did: change the password of root at once. Two days after the last use this is settled.',
    ja: '今後は自分用の管理者ユーザーを使ってください。root は、アカウントの解約など root にしかできない作業だけに使います。最近 root でサインインした覚えがなければ、他人が使った可能性があるため、すぐに root のパスワードを変更してください。最後の使用から 2 日たつと、この項目は解消します。',
  },
  url: 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials',
};

/** The report is up to four hours old: what root did since then is not in it. */
export function judgeUse({ use }: Facts, account: Account): Finding {
  const { id } = notUsed;
  if (!use.ok) {
    const said = unknown(id, use, wanted);
    const isYoung = /ReportNotReady|ReportInProgress|ReportNotPresent/.test(use.code);
    return isYoung ? { ...said, actual: notReady } : said;
  }
  if (use.value === null) return unknown(id, lacking('<root_account>'), wanted);
  const { created, used } = use.value;
  const since = (instant: string): number => Date.parse(account.now) - Date.parse(instant);
  if (account.identity === 'root') return finding(id, 'accepted', wanted, early);
  if (used === null) return finding(id, 'pass', wanted, { en: 'never used', ja: '使用の記録なし' });
  const last = used.slice(0, 10);
  const actual = { en: `last used on ${last}`, ja: `最終使用日: ${last}` };
  if (since(used) >= lately) return finding(id, 'pass', wanted, actual);
  const isNew = created !== null && since(created) < setUp;
  return isNew ? finding(id, 'accepted', wanted, early) : finding(id, 'fail', wanted, actual);
}
