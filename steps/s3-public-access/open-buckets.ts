// Which buckets are open to the public today: those would be shut by the account's block.
import type { Account } from '../../src/model/account.ts';
import { type BucketPlace, listBuckets, regionOf } from '../../src/model/buckets.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

export interface BucketLook {
  readonly name: string;
  /** Open to the public by its policy or its access list, and not shut by a block of its own. */
  readonly open: Read<boolean>;
}

// Everyone, and everyone who has any AWS account. Source: S3 user guide, acl-overview.
const strangers = [
  'http://acs.amazonaws.com/groups/global/AllUsers',
  'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
];
/** Enough to be quick, few enough not to be asked to slow down. */
const atOnce = 8;

/** Looks at every bucket of the account, some at a time. */
export async function lookAtBuckets(aws: Reader, account: Account): Promise<Read<readonly BucketLook[]>> {
  const list = await listBuckets(aws, account);
  if (!list.ok) return list;
  const looks: BucketLook[] = [];
  for (let from = 0; from < list.value.length; from += atOnce) {
    const some = list.value.slice(from, from + atOnce);
    looks.push(...(await Promise.all(some.map((place) => lookAt(aws, account, place)))));
  }
  return { ok: true, value: looks };
}

async function lookAt(aws: Reader, account: Account, place: BucketPlace): Promise<BucketLook> {
  const region = await regionOf(aws, account, place);
  if (!region.ok) return { name: place.name, open: region };
  const input = { Bucket: place.name, ExpectedBucketOwner: account.id };
  const [status, acl] = await Promise.all([
    aws('s3:GetBucketPolicyStatus', input, region.value),
    aws('s3:GetBucketAcl', input, region.value),
  ]);
  const byPolicy = orAbsent(
    map(status, ({ PolicyStatus }) => PolicyStatus?.IsPublic === true),
    false,
  );
  const byList = map(acl, ({ Grants }) =>
    (Grants ?? []).some((one) => strangers.includes(one.Grantee?.URI ?? '')),
  );
  if (!byPolicy.ok) return { name: place.name, open: byPolicy };
  if (!byList.ok) return { name: place.name, open: byList };
  if (!byPolicy.value && !byList.value) return { name: place.name, open: { ok: true, value: false } };
  const own = await aws('s3:GetPublicAccessBlock', input, region.value);
  const shut = orAbsent(
    map(own, ({ PublicAccessBlockConfiguration: block }) => ({
      policy: block?.RestrictPublicBuckets === true,
      list: block?.IgnorePublicAcls === true,
    })),
    { policy: false, list: false },
  );
  const open = map(shut, ({ policy, list }) => (byPolicy.value && !policy) || (byList.value && !list));
  return { name: place.name, open };
}
