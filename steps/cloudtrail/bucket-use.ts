// What the trail's bucket is for: one trail writes there, and nobody else.
import type { Account } from '../../src/model/account.ts';
import { bucketChanges } from '../../src/model/log-bucket/changes.ts';
import { createBucketId, type Use } from '../../src/model/log-bucket/pieces.ts';
import { holdsTrailPolicy, trailBucketPolicy } from '../../src/model/policy-document.ts';
import type { Read } from '../../src/model/read.ts';
import type { Change } from '../../src/model/step.ts';
import type { Place } from './bucket.ts';

const step = 'cloudtrail';
export const createTrailBucketId = createBucketId({ step });

/** `trail`: the ARN of the trail that writes there. */
const useFor = (account: Account, trail: string): Use => ({
  step,
  create: { en: 'Make a bucket for the log files', ja: 'ログファイル用のバケットを作成する' },
  lets: {
    en: 'Let this trail write, and refuse plain HTTP',
    ja: 'この証跡の書き込みだけを許可し、暗号化されていない接続を拒否する',
  },
  storage: { en: 'storage: some cents a month', ja: '保存料金: 月に数セント程度' },
  undo: {
    en: 'The bucket is deleted while it is empty. Once it holds logs it is kept, as locked as it is.',
    ja: 'バケットが空であれば削除します。ログが入った後は、保護された状態のまま残します。',
  },
  holds: (bucket, now) => holdsTrailPolicy({ account, bucket, trail }, now),
  policy: (bucket, now) => trailBucketPolicy({ account, bucket, trail }, now),
});

/** The changes after which the place is a locked bucket that the trail of this ARN can write to; not ok if a setting could not be read. */
export const trailBucketChanges = (account: Account, place: Place, trail: string): Read<readonly Change[]> =>
  bucketChanges(account, place, useFor(account, trail));
