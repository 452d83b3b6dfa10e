// What the simulated S3 holds.

import type { Plain } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';

type In<K extends keyof Operations> = Plain<Operations[K]['input']>;
export type Block = NonNullable<In<'s3:PutPublicAccessBlock'>['PublicAccessBlockConfiguration']>;
type Rules<T> = T extends { readonly Rules: infer R } ? R : never;

export interface StoredBucket {
  readonly region: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  tags: NonNullable<In<'s3:PutBucketTagging'>['Tagging']>['TagSet'] | null;
  block: Block | null;
  /** `null`: as buckets were made before April 2023. */
  ownership: 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter' | null;
  /** Groups of strangers that the access list lets read. */
  readonly openTo: readonly ('AllUsers' | 'AuthenticatedUsers')[];
  versioning: 'Enabled' | 'Suspended' | null;
  encryption: Rules<NonNullable<In<'s3:PutBucketEncryption'>['ServerSideEncryptionConfiguration']>> | null;
  lifecycle: Rules<NonNullable<In<'s3:PutBucketLifecycleConfiguration'>['LifecycleConfiguration']>> | null;
  policy: string | null;
  /** Where records of what is done with it go; absent or `null`: nowhere. */
  logging?: { readonly TargetBucket: string; readonly TargetPrefix: string } | null;
  /** Keys; each has one version. What CloudTrail delivered comes on top. */
  readonly objects: readonly string[];
}

export interface S3State {
  buckets: Record<string, StoredBucket>;
  /** Names that other accounts hold: bucket names are global. */
  strangers: readonly string[];
}

const closed: Block = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** A bucket as AWS makes it today. Source: S3 user guide, "default settings for new S3 buckets" (since April 2023). */
export const newBucket = (region: string, created: string): StoredBucket => ({
  region,
  created,
  tags: null,
  block: closed,
  ownership: 'BucketOwnerEnforced',
  openTo: [],
  versioning: null,
  encryption: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
  lifecycle: null,
  policy: null,
  objects: [],
});
