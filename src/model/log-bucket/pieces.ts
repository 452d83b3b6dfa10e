// The settings of a bucket for records, in the order in which they are made.
import type { Account } from '../account.ts';
import { type AnyCall, call } from '../call.ts';
import type { Json } from '../json.ts';
import { tagKey } from '../names.ts';
import { map, type Read } from '../read.ts';
import type { Text } from '../text.ts';
import { blocked, encrypted, ownedWhole, versioned } from './points.ts';
import { type Block, type Bucket, type Encryption, type Lifecycle, owned } from './read.ts';

/** What a bucket is for: everything in which the buckets of different steps differ. */
export interface Use {
  /** The step that makes it: ids of changes begin with it. */
  readonly step: string;
  /** The making of the bucket, in words. */
  readonly create: Text;
  /** Who is let in, in words. */
  readonly lets: Text;
  /** What storing costs, in words. */
  readonly storage: Text;
  readonly undo: Text;
  /** True if the policy of the bucket lets the service write, and refuses plain HTTP. */
  readonly holds: (bucket: string, policy: string | null) => boolean;
  /** The text of that policy; statements of `now` that speak of something else are kept. */
  readonly policy: (bucket: string, now: string | null) => string;
}

export const createBucketId = ({ step }: Pick<Use, 'step'>): string => `${step}/create-bucket`;

const closed: Block = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const sse: Encryption = {
  Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
};
/** Logs are evidence and stay: only old versions, their markers and broken uploads go. No transition: log files are too small to gain by it. */
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

/** What the bucket `name` needs for this use; `policy` is its policy as it is now. */
export function pieces(
  account: Account,
  name: string,
  region: string,
  use: Use,
  policy: string | null,
): Piece[] {
  const base = owned(account, name);
  const id = (what: string): string => `${use.step}/${what}`;
  return [
    {
      id: id('tag-bucket'),
      summary: { en: 'Mark the bucket as made by this tool', ja: 'このツールで作成した印をバケットに付ける' },
      holds: ({ tags }) => map(tags, (now) => (now ?? []).some(({ Key }) => Key === tagKey)),
      now: () => null,
      call: call(
        's3:PutBucketTagging',
        { ...base, Tagging: { TagSet: [{ Key: tagKey, Value: createBucketId(use) }] } },
        region,
      ),
    },
    {
      id: id('block-bucket'),
      summary: { en: 'Block public access to the bucket', ja: 'バケットのパブリックアクセスをブロックする' },
      holds: blocked,
      now: ({ block }) =>
        held(block, (PublicAccessBlockConfiguration) => ({ PublicAccessBlockConfiguration })),
      call: call('s3:PutPublicAccessBlock', { ...base, PublicAccessBlockConfiguration: closed }, region),
    },
    {
      id: id('own-bucket'),
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
      id: id('version-bucket'),
      summary: { en: 'Keep old versions of files', ja: 'ファイルの古いバージョンを残す' },
      holds: versioned,
      now: ({ versioning }) => held(versioning, (Status) => ({ VersioningConfiguration: { Status } })),
      call: call(
        's3:PutBucketVersioning',
        { ...base, VersioningConfiguration: { Status: 'Enabled' } },
        region,
      ),
    },
    {
      id: id('encrypt-bucket'),
      summary: { en: 'Encrypt every file', ja: 'すべてのファイルを暗号化する' },
      holds: encrypted,
      now: ({ encryption }) => held(encryption, (rules) => ({ ServerSideEncryptionConfiguration: rules })),
      call: call('s3:PutBucketEncryption', { ...base, ServerSideEncryptionConfiguration: sse }, region),
    },
    {
      id: id('clean-bucket'),
      summary: { en: 'Clear away old versions after 90 days', ja: '古いバージョンは 90 日後に削除する' },
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
      id: id('bucket-policy'),
      summary: use.lets,
      holds: (bucket) => map(bucket.policy, (now) => use.holds(name, now)),
      now: (bucket) => held(bucket.policy, (Policy) => ({ Policy })),
      call: call('s3:PutBucketPolicy', { ...base, Policy: use.policy(name, policy) }, region),
    },
  ];
}
