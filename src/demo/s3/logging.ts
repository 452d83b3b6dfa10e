// Server access logging: where the records of a bucket go, and whether they can get there. Source: S3 API reference, PutBucketLogging.
import type { Json } from '../../model/json.ts';
import { listOf, statementsOf } from '../../model/policy-document.ts';
import { type At, AwsError, type Handlers } from '../kit.ts';
import { find } from './find.ts';
import type { S3State, StoredBucket } from './state.ts';

/** Does the policy let S3's log delivery write, for this source? */
function lets({ policy }: StoredBucket, source: string, at: At<S3State>): boolean {
  return (statementsOf(policy ?? '{}') ?? []).some((one) => {
    const principal = one['Principal'] as { readonly Service?: Json } | string | undefined;
    const conditions = one['Condition'] as
      | Readonly<Record<string, Readonly<Record<string, Json>>>>
      | undefined;
    const sources = listOf(conditions?.['ArnLike']?.['aws:SourceArn']);
    return (
      one['Effect'] === 'Allow' &&
      typeof principal === 'object' &&
      listOf(principal.Service).includes('logging.s3.amazonaws.com') &&
      listOf(one['Action']).includes('s3:PutObject') &&
      (sources.length === 0 || sources.includes(`arn:${at.partition}:s3:::${source}`))
    );
  });
}

function checkTarget(name: string, source: string, at: At<S3State>): void {
  const target = at.state.buckets[name];
  // AWS speaks of the grants only; a target whose policy does not let its logs in would stay empty without a word, so this is stricter.
  if (!target || !lets(target, source, at)) {
    throw new AwsError(
      'InvalidTargetBucketForLogging',
      'The target bucket for logging does not exist, is not owned by you, or does not have the appropriate grants for the log-delivery group.',
    );
  }
  if (target.region !== at.region) {
    throw new AwsError('CrossLocationLoggingProhibitted', 'Cross S3 location logging not allowed.', 403);
  }
}

export const logging: Pick<Handlers<'s3', S3State>, 'GetBucketLogging' | 'PutBucketLogging'> = {
  GetBucketLogging: (input, at) => {
    const held = find(input, at).logging;
    return held ? { LoggingEnabled: held } : {};
  },
  PutBucketLogging: (input, at) => {
    const bucket = find(input, at);
    const wanted = input.BucketLoggingStatus?.LoggingEnabled;
    if (wanted) checkTarget(wanted.TargetBucket ?? '', input.Bucket ?? '', at);
    // An empty status switches it off.
    bucket.logging = wanted
      ? { TargetBucket: wanted.TargetBucket ?? '', TargetPrefix: wanted.TargetPrefix ?? '' }
      : null;
    return {};
  },
};
