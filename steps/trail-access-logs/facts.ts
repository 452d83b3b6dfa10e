// What the step knows: the buckets that trails write to, whether looks into them are recorded, and the place that the records have or would get.
import { accessLogsBucketName } from '../../src/model/access-logs.ts';
import type { Account } from '../../src/model/account.ts';
import { listBuckets, regionOf } from '../../src/model/buckets.ts';
import type { Json } from '../../src/model/json.ts';
import { findPlace, type OwnPlace, owned } from '../../src/model/log-bucket/read.ts';
import { settingsOf } from '../../src/model/log-bucket/snapshot.ts';
import { tagKey, trailBucketName } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

/** A bucket that a trail of this account writes to. */
export interface Source {
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  /** Made by this tool: our name and our tag. */
  readonly ours: Read<boolean>;
  /** The bucket that its records go to; `null`: they are not kept. */
  readonly target: Read<string | null>;
}

export interface Facts {
  /** Buckets of trails that another account made: the organization's. */
  readonly foreign: readonly string[];
  readonly sources: Read<readonly Source[]>;
  /** `null`: not looked for, as every trail is the organization's. */
  readonly place: Read<OwnPlace | null>;
}

const three = [1, 2, 3];

export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const list = await aws('cloudtrail:DescribeTrails', { includeShadowTrails: true }, account.home);
  if (!list.ok) return { foreign: [], sources: list, place: list };
  const trails = (list.value.trailList ?? []).map((trail) => ({
    bucket: trail.S3BucketName ?? '',
    foreign: (trail.TrailARN ?? '').split(':')[4] !== account.id,
  }));
  const named = (foreign: boolean) => [
    ...new Set(trails.filter((one) => one.foreign === foreign).map(({ bucket }) => bucket)),
  ];
  const own = named(false).sort();
  const theirs = named(true);
  const names = three.map((nth) => accessLogsBucketName(account, nth));
  const [sources, place] = await Promise.all([
    Promise.all(own.map((name) => readSource(aws, account, name))),
    own.length === 0 && theirs.length > 0
      ? ({ ok: true, value: null } as const)
      : findPlace(aws, account, names),
  ]);
  return { foreign: theirs, sources: { ok: true, value: sources }, place };
}

async function readSource(aws: Reader, account: Account, name: string): Promise<Source> {
  const isName = three.some((nth) => trailBucketName(account, nth) === name);
  const region = await whereIs(aws, account, name, isName);
  const arn = `arn:${account.partition}:s3:::${name}`;
  const no: Read<boolean> = { ok: true, value: false };
  if (!region.ok) return { name, arn, region: account.home, ours: no, target: region };
  const [tags, logging] = await Promise.all([
    isName ? aws('s3:GetBucketTagging', owned(account, name), region.value) : undefined,
    aws('s3:GetBucketLogging', owned(account, name), region.value),
  ]);
  const tagged = tags && map(tags, ({ TagSet }) => (TagSet ?? []).some(({ Key }) => Key === tagKey));
  return {
    name,
    arn,
    region: region.value,
    ours: tagged ? orAbsent(tagged, false) : no,
    target: map(logging, ({ LoggingEnabled }) => LoggingEnabled?.TargetBucket || null),
  };
}

async function whereIs(aws: Reader, account: Account, name: string, isName: boolean): Promise<Read<string>> {
  if (isName) return { ok: true, value: account.home };
  const list = await listBuckets(aws, account);
  const place = list.ok ? list.value.find((one) => one.name === name) : undefined;
  return regionOf(aws, account, place ?? { name });
}

/** ARN -> where a bucket's records go; and the settings of the bucket that they go to, if it is ours. */
export function snapshot({ sources, place }: Facts): Record<string, Json> {
  const entries = (sources.ok ? sources.value : []).flatMap(({ arn, target }) =>
    target.ok ? [[arn, { target: target.value }] as const] : [],
  );
  const bucket = place.ok && place.value?.kind === 'ours' ? place.value.bucket : undefined;
  const held = bucket ? settingsOf(bucket) : null;
  return Object.fromEntries(bucket && held ? [...entries, [bucket.arn, held]] : entries);
}
