// What the step knows: the trails, and the place that belongs to the one it goes by.
import type { Account } from '../../src/model/account.ts';
import type { Json } from '../../src/model/json.ts';
import type { Read, Reader } from '../../src/model/read.ts';
import { readTrails, type Trail } from '../../src/model/trails/read.ts';
import { focus } from '../../src/model/trails/standing.ts';
import { type Bucket, type Place, readPlace } from './bucket.ts';

export interface Facts {
  readonly trails: Read<readonly Trail[]>;
  readonly place: Read<Place>;
}

export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const trails = await readTrails(aws, account);
  const trail = focus(trails, account);
  return { trails, place: trail.ok ? await readPlace(aws, account, trail.value) : trail };
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

/** The bucket's settings, without its content: files come by themselves. */
function settingsOf(bucket: Bucket): Json {
  const { tags, block, ownership, versioning, encryption, lifecycle, policy } = bucket;
  const all = { tags, block, ownership, versioning, encryption, lifecycle, policy };
  const values = Object.entries(all).map(([name, read]) => (read.ok ? ([name, read.value] as const) : null));
  return values.includes(null) ? null : (Object.fromEntries(values.filter((one) => one !== null)) as Json);
}
