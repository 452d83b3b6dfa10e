// A key of one's own for the trail's log files, renewed every year: whoever reads them needs the key as well as the bucket.
import { kmsPrices } from '../src/model/prices/kms.ts';
import type { Step } from '../src/model/step.ts';
import { audit } from './trail-kms/audit.ts';
import { ownKey, rotation } from './trail-kms/controls.ts';
import { type Facts, readFacts, snapshot } from './trail-kms/facts.ts';
import { guide } from './trail-kms/guide.ts';
import { plan } from './trail-kms/plan.ts';
import { revert } from './trail-kms/revert.ts';

export type { Facts } from './trail-kms/facts.ts';

export const trailKms: Step<Facts> = {
  id: 'trail-kms',
  title: { en: 'A key for the record', ja: '記録を守る専用のキー' },
  why: {
    en: 'S3 encrypts the log files already. With a key of your own, somebody who gets into the bucket still cannot read them, and every use of the key is recorded. It costs about a dollar a month, and the logs can be read only as long as the key is there.',
    ja: 'ログファイルは S3 によってすでに暗号化されています。自分専用のキーを使うと、バケットに入り込まれてもキーがなければ読めず、キーの利用もすべて記録されます。料金は月に約 1 USD です。ログを読めるのは、キーがある間だけです。',
  },
  minutes: 1,
  level: 'everything',
  month: () => kmsPrices.key,
  controls: [ownKey, rotation],
  after: ['cloudtrail'],
  // AWS names no delay for a trail's settings; as in the step that makes the trail.
  settles: 60,

  read: readFacts,
  audit,
  plan,
  guide,
  snapshot,
  revert,
};
