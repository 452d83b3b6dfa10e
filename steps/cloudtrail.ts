// A record of everything: one trail for all regions, adopted or made, into a bucket that nobody opens by accident.
import { trailStoragePrices } from '../src/model/prices.ts';
import type { Step } from '../src/model/step.ts';
import { audit } from './cloudtrail/audit.ts';
import { hardening, multiRegion, validation } from './cloudtrail/controls.ts';
import { type Facts, readFacts, snapshot } from './cloudtrail/facts.ts';
import { guide } from './cloudtrail/guide.ts';
import { plan } from './cloudtrail/plan.ts';
import { revert } from './cloudtrail/revert.ts';

export type { Facts } from './cloudtrail/facts.ts';

export const cloudtrail: Step<Facts> = {
  id: 'cloudtrail',
  title: { en: 'A record of everything', ja: 'すべての操作の記録' },
  why: {
    en: 'When something goes wrong, the first question is who did what. CloudTrail writes every call down. AWS shows the last 90 days for free without any set-up; a trail keeps them for good, in a bucket of yours, and shows if a file was changed.',
    ja: '問題が起きたとき、最初に知りたいのは「誰が何をしたか」です。CloudTrail はすべての呼び出しを記録します。直近 90 日分は設定なしで無料で見られますが、証跡を作成すると、記録を自分のバケットに残し続け、ファイルが改ざんされた場合に検出できます。',
  },
  minutes: 2,
  month: () => trailStoragePrices.month,
  controls: [multiRegion, validation, hardening],
  // Bucket settings and a started trail are seen within seconds; a minute is generous.
  settles: 60,

  read: readFacts,
  audit,
  plan: (facts, { account }) => plan(facts, account),
  guide,
  snapshot,
  revert,
};
