// Small helpers with which a step's audit is written.
import type { Unread, Why } from './read.ts';
import type { Finding, Verdict } from './step.ts';
import type { Text } from './text.ts';

type More = Pick<Finding, 'region' | 'resource'>;

/** One finding; `more` names the region or resource where there are several. */
export const finding = (
  control: string,
  verdict: Verdict,
  expected: Text,
  actual: Text,
  more: More = {},
): Finding => ({ control, verdict, expected, actual, ...more });

const reasons: Readonly<Record<Why, Text>> = {
  absent: { en: 'there is none', ja: 'ありません' },
  denied: { en: 'you may not read this', ja: '読み取る権限がありません' },
  'denied-by-organization': {
    en: 'the organization does not allow reading this',
    ja: '組織のポリシーにより読み取れません',
  },
  throttled: { en: 'AWS asked to slow down', ja: 'AWS から呼び出しを減らすよう求められました' },
  // The account has answered before, so the name of this one service's host is what is missing.
  'no-service': {
    en: 'this service is not there in this region',
    ja: 'このサービスはこのリージョンにありません',
  },
  'not-accepted': {
    en: 'AWS did not accept your sign-in here: either it has ended, or it uses old-style session tokens, which do not work in opt-in regions',
    ja: 'AWS がサインインを受け付けませんでした。サインインが無効になったか、オプトインリージョンでは使えない旧形式のセッショントークンです',
  },
  unreachable: { en: 'AWS could not be reached', ja: 'AWS に接続できませんでした' },
  'not-subscribed': {
    en: 'the account may not use this service yet',
    ja: 'このサービスはまだ利用できません',
  },
  expired: { en: 'your sign-in has ended', ja: 'サインインの有効期限が切れています' },
  broken: { en: 'the answer could not be understood', ja: '応答を解釈できませんでした' },
};

const byPolicy = (policy: string): Text => ({
  en: `refused by ${policy.startsWith('explicit') ? 'an' : 'a'} ${policy}`,
  ja: `${policy} により拒否されました`,
});
const trouble: Text = { en: 'AWS had trouble of its own', ja: 'AWS 側でエラーが発生しました' };

/** Why something could not be read, in words, with the missing IAM action where it is known. */
export function unreadText(read: Unread): Text {
  const reason = read.policy
    ? byPolicy(read.policy)
    : /^(Internal|Service(Unavailable|Failure))/.test(read.code)
      ? trouble
      : reasons[read.why];
  return read.action
    ? { en: `${reason.en} (missing: ${read.action})`, ja: `${reason.ja}（必要な権限: ${read.action}）` }
    : { en: `${reason.en} (${read.code})`, ja: `${reason.ja}（${read.code}）` };
}

/**
 * What could not be read is `unknown`, never `pass`. A region that has no such service is not applicable;
 * what the organization's own policy refuses is the organization's to decide. Both are marked: nobody looked.
 */
export function unknown(control: string, read: Unread, expected: Text, more: More = {}): Finding {
  if (read.why === 'denied-by-organization') {
    return { ...finding(control, 'managed', expected, unreadText(read), more), unread: true };
  }
  if (read.why === 'no-service' && more.region !== undefined) {
    return { ...finding(control, 'not-applicable', expected, unreadText(read), more), unread: true };
  }
  const base = finding(control, 'unknown', expected, unreadText(read), more);
  return {
    ...base,
    ...(read.action ? { missing: read.action } : {}),
    ...(read.refusal ? { refusal: read.refusal } : {}),
  };
}
