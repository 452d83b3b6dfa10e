// The bucket that the trail's files go to: whose it is, and how well it is locked.
import type { Account } from '../../src/model/account.ts';
import { listBuckets, regionOf } from '../../src/model/buckets.ts';
import {
  type Bucket,
  findPlace,
  isTagged,
  type OwnPlace,
  owned,
  readBucket,
} from '../../src/model/log-bucket/read.ts';
import { trailBucketName } from '../../src/model/names.ts';
import type { Read, Reader } from '../../src/model/read.ts';
import type { Trail } from '../../src/model/trails/read.ts';
import { isOurs, isOwn } from '../../src/model/trails/standing.ts';

/** Where the files go, or would go. */
export type Place =
  | OwnPlace
  /** The adopted trail's: only a person changes it. */
  | { readonly kind: 'adopted'; readonly bucket: Bucket }
  /** In another account of the organization. */
  | { readonly kind: 'elsewhere'; readonly name: string };

const names = (account: Account): readonly string[] => [1, 2, 3].map((nth) => trailBucketName(account, nth));
const isName = (account: Account, name: string): boolean => names(account).includes(name);

/** The place that belongs to the trail in focus; with none, the place that a new trail would get. */
export async function readPlace(aws: Reader, account: Account, trail: Trail | null): Promise<Read<Place>> {
  if (!trail) return findPlace(aws, account, names(account));
  const name = trail.bucket;
  const elsewhere = { ok: true, value: { kind: 'elsewhere', name } } as const;
  if (trail.foreign) return elsewhere;
  const region = await whereIs(aws, account, name);
  const head = region.ok ? await aws('s3:HeadBucket', owned(account, name), region.value) : region;
  if (!head.ok) {
    if (trail.organization && head.why === 'denied') return elsewhere;
    // Our own bucket was deleted under our own trail: it is made again.
    const again = head.why === 'absent' && isOurs(trail) && isOwn(trail) && isName(account, name);
    return again ? { ok: true, value: { kind: 'free', name } } : head;
  }
  if (!region.ok) return region;
  const bucket = await readBucket(aws, account, name, region.value, isName(account, name));
  const ours = isName(account, name) && isTagged(bucket);
  return { ok: true, value: { kind: ours ? 'ours' : 'adopted', bucket } };
}

/** The region of a bucket of this account. */
export async function whereIs(aws: Reader, account: Account, name: string): Promise<Read<string>> {
  if (isName(account, name)) return { ok: true, value: account.home };
  const list = await listBuckets(aws, account);
  const place = list.ok ? list.value.find((one) => one.name === name) : undefined;
  return regionOf(aws, account, place ?? { name });
}
