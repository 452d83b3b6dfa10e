// S3 as each scenario finds it.
import { accessLogsBucketName, accessLogsPolicy } from '../../model/access-logs.ts';
import { tagKey, trailName } from '../../model/names.ts';
import { trailBucketPolicy } from '../../model/policy-document.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';
import { newBucket, type S3State, type StoredBucket } from './state.ts';

const home = 'us-east-1';
const longAgo = '2023-02-01T09:00:00.000Z';

/** The first name that the tool computes for the trail's bucket. */
const ownName = (seed: Pick<Seed, 'accountId'>): string => `day-one-trail-${seed.accountId}-${home}`;

/** The trail's bucket as the tool leaves it. */
function finished({ accountId: id, partition, now }: Seed): StoredBucket {
  const trail = `arn:${partition}:cloudtrail:${home}:${id}:trail/${trailName}`;
  return {
    ...begun(now),
    versioning: 'Enabled',
    lifecycle: [
      {
        ID: 'day-one-versions',
        Status: 'Enabled',
        Filter: { Prefix: '' },
        NoncurrentVersionExpiration: { NoncurrentDays: 90 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        Expiration: { ExpiredObjectDeleteMarker: true },
      },
    ],
    policy: trailBucketPolicy({ account: { id, partition }, bucket: ownName({ accountId: id }), trail }),
  };
}

/** The trail's bucket with its records kept, and the bucket that they go to, as the tool leaves them. */
function watched(seed: Seed): Record<string, StoredBucket> {
  const { accountId: id, partition, now } = seed;
  const source = ownName(seed);
  const target = accessLogsBucketName({ id, home });
  const { lifecycle } = finished(seed);
  return {
    [source]: { ...finished(seed), logging: { TargetBucket: target, TargetPrefix: `${source}/` } },
    [target]: {
      ...begun(now),
      tags: [{ Key: tagKey, Value: 'trail-access-logs/create-bucket' }],
      versioning: 'Enabled',
      lifecycle,
      policy: accessLogsPolicy({ account: { id, partition }, bucket: target, sources: [source] }),
    },
  };
}

/** A run that ended right after the bucket was made and tagged. */
const begun = (now: string): StoredBucket => ({
  ...newBucket(home, now),
  tags: [{ Key: tagKey, Value: 'cloudtrail/create-bucket' }],
});

/** As buckets were made for years: nothing blocked, nothing said about ownership. */
const old = (region: string): StoredBucket => ({
  ...newBucket(region, longAgo),
  block: null,
  ownership: null,
  objects: ['index.html'],
});

/** Three habits: a web site by policy, photographs by access list, and logs in a bucket that nobody hardened. */
function messy({ accountId: id, partition }: Seed): Record<string, StoredBucket> {
  const site = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'PublicSite',
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:${partition}:s3:::my-company-site/*`,
      },
    ],
  };
  const trail = `arn:${partition}:cloudtrail:${home}:${id}:trail/my-trail`;
  const bucket = 'my-company-logs';
  return {
    'my-company-site': { ...old(home), policy: JSON.stringify(site) },
    'my-company-photos': { ...old('ap-northeast-1'), openTo: ['AllUsers'] },
    [bucket]: { ...old(home), policy: trailBucketPolicy({ account: { id, partition }, bucket, trail }) },
  };
}

/** The state of a scenario, before anything is done. */
export function start(scenario: Scenario, seed: Seed): S3State {
  const strangers = ['member', 'managed'].includes(scenario) ? ['o-demo123456-trail-logs'] : [];
  const none: Record<string, StoredBucket> = {};
  const buckets = {
    fresh: () => none,
    halfway: () => ({ [ownName(seed)]: begun(seed.now) }),
    messy: () => messy(seed),
    hardened: () => watched(seed),
    member: () => none,
    managed: () => none,
    restricted: () => ({ [ownName(seed)]: finished(seed) }),
  };
  return { buckets: buckets[scenario](), strangers };
}
