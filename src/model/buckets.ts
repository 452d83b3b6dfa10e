// Where the account's buckets are: a bucket answers in its own region only.
import type { Account } from './account.ts';
import type { Read, Reader } from './read.ts';

export interface BucketPlace {
  readonly name: string;
  /** Absent where S3 did not say. */
  readonly region?: string;
}

/** All buckets of the account, from every region. */
export async function listBuckets(aws: Reader, account: Account): Promise<Read<readonly BucketPlace[]>> {
  // S3 names the regions only if the request holds a parameter. Source: S3 API reference, Bucket.
  const read = await aws('s3:ListBuckets', { MaxBuckets: 1000 }, account.home);
  if (!read.ok) return read;
  return {
    ok: true,
    value: (read.value.Buckets ?? []).map(({ Name, BucketRegion }) => ({
      name: Name ?? '',
      ...(BucketRegion ? { region: BucketRegion } : {}),
    })),
  };
}

/** The region of a bucket of this account. */
export async function regionOf(
  aws: Reader,
  account: Account,
  { name, region }: BucketPlace,
): Promise<Read<string>> {
  if (region) return { ok: true, value: region };
  const read = await aws(
    's3:GetBucketLocation',
    { Bucket: name, ExpectedBucketOwner: account.id },
    account.home,
  );
  if (!read.ok) return read;
  // No constraint means us-east-1, and EU is what eu-west-1 was once called. Source: S3 API reference, GetBucketLocation.
  const where: string = read.value.LocationConstraint ?? 'us-east-1';
  return { ok: true, value: where === 'EU' ? 'eu-west-1' : where };
}
