// What makes the trail's bucket, in order: only what is missing, and only on a bucket that this tool made.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { trailStoragePrices } from '../../src/model/prices.ts';
import type { Read } from '../../src/model/read.ts';
import type { Change } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { owned, type Place } from './bucket.ts';
import { createBucketId, pieces } from './bucket-pieces.ts';

const undo: Text = {
  en: 'The bucket is deleted while it is empty. Once it holds logs it is kept, as locked as it is.',
  ja: 'バケットが空であれば削除します。ログが入った後は、保護された状態のまま残します。',
};

function create(account: Account, name: string): Change {
  const { home } = account;
  // us-east-1 is the one region that may not be named. Source: S3 API reference, CreateBucket.
  const where =
    home === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: home as 'eu-west-1' } };
  return {
    id: createBucketId,
    resource: `arn:${account.partition}:s3:::${name}`,
    summary: { en: 'Make a bucket for the log files', ja: 'ログファイル用のバケットを作成する' },
    call: call('s3:CreateBucket', { Bucket: name, ...where, ObjectOwnership: 'BucketOwnerEnforced' }, home),
    risk: 'safe',
    cost: {
      cents: trailStoragePrices.month,
      text: { en: 'storage: some cents a month', ja: '保存料金: 月に数セント程度' },
      link: trailStoragePrices.link,
    },
    undo,
  };
}

/** The changes after which the place is a locked bucket that the trail of this ARN can write to; not ok if a setting could not be read. */
export function bucketChanges(account: Account, place: Place, trail: string): Read<readonly Change[]> {
  if (place.kind !== 'free' && place.kind !== 'ours') return { ok: true, value: [] };
  const bucket = place.kind === 'ours' ? place.bucket : undefined;
  const name = place.kind === 'ours' ? place.bucket.name : place.name;
  const changes = bucket ? [] : [create(account, name)];
  const policy = bucket?.policy.ok ? bucket.policy.value : null;
  for (const piece of pieces(account, name, bucket?.region ?? account.home, trail, policy)) {
    const holds = bucket ? piece.holds(bucket) : { ok: true as const, value: false };
    if (!holds.ok) return holds;
    if (holds.value) continue;
    const now = bucket ? piece.now(bucket) : null;
    changes.push({
      id: piece.id,
      resource: `arn:${account.partition}:s3:::${name}`,
      summary: piece.summary,
      call: piece.call,
      ...(now ? { before: { ...owned(account, name), ...now } } : {}),
      risk: 'safe',
      undo,
    });
  }
  return { ok: true, value: changes };
}
