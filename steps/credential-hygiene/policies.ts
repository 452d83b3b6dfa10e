// Which policies give everything, and on whom they hang.
import type { Account } from '../../src/model/account.ts';
import { allowsEverything, decoded } from '../../src/model/iam-document.ts';
import { administratorAccess, awsPolicyArn } from '../../src/model/names.ts';
import { map, type Read, type Reader } from '../../src/model/read.ts';

/** Names. */
export interface Holders {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
}
/** A policy of the account's own that hangs on somebody. */
export interface Own {
  readonly name: string;
  readonly arn: string;
  readonly everything: Read<boolean>;
}
export interface Policies {
  readonly administrator: Read<Holders>;
  readonly cloudShell: Read<Holders>;
  readonly own: Read<readonly Own[]>;
}

/** Three calls, and one for each policy of the account's own that is attached. */
export async function readPolicies(aws: Reader, account: Account): Promise<Policies> {
  const [administrator, cloudShell, own] = await Promise.all([
    holders(aws, administratorAccess(account)),
    holders(aws, awsPolicyArn(account, 'AWSCloudShellFullAccess')),
    readOwn(aws),
  ]);
  return { administrator, cloudShell, own };
}

const holders = async (aws: Reader, PolicyArn: string): Promise<Read<Holders>> =>
  map(
    await aws('iam:ListEntitiesForPolicy', { PolicyArn }),
    ({ PolicyUsers, PolicyGroups, PolicyRoles }) => ({
      users: (PolicyUsers ?? []).map(({ UserName }) => UserName ?? ''),
      groups: (PolicyGroups ?? []).map(({ GroupName }) => GroupName ?? ''),
      roles: (PolicyRoles ?? []).map(({ RoleName }) => RoleName ?? ''),
    }),
  );

async function readOwn(aws: Reader): Promise<Policies['own']> {
  const list = await aws('iam:ListPolicies', { Scope: 'Local', OnlyAttached: true });
  if (!list.ok) return list;
  const own = (list.value.Policies ?? []).map(async ({ PolicyName = '', Arn = '', DefaultVersionId }) => {
    const version = await aws('iam:GetPolicyVersion', { PolicyArn: Arn, VersionId: DefaultVersionId });
    const text = map(version, ({ PolicyVersion }) => decoded(PolicyVersion?.Document ?? ''));
    const everything = map(text, allowsEverything);
    const unclear = { ok: false, why: 'broken', code: 'MalformedPolicyDocument' } as const;
    return {
      name: PolicyName,
      arn: Arn,
      everything:
        everything.ok && everything.value === null ? unclear : map(everything, (value) => value === true),
    };
  });
  return { ok: true, value: await Promise.all(own) };
}
