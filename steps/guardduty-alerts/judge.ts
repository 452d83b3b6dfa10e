// The verdict on each region: do its findings reach somebody, and which do not?
import { type Account, regionsOn } from '../../src/model/account.ts';
import { wanted as samples, worse } from '../../src/model/finding-pattern.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import { guarddutyRule } from '../../src/model/names.ts';
import type { Unread } from '../../src/model/read.ts';
import { nowhere } from '../../src/model/regional.ts';
import type { Finding } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { type Facts, regionsFor } from './facts.ts';
import { isMisread, isTaken } from './plan.ts';
import { all, allReach, arrives, type Doubt, leaves, namedOurs, type Reach } from './reach.ts';

export const controlId = 'guardduty-alerts';
const wanted: Text = {
  en: 'findings of medium severity and worse, and signs of tampering, reach a confirmed subscription',
  ja: '重要度「中」以上の検出結果と改ざんの兆候が、確認済みのサブスクリプション（通知の登録）に届く',
};
const heard: Text = { en: 'they reach a confirmed subscription', ja: '確認済みのサブスクリプションに届く' };
const withoutTampering: Text = {
  en: 'medium and worse do; the low ones about tampering and root use do not',
  ja: '重要度「中」以上は届くが、改ざんと root の使用（重要度「低」）は届かない',
};
const misread: Text = {
  en: 'nobody hears of all of them, and AWS reads the pattern of our rule otherwise than it is meant',
  ja: 'すべては通知されない。また、用意したルールの条件を AWS が意図と異なる形で解釈する',
};
const taken: Text = {
  en: `a rule ${guarddutyRule} is there that this tool did not make`,
  ja: `このツールが作成していないルール ${guarddutyRule} がある`,
};
const unheard: Text = {
  en: 'they are sent to the alerts topic, but nobody hears it yet',
  ja: '通知用のトピックに送られるが、まだ誰にも届かない',
};
const nothing: Text = { en: 'nobody hears of them', ja: '誰にも通知されない' };
const managedBy = (administrator: string): Text => ({
  en: `account ${administrator} of your organization receives the findings`,
  ja: `検出結果は組織のアカウント ${administrator} が受け取る`,
});

const doubts: Readonly<Record<Doubt['doubt'], (about: string) => Text>> = {
  policy: (about) => ({
    en: `a refusal in the policy of ${about} may keep them out`,
    ja: `${about} のポリシーの拒否により、届かない可能性がある`,
  }),
  key: (about) => ({
    en: `whether the topic's key ${about} lets them through was not read`,
    ja: `トピックのキー ${about} で送信できるかどうかは未確認`,
  }),
  role: (about) => ({
    en: `whether the role ${about} may send to the home region cannot be told from here`,
    ja: `ロール ${about} がホームリージョンに送信できるかどうかは判断できない`,
  }),
  software: (about) => ({
    en: `only software listens to ${about}: nobody can tell from here whether a person hears it`,
    ja: `${about} に登録された受信先がソフトウェアのみで、人に届くかどうかは確認できない`,
  }),
};

/** What nobody knows: `manual` where no API could tell, else `unknown`. */
const dark = (why: Unread | Doubt, region: string): Finding =>
  'doubt' in why
    ? finding(
        controlId,
        why.doubt === 'software' ? 'manual' : 'unknown',
        wanted,
        doubts[why.doubt](why.about),
        {
          region,
        },
      )
    : unknown(controlId, why, wanted, { region });

function judge(facts: Facts, account: Account, region: string): Finding {
  const more = { region };
  const reached = allReach(facts, account, region, samples);
  if (reached === true) return finding(controlId, 'pass', wanted, heard, more);
  const { administrator } = facts;
  if (administrator.ok && administrator.value !== null) {
    return finding(controlId, 'managed', wanted, managedBy(administrator.value), more);
  }
  if (reached !== false) return dark(reached, region);
  // Not known whose business it is, or whose rule that is: nothing is claimed, and nothing written.
  if (!administrator.ok) return dark(administrator, region);
  const own = namedOurs(facts, region, guarddutyRule);
  if (own && !own.ours.ok) return dark(own.ours, region);
  const sent = isSent(facts, account, region);
  if (typeof sent === 'object') return dark(sent, region);
  return finding(controlId, 'fail', wanted, whatIsWrong(facts, account, region, sent), more);
}

function whatIsWrong(facts: Facts, account: Account, region: string, sent: boolean): Text {
  if (sent) return unheard;
  if (isMisread(facts)) return misread;
  if (allReach(facts, account, region, worse) === true) return withoutTampering;
  return isTaken(facts, region) ? taken : nothing;
}

/** Is all that must be heard sent to the topic, whoever listens there? */
const isSent = (facts: Facts, account: Account, region: string): Reach =>
  region === account.home
    ? leaves(facts, account, region)
    : all([leaves(facts, account, region), arrives(facts, account, region)]);

/** One finding a region. */
export function auditAlerts(facts: Facts, account: Account): readonly Finding[] {
  if (regionsOn(account).length === 0) {
    return [nowhere(controlId, wanted)];
  }
  return regionsFor(account).map((region) => judge(facts, account, region));
}

/** The regions that fail. */
export const failing = (facts: Facts, account: Account): readonly string[] =>
  auditAlerts(facts, account).flatMap(({ verdict, region }) =>
    verdict === 'fail' && region !== undefined ? [region] : [],
  );

/** True if the findings of any failing region are sent to a topic that nobody hears. */
export const isUnheard = (facts: Facts, account: Account): boolean =>
  failing(facts, account).some((region) => isSent(facts, account, region) === true);

/** True if the findings of any region are known to go to software only. */
export const isForSoftware = (facts: Facts, account: Account): boolean =>
  auditAlerts(facts, account).some(({ verdict }) => verdict === 'manual');
