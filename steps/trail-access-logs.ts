// Who looked into the logs: S3 writes down every request to the trail's bucket, into a second locked bucket.
import { trailStoragePrices } from '../src/model/prices.ts';
import type { Step } from '../src/model/step.ts';
import { audit, control, guide } from './trail-access-logs/audit.ts';
import { type Facts, readFacts, snapshot } from './trail-access-logs/facts.ts';
import { plan } from './trail-access-logs/plan.ts';
import { revert } from './trail-access-logs/revert.ts';

export type { Facts } from './trail-access-logs/facts.ts';

export const trailAccessLogs: Step<Facts> = {
  id: 'trail-access-logs',
  title: { en: 'Who looked into the logs', ja: 'ログバケットへのアクセスの記録' },
  why: {
    en: 'Whoever breaks in also wants to see, or to change, the record of what was done. S3 can write down every request to the bucket of the logs, into another bucket. AWS delivers these records for free within some hours; storing them costs some cents a month.',
    ja: '侵入者は、操作の記録も見たり消したりしようとします。S3 は、ログのバケットへのすべてのリクエストを別のバケットに記録できます。記録の配信は無料で、数時間以内に届きます。保存料金は月に数セント程度です。',
  },
  minutes: 1,
  level: 'cis-1',
  month: () => trailStoragePrices.month,
  controls: [control],
  after: ['cloudtrail'],
  // The setting is seen at once; records follow within hours. Source: S3 user guide, ServerLogs.
  settles: 60,

  read: readFacts,
  audit,
  plan,
  guide,
  snapshot,
  revert,
};
