// The settings of the trail's bucket, in the order in which they are made.
import type { Account } from '../../src/model/account.ts';
import { type AnyCall, call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { tagKey } from '../../src/model/names.ts';
import { holdsTrailPolicy, trailBucketPolicy } from '../../src/model/policy-document.ts';
import { map, type Read } from '../../src/model/read.ts';
import type { Text } from '../../src/model/text.ts';
import { type Block, type Bucket, type Encryption, type Lifecycle, owned } from './bucket.ts';
import { blocked, encrypted, ownedWhole, versioned } from './hardening.ts';

export const createBucketId = 'cloudtrail/create-bucket';

const closed: Block = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const sse: Encryption = {
  Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
};
/** Logs are evidence and stay: only old versions, their markers and broken uploads go. No transition: trail files are too small to gain by it. */
const lifecycle = [
  {
    ID: 'day-one-versions',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    NoncurrentVersionExpiration: { NoncurrentDays: 90 },
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
    Expiration: { ExpiredObjectDeleteMarker: true },
  },
] as const satisfies Lifecycle;

/** One setting of the bucket. */
export interface Piece {
  readonly id: string;
  readonly summary: Text;
  readonly holds: (bucket: Bucket) => Read<boolean>;
  /** The setting as it is, in the shape of the input; `null`: none is set. */
  readonly now: (bucket: Bucket) => { readonly [key: string]: Json | undefined } | null;
  readonly call: AnyCall;
}

const value = <T>(read: Read<T | null>): T | null => (read.ok ? read.value : null);
const held = <T, U>(read: Read<T | null>, shape: (now: T) => U): U | null => {
  const now = value(read);
  return now === null ? null : shape(now);
};

/**
 * What the bucket `name` needs, for the trail of the ARN `trail`; `policy` is the bucket's policy as it is now, whose other statements are kept.
 */
export function pieces(
  account: Account,
  name: string,
  region: string,
  trail: string,
  policy: string | null,
): Piece[] {
  const base = owned(account, name);
  const place = { account, bucket: name, trail };
  return [
    {
      id: 'cloudtrail/tag-bucket',
      summary: { en: 'Mark the bucket as made by this tool', ja: 'このツールで作成した印をバケットに付ける' },
      holds: ({ tags }) => map(tags, (now) => (now ?? []).some(({ Key }) => Key === tagKey)),
      now: () => null,
      call: call(
        's3:PutBucketTagging',
        { ...base, Tagging: { TagSet: [{ Key: tagKey, Value: createBucketId }] } },
        region,
      ),
    },
    {
      id: 'cloudtrail/block-bucket',
      summary: { en: 'Block public access to the bucket', ja: 'バケットの公開アクセスをブロックする' },
      holds: blocked,
      now: ({ block }) =>
        held(block, (PublicAccessBlockConfiguration) => ({ PublicAccessBlockConfiguration })),
      call: call('s3:PutPublicAccessBlock', { ...base, PublicAccessBlockConfiguration: closed }, region),
    },
    {
      id: 'cloudtrail/own-bucket',
      summary: {
        en: 'Let this account own every file in it',
        ja: 'すべてのファイルをこのアカウントの所有にする',
      },
      holds: ownedWhole,
      now: ({ ownership }) =>
        held(ownership, (ObjectOwnership) => ({ OwnershipControls: { Rules: [{ ObjectOwnership }] } })),
      call: call(
        's3:PutBucketOwnershipControls',
        { ...base, OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
        region,
      ),
    },
    {
      id: 'cloudtrail/version-bucket',
      summary: { en: 'Keep old versions of files', ja: 'ファイルの古い版を残す' },
      holds: versioned,
      now: ({ versioning }) => held(versioning, (Status) => ({ VersioningConfiguration: { Status } })),
      call: call(
        's3:PutBucketVersioning',
        { ...base, VersioningConfiguration: { Status: 'Enabled' } },
        region,
      ),
    },
    {
      id: 'cloudtrail/encrypt-bucket',
      summary: { en: 'Encrypt every file', ja: 'すべてのファイルを暗号化する' },
      holds: encrypted,
      now: ({ encryption }) => held(encryption, (rules) => ({ ServerSideEncryptionConfiguration: rules })),
      call: call('s3:PutBucketEncryption', { ...base, ServerSideEncryptionConfiguration: sse }, region),
    },
    {
      id: 'cloudtrail/clean-bucket',
      summary: { en: 'Clear away old versions after 90 days', ja: '古い版は 90 日後に削除する' },
      // Rules that somebody set are left alone: the call would replace them all.
      holds: (bucket) => map(bucket.lifecycle, (now) => now !== null),
      now: () => null,
      call: call(
        's3:PutBucketLifecycleConfiguration',
        { ...base, LifecycleConfiguration: { Rules: lifecycle } },
        region,
      ),
    },
    {
      id: 'cloudtrail/bucket-policy',
      summary: {
        en: 'Let this trail write, and refuse plain HTTP',
        ja: 'この証跡の書き込みだけを許可し、暗号化されていない接続を拒否する',
      },
      holds: (bucket) => map(bucket.policy, (now) => holdsTrailPolicy(place, now)),
      now: (bucket) => held(bucket.policy, (Policy) => ({ Policy })),
      call: call('s3:PutBucketPolicy', { ...base, Policy: trailBucketPolicy(place, policy) }, region),
    },
  ];
}
