// The bucket that the trail's files go to: whose it is, and how well it is locked.
import type { Account } from '../../src/model/account.ts';
import { listBuckets, regionOf } from '../../src/model/buckets.ts';
import type { Plain } from '../../src/model/json.ts';
import { tagKey, trailBucketName } from '../../src/model/names.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';
import type { Trail } from '../../src/model/trails/read.ts';
import { isOurs, isOwn } from '../../src/model/trails/standing.ts';

type In<K extends keyof Operations> = Plain<Operations[K]['input']>;
export type Block = NonNullable<In<'s3:PutPublicAccessBlock'>['PublicAccessBlockConfiguration']>;
export type Encryption = NonNullable<In<'s3:PutBucketEncryption'>['ServerSideEncryptionConfiguration']>;
export type Lifecycle = NonNullable<
  NonNullable<In<'s3:PutBucketLifecycleConfiguration'>['LifecycleConfiguration']>['Rules']
>;

export interface Bucket {
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  /** `null`: none is set, here and below. */
  readonly tags: Read<
    readonly { readonly Key: string | undefined; readonly Value: string | undefined }[] | null
  >;
  readonly block: Read<Block | null>;
  readonly ownership: Read<string | null>;
  readonly versioning: Read<string | null>;
  readonly encryption: Read<Encryption | null>;
  readonly lifecycle: Read<Lifecycle | null>;
  readonly policy: Read<string | null>;
  /** The policy opens it to the public. */
  readonly open: Read<boolean>;
  /** No file, no old version, no delete marker. Asked only of buckets with a name that this tool gives. */
  readonly empty: Read<boolean>;
}

/** Where the files go, or would go. */
export type Place =
  /** Nobody has this name: the bucket is made. */
  | { readonly kind: 'free'; readonly name: string }
  /** Made by this tool: it may be completed. */
  | { readonly kind: 'ours'; readonly bucket: Bucket }
  /** The adopted trail's: only a person changes it. */
  | { readonly kind: 'adopted'; readonly bucket: Bucket }
  /** In another account of the organization. */
  | { readonly kind: 'elsewhere'; readonly name: string }
  /** Every name that could be given is taken. */
  | { readonly kind: 'taken' };

const nths = [1, 2, 3];
const isName = (account: Account, name: string): boolean =>
  nths.some((nth) => trailBucketName(account, nth) === name);

/** The place that belongs to the trail in focus; with none, the place that a new trail would get. */
export async function readPlace(aws: Reader, account: Account, trail: Trail | null): Promise<Read<Place>> {
  if (!trail) return findName(aws, account);
  const name = trail.bucket;
  const elsewhere = { ok: true, value: { kind: 'elsewhere', name } } as const;
  if (trail.foreign) return elsewhere;
  const region = await whereIs(aws, account, name);
  const head = region.ok ? await aws('s3:HeadBucket', owned(account, name), region.value) : region;
  if (!head.ok) {
    if (trail.organization && head.why === 'denied') return elsewhere;
    // Our own bucket was deleted under our own trail: it is made again.
    const again = head.why === 'absent' && isOurs(trail) && isOwn(trail) && isName(account, name);
    return again ? { ok: true, value: { kind: 'free', name } } : head;
  }
  if (!region.ok) return region;
  const bucket = await readBucket(aws, account, name, region.value);
  const ours = isName(account, name) && isTagged(bucket);
  return { ok: true, value: { kind: ours ? 'ours' : 'adopted', bucket } };
}

/** The first computed name that is free or already ours; a name that a stranger holds, or a bucket of other use, is passed over. */
async function findName(aws: Reader, account: Account): Promise<Read<Place>> {
  for (const nth of nths) {
    const name = trailBucketName(account, nth);
    const head = await aws('s3:HeadBucket', owned(account, name), account.home);
    if (!head.ok) {
      if (head.why === 'absent') return { ok: true, value: { kind: 'free', name } };
      // S3 says 403 of a stranger's bucket, 301 if it is in another region, and 403 of one's own that may not be read.
      const refused = head.why === 'denied' || head.code === 'PermanentRedirect';
      if (!refused || (await isListed(aws, account, name))) return head;
      continue;
    }
    const bucket = await readBucket(aws, account, name, account.home);
    if (!bucket.tags.ok) return bucket.tags;
    if (isTagged(bucket)) return { ok: true, value: { kind: 'ours', bucket } };
    const young = isJustMade(bucket);
    if (!young.ok) return young;
    if (young.value) return { ok: true, value: { kind: 'ours', bucket } };
  }
  return { ok: true, value: { kind: 'taken' } };
}

/** If the list cannot be read, a refusal may mean anything: then the name counts as ours and the refusal stands. */
async function isListed(aws: Reader, account: Account, name: string): Promise<boolean> {
  const list = await listBuckets(aws, account);
  return !list.ok || list.value.some((place) => place.name === name);
}

async function whereIs(aws: Reader, account: Account, name: string): Promise<Read<string>> {
  if (isName(account, name)) return { ok: true, value: account.home };
  const list = await listBuckets(aws, account);
  const place = list.ok ? list.value.find((one) => one.name === name) : undefined;
  return regionOf(aws, account, place ?? { name });
}

/** Every call says whose bucket it must be: the name alone could be a stranger's. */
export const owned = (account: Account, name: string) => ({ Bucket: name, ExpectedBucketOwner: account.id });

const isTagged = ({ tags }: Bucket): boolean =>
  tags.ok && (tags.value ?? []).some(({ Key }) => Key === tagKey);

/**
 * Killed between CreateBucket and PutBucketTagging: our computed name, our account's, and nothing in it or said about it yet.
 * A person who made a bucket of exactly this name put something into it, or has no use for it.
 */
const isJustMade = ({ tags, policy, empty }: Bucket): Read<boolean> => {
  if (!policy.ok) return policy;
  return map(empty, (nothing) => nothing && tags.ok && tags.value === null && policy.value === null);
};

async function readBucket(aws: Reader, account: Account, name: string, region: string): Promise<Bucket> {
  const input = owned(account, name);
  const [tags, block, ownership, versioning, encryption, lifecycle, policy, status, versions] =
    await Promise.all([
      aws('s3:GetBucketTagging', input, region),
      aws('s3:GetPublicAccessBlock', input, region),
      aws('s3:GetBucketOwnershipControls', input, region),
      aws('s3:GetBucketVersioning', input, region),
      aws('s3:GetBucketEncryption', input, region),
      aws('s3:GetBucketLifecycleConfiguration', input, region),
      aws('s3:GetBucketPolicy', input, region),
      aws('s3:GetBucketPolicyStatus', input, region),
      isName(account, name) ? aws('s3:ListObjectVersions', { ...input, MaxKeys: 1 }, region) : undefined,
    ]);
  const or = <A, B>(read: Read<A>, pick: (value: A) => B | undefined): Read<B | null> =>
    orAbsent(
      map(read, (value) => pick(value) ?? null),
      null,
    );
  return {
    name,
    arn: `arn:${account.partition}:s3:::${name}`,
    region,
    tags: or(tags, ({ TagSet }) => TagSet?.map(({ Key, Value }) => ({ Key, Value }))),
    block: or(block, ({ PublicAccessBlockConfiguration }) => PublicAccessBlockConfiguration),
    ownership: or(ownership, ({ OwnershipControls }) => OwnershipControls?.Rules?.[0]?.ObjectOwnership),
    versioning: or(versioning, ({ Status }) => Status),
    encryption: or(encryption, (value) => value.ServerSideEncryptionConfiguration),
    lifecycle: or(lifecycle, ({ Rules }) => Rules),
    policy: or(policy, ({ Policy }) => Policy),
    open: orAbsent(
      map(status, ({ PolicyStatus }) => PolicyStatus?.IsPublic === true),
      false,
    ),
    empty: versions
      ? map(versions, ({ Versions = [], DeleteMarkers = [] }) => Versions.length + DeleteMarkers.length === 0)
      : { ok: true, value: false },
  };
}
