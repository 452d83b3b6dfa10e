// The verdict on each region: do its findings reach somebody, and which do not?
import { type Account, regionsOn } from '../../src/model/account.ts';
import { tampering } from '../../src/model/finding-pattern.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import { guarddutyRule } from '../../src/model/names.ts';
import type { Finding } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { type Facts, regionsFor } from './facts.ts';
import { isTaken } from './plan.ts';
import { all, allWorse, any, namedOurs, reaches } from './reach.ts';

export const controlId = 'guardduty-alerts';
const wanted: Text = {
  en: 'findings of medium severity and worse, and signs of tampering, reach a confirmed subscription',
  ja: '重要度「中」以上の検出結果と改ざんの兆候が、確認済みの購読に届く',
};
const heard: Text = { en: 'they reach a confirmed subscription', ja: '確認済みの購読に届く' };
const withoutTampering: Text = {
  en: 'medium and worse do; the low ones about tampering and root use do not',
  ja: '重要度「中」以上は届くが、改ざんと root の使用（重要度「低」）は届かない',
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

function judge(facts: Facts, account: Account, region: string): Finding {
  const more = { region };
  const worse = allWorse(facts, account, region);
  if (worse === true) {
    const also = all(tampering.map((sample) => reaches(facts, account, region, sample)));
    return finding(controlId, 'pass', wanted, also === true ? heard : withoutTampering, more);
  }
  const { administrator } = facts;
  if (administrator.ok && administrator.value !== null) {
    return finding(controlId, 'managed', wanted, managedBy(administrator.value), more);
  }
  if (worse !== false) return unknown(controlId, worse, wanted, more);
  // Not known whose business it is, or whose rule that is: nothing is claimed, and nothing written.
  if (!administrator.ok) return unknown(controlId, administrator, wanted, more);
  const own = namedOurs(facts, region, guarddutyRule);
  if (own && !own.ours.ok) return unknown(controlId, own.ours, wanted, more);
  const wired = allWorse(facts, account, region, 'wired');
  if (wired !== true && wired !== false) return unknown(controlId, wired, wanted, more);
  const actual = wired ? unheard : isTaken(facts, region) ? taken : nothing;
  return finding(controlId, 'fail', wanted, actual, more);
}

/** One finding a region. */
export function auditAlerts(facts: Facts, account: Account): readonly Finding[] {
  if (regionsOn(account).length === 0) {
    return [
      finding(controlId, 'not-applicable', wanted, {
        en: 'no region is on',
        ja: '有効なリージョンがありません',
      }),
    ];
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
  any(failing(facts, account).map((region) => allWorse(facts, account, region, 'wired'))) === true;
