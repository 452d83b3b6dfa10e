// Amazon S3: the trail's bucket, and the look at buckets that are public today.
import type * as sdk from '@aws-sdk/client-s3';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

// HeadBucket has no body, so a missing bucket is known by its status alone: `model/errors.ts` names it NotFound.
const noBucket = ['NoSuchBucket', 'NotFound'] as const;

export const s3Reads = {
  ListBuckets: {
    pages: { token: 'ContinuationToken', next: 'ContinuationToken', items: 'Buckets', size: 'MaxBuckets' },
  },
  HeadBucket: { absent: noBucket },
  GetBucketLocation: { absent: noBucket },
  GetBucketAcl: { absent: noBucket },
  GetBucketPolicy: { absent: [...noBucket, 'NoSuchBucketPolicy'] },
  GetBucketPolicyStatus: { absent: [...noBucket, 'NoSuchBucketPolicy'] },
  GetPublicAccessBlock: { absent: [...noBucket, 'NoSuchPublicAccessBlockConfiguration'] },
  GetBucketOwnershipControls: { absent: [...noBucket, 'OwnershipControlsNotFoundError'] },
  GetBucketVersioning: { absent: noBucket },
  GetBucketEncryption: { absent: [...noBucket, 'ServerSideEncryptionConfigurationNotFoundError'] },
  GetBucketLifecycleConfiguration: { absent: [...noBucket, 'NoSuchLifecycleConfiguration'] },
  GetBucketLogging: { absent: noBucket },
  GetBucketTagging: { absent: [...noBucket, 'NoSuchTagSet'] },
  ListObjectVersions: { absent: noBucket },
} as const satisfies Record<string, ReadSpec>;

export const s3Writes = {
  CreateBucket: {},
  DeleteBucket: {},
  PutBucketTagging: {},
  PutPublicAccessBlock: {},
  PutBucketOwnershipControls: {},
  PutBucketVersioning: {},
  PutBucketEncryption: {},
  PutBucketLifecycleConfiguration: {},
  PutBucketPolicy: {},
  PutBucketLogging: {},
} as const satisfies Record<string, WriteSpec>;

export type S3Reads = Of<typeof sdk, 's3', typeof s3Reads>;
export type S3Writes = Of<typeof sdk, 's3', typeof s3Writes>;
