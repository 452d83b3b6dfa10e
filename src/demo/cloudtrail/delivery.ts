// Whether a trail can write to its bucket, and what it has written: judged by the bucket's own policy, as CloudTrail does.
import type { Json } from '../../model/json.ts';
import { listOf, statementsOf } from '../../model/policy-document.ts';
import type { At } from '../kit.ts';
import type { S3State } from '../s3/state.ts';
import { type CloudtrailState, isLogging, ownerOf, type StoredTrail } from './state.ts';

/** The world's clock and the account, as far as deliveries depend on them. */
type Where = Pick<At<unknown>, 'now' | 'accountId' | 'partition'>;
type Target = Pick<StoredTrail, 'arn' | 'bucket'>;

// AWS says "an average of about 5 minutes". Source: CloudTrail user guide, how-cloudtrail-works.
const every = 5 * 60_000;

/** Does the policy let CloudTrail do this, for this trail? */
function allows(policy: string, action: string, resource: string, trail: string): boolean {
  return (statementsOf(policy) ?? []).some((one) => {
    const principal = one['Principal'] as { readonly Service?: Json } | string | undefined;
    const service = typeof principal === 'object' ? listOf(principal.Service) : [];
    const condition = one['Condition'] as
      | { readonly StringEquals?: { readonly [key: string]: Json } }
      | undefined;
    const sources = listOf(condition?.StringEquals?.['aws:SourceArn']);
    return (
      one['Effect'] === 'Allow' &&
      service.includes('cloudtrail.amazonaws.com') &&
      listOf(one['Action']).includes(action) &&
      listOf(one['Resource']).includes(resource) &&
      (sources.length === 0 || sources.includes(trail))
    );
  });
}

/** Why the trail cannot write to its bucket, by S3's error name; `null` if it can. */
export function obstacle(s3: S3State, trail: Target, where: Where): 'NoSuchBucket' | 'AccessDenied' | null {
  if (s3.strangers.includes(trail.bucket)) return 'AccessDenied';
  const bucket = s3.buckets[trail.bucket];
  if (!bucket) return 'NoSuchBucket';
  const arn = `arn:${where.partition}:s3:::${trail.bucket}`;
  const policy = bucket.policy ?? '{}';
  const may =
    allows(policy, 's3:GetBucketAcl', arn, trail.arn) &&
    allows(policy, 's3:PutObject', `${arn}/AWSLogs/${where.accountId}/*`, trail.arn);
  return may ? null : 'AccessDenied';
}

/** The last instant at which the trail delivered, ISO 8601; `null` before the first. */
export function latestDelivery(trail: StoredTrail, now: string): string | null {
  if (trail.started === null) return null;
  const start = Date.parse(trail.started);
  const end = isLogging(trail) ? Date.parse(now) : Date.parse(trail.stopped ?? now);
  const times = Math.floor((end - start) / every);
  return times < 1 ? null : new Date(start + times * every).toISOString();
}

/** The key of the trail's first log file, once there is one. */
export const keysOf = (trail: StoredTrail, s3: S3State, where: Where): readonly string[] =>
  ownerOf(trail) === where.accountId && latestDelivery(trail, where.now) && !obstacle(s3, trail, where)
    ? [`AWSLogs/${where.accountId}/CloudTrail/${trail.home}/${trail.name}.json.gz`]
    : [];

/** The keys of all log files in a bucket, those of trails that are gone too. */
export const logsIn = (
  state: CloudtrailState,
  s3: S3State,
  bucket: string,
  where: Where,
): readonly string[] => [
  ...new Set([
    ...(state.left[bucket] ?? []),
    ...state.trails.filter((trail) => trail.bucket === bucket).flatMap((trail) => keysOf(trail, s3, where)),
  ]),
];
