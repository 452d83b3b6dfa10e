// One place for security findings: Security Hub CSPM in every region that is on, without paid checks; never the newer Security Hub.
import { regionsOn } from '../src/model/account.ts';
import { nowhere } from '../src/model/regional.ts';
import type { Guide, Step } from '../src/model/step.ts';
import { enable, revert, snapshot } from './security-hub/changes.ts';
import { type Facts, readFacts } from './security-hub/facts.ts';
import { control, hubConsole, judge, wanted } from './security-hub/judge.ts';

export type { Facts } from './security-hub/facts.ts';

export const securityHub: Step<Facts> = {
  id: 'security-hub',
  title: { en: 'One place for findings', ja: '検出結果の集約' },
  why: {
    en: 'Security Hub CSPM is a notice board: what GuardDuty and others find hangs there in one form. It can also check the account against a standard; those checks cost money and need AWS Config, so none is switched on here.',
    ja: 'Security Hub CSPM は掲示板のようなものです。GuardDuty などの検出結果が同じ形式で1 か所に集まります。標準に沿ってアカウントをチェックすることもできますが、チェックには料金がかかり AWS Config も必要なため、ここでは有効にしません。',
  },
  level: 'everything',
  // Only checks cost, and no standard is switched on.
  month: () => 0,
  after: ['config-recorder'],
  minutes: 1,
  controls: [control],
  // AWS names no delay; a new hub may take a moment to be seen.
  settles: 30,

  read: readFacts,
  audit(facts, account) {
    if (regionsOn(account).length === 0) {
      return [nowhere(control.id, wanted)];
    }
    return facts.places.map((place) => judge(place, facts));
  },
  plan: (facts, { account }) =>
    facts.places
      .filter((place) => judge(place, facts).verdict === 'fail')
      .map(({ region }) => enable(account, region)),
  afterword({ places }): readonly Guide[] {
    const bare = places.some(
      ({ hub, standards }) => hub.ok && hub.value && standards.ok && !standards.value[0],
    );
    if (!bare) return [];
    const text = {
      en: 'No standard is on, so nothing is checked yet. Should you want checks, open Security standards and enable one by name, for instance AWS Foundational Security Best Practices. From then on each check costs.',
      ja: '標準が有効になっていないため、まだ何もチェックされません。チェックが必要になったら「セキュリティ標準」を開き、「AWS 基礎セキュリティのベストプラクティス」などを選んで有効にしてください。それ以降はチェックごとに料金がかかります。',
    };
    return [{ control: control.id, text, url: hubConsole }];
  },
  snapshot,
  revert: (facts, done) => revert(facts, done),
};
