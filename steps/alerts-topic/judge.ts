// The verdict on our topic: may everybody send to it who should, and does a person hear it?
import type { Verdict } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Publisher } from '../../src/model/topic-policy.ts';
import { isMachinesOnly, type Ours } from './standing.ts';

const names: Readonly<Record<Publisher, Text>> = {
  owner: { en: 'the account itself', ja: 'アカウント自身' },
  alarms: { en: 'CloudWatch alarms', ja: 'CloudWatch アラーム' },
  budgets: { en: 'budgets', ja: '予算' },
  events: { en: 'EventBridge', ja: 'EventBridge' },
};
const listed = (some: readonly Publisher[], lang: keyof Text, comma: string): string =>
  some.map((publisher) => names[publisher][lang]).join(comma);

/** What is wrong for certain; `undefined`: nothing. */
function flaw({ lacks, refused, muted, confirmed, pending, machines }: Ours): Text | undefined {
  const out = [...lacks, ...refused];
  if (out.length > 0) {
    return {
      en: `these cannot send to it: ${listed(out, 'en', ', ')}`,
      ja: `次のものが送信できない: ${listed(out, 'ja', '、')}`,
    };
  }
  if (muted) return { en: 'its encryption lets nobody send to it', ja: '暗号化の設定により送信できない' };
  if (confirmed.length > 0 || machines.length > 0) return undefined;
  return pending.length > 0
    ? {
        en: `${pending.join(', ')} has not confirmed yet: no alert arrives`,
        ja: `${pending.join('、')} が未確認のため、通知が届かない`,
      }
    : { en: 'nobody listens to it', ja: '登録された受信先がない' };
}

/** What nobody knows from here; `undefined`: nothing. */
function doubt({ doubtful, unseenKey }: Ours): Text | undefined {
  if (doubtful.length > 0) {
    return {
      en: `a refusal in its policy may keep these from sending: ${listed(doubtful, 'en', ', ')}`,
      ja: `ポリシーの拒否により、次のものが送信できない可能性がある: ${listed(doubtful, 'ja', '、')}`,
    };
  }
  return unseenKey === null
    ? undefined
    : {
        en: `whether the key ${unseenKey} lets alerts through was not read`,
        ja: `キー ${unseenKey} で通知を送信できるかどうかは未確認`,
      };
}

/** What is wrong comes before what is not known, and that before what no API tells. */
export function judge(ours: Ours): { readonly verdict: Verdict; readonly actual: Text } {
  const wrong = flaw(ours);
  if (wrong) return { verdict: 'fail', actual: wrong };
  const dark = doubt(ours);
  if (dark) return { verdict: 'unknown', actual: dark };
  const { confirmed, machines } = ours;
  if (isMachinesOnly(ours)) {
    const actual = {
      en: `only software listens (${machines.join(', ')}): nobody can tell from here whether a person hears it`,
      ja: `登録された受信先がソフトウェアのみ（${machines.join('、')}）で、人に届くかどうかは確認できない`,
    };
    return { verdict: 'manual', actual };
  }
  const actual = {
    en: `confirmed subscriptions: ${confirmed.length}`,
    ja: `確認済みのサブスクリプション: ${confirmed.length} 件`,
  };
  return { verdict: 'pass', actual };
}
