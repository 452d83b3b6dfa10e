// What every resource looked like, day by day: AWS Config in every region that is on, adopted or made. It costs money.
import { regionsOn } from '../src/model/account.ts';
import { configMonth } from '../src/model/prices/config.ts';
import { trailStoragePrices } from '../src/model/prices.ts';
import { nowhere } from '../src/model/regional.ts';
import type { Step } from '../src/model/step.ts';
import { control, wanted } from './config-recorder/controls.ts';
import { type Facts, readFacts } from './config-recorder/facts.ts';
import { guide, plan } from './config-recorder/plan.ts';
import { revert, snapshot } from './config-recorder/revert.ts';
import { judge, standings } from './config-recorder/standing.ts';

export type { Facts } from './config-recorder/facts.ts';

export const configRecorder: Step<Facts> = {
  id: 'config-recorder',
  title: { en: 'A diary of every setting', ja: '設定変更の記録' },
  why: {
    en: 'AWS Config keeps a diary: what each network, user or bucket looked like, and when that changed. Auditors ask for it, and Security Hub CSPM needs it for its checks. It costs money for every entry, so it is off until you choose it. It looks once a day, which is cheaper where much changes; the price is that checks which go by changes can come up to a day late.',
    ja: 'AWS Config は、ネットワーク、ユーザー、バケットなどの設定と、その変更の履歴を記録します。監査で求められることが多く、Security Hub CSPM のチェックにも必要です。記録の件数に応じて料金がかかるため、選ばない限り有効にしません。記録は 1 日 1 回です。変更が多い場合の料金を抑えられますが、変更をきっかけとするチェックの結果は最大 1 日遅れます。',
  },
  level: 'everything',
  month: (account) => regionsOn(account).length * configMonth + trailStoragePrices.month,
  minutes: 3,
  controls: [control],
  // AWS names no delay; a bucket, a role and a started recorder are seen within seconds.
  settles: 60,

  read: readFacts,
  audit(facts, account) {
    if (facts.places.length === 0) {
      return [nowhere(control.id, wanted)];
    }
    const now = standings(facts, account);
    return facts.places.map((place, nth) => judge(place, now[nth] ?? 'unread'));
  },
  plan: (facts, { account }) => plan(facts, account),
  guide,
  snapshot,
  revert: (facts, done) => revert(facts, done),
};
