// What the step knows: the trails, and the place that belongs to the one it goes by.
import type { Account } from '../../src/model/account.ts';
import type { Json } from '../../src/model/json.ts';
import type { Bucket } from '../../src/model/log-bucket/read.ts';
import { settingsOf } from '../../src/model/log-bucket/snapshot.ts';
import type { Read, Reader } from '../../src/model/read.ts';
import { readTrails, type Trail } from '../../src/model/trails/read.ts';
import { focus } from '../../src/model/trails/standing.ts';
import { type Place, readPlace } from './bucket.ts';
import { type OtherBucket, readOthers } from './others.ts';

export interface Facts {
  readonly trails: Read<readonly Trail[]>;
  readonly place: Read<Place>;
  /** Of the account's other trails. */
  readonly others: readonly OtherBucket[];
}

export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const trails = await readTrails(aws, account);
  const trail = focus(trails, account);
  if (!trail.ok) return { trails, place: trail, others: [] };
  const [place, others] = await Promise.all([
    readPlace(aws, account, trail.value),
    readOthers(aws, account, trails.ok ? trails.value : [], trail.value),
  ]);
  return { trails, place, others };
}

/** The bucket that was looked at, if there is one. */
export const bucketOf = ({ place }: Facts): Bucket | undefined =>
  place.ok && 'bucket' in place.value ? place.value.bucket : undefined;

/** ARN -> what can be changed of it. What was not read whole is left out: nothing can be told from it. */
export function snapshot(facts: Facts): Record<string, Json> {
  const trails = facts.trails.ok ? facts.trails.value : [];
  const entries = trails.flatMap(({ arn, bucket, multiRegion, global, validation, status }) =>
    status.ok ? [[arn, { bucket, multiRegion, global, validation, logging: status.value.logging }]] : [],
  );
  const bucket = bucketOf(facts);
  const held = bucket ? settingsOf(bucket) : null;
  return Object.fromEntries(bucket && held ? [...entries, [bucket.arn, held]] : entries);
}
