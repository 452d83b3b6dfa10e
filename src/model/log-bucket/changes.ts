// What makes a bucket for records, in order: only what is missing, and only on a bucket that this tool made.
import type { Account } from '../account.ts';
import { call } from '../call.ts';
import { trailStoragePrices } from '../prices.ts';
import type { Read } from '../read.ts';
import type { Change } from '../step.ts';
import { createBucketId, pieces, type Use } from './pieces.ts';
import { type OwnPlace, owned } from './read.ts';

function create(account: Account, name: string, use: Use): Change {
  const { home } = account;
  // us-east-1 is the one region that may not be named. Source: S3 API reference, CreateBucket.
  const where =
    home === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: home as 'eu-west-1' } };
  return {
    id: createBucketId(use),
    resource: `arn:${account.partition}:s3:::${name}`,
    summary: use.create,
    call: call('s3:CreateBucket', { Bucket: name, ...where, ObjectOwnership: 'BucketOwnerEnforced' }, home),
    risk: 'safe',
    cost: { cents: trailStoragePrices.month, text: use.storage, link: trailStoragePrices.link },
    undo: use.undo,
  };
}

/** The changes after which the place is a locked bucket for this use; not ok if a setting could not be read. */
export function bucketChanges(
  account: Account,
  place: OwnPlace | { readonly kind: 'adopted' | 'elsewhere' },
  use: Use,
): Read<readonly Change[]> {
  if (place.kind !== 'free' && place.kind !== 'ours') return { ok: true, value: [] };
  const bucket = place.kind === 'ours' ? place.bucket : undefined;
  const name = place.kind === 'ours' ? place.bucket.name : place.name;
  const changes = bucket ? [] : [create(account, name, use)];
  const policy = bucket?.policy.ok ? bucket.policy.value : null;
  for (const piece of pieces(account, name, bucket?.region ?? account.home, use, policy)) {
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
      undo: use.undo,
    });
  }
  return { ok: true, value: changes };
}
