// Amazon S3 Control: the public access block of the whole account.
import type * as sdk from '@aws-sdk/client-s3-control';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const s3controlReads = {
  GetPublicAccessBlock: { absent: ['NoSuchPublicAccessBlockConfiguration'] },
} as const satisfies Record<string, ReadSpec>;

export const s3controlWrites = {
  PutPublicAccessBlock: {},
  DeletePublicAccessBlock: {},
} as const satisfies Record<string, WriteSpec>;

export type S3controlReads = Of<typeof sdk, 's3control', typeof s3controlReads>;
export type S3controlWrites = Of<typeof sdk, 's3control', typeof s3controlWrites>;
