// Who may open cases with AWS Support, and the role of ours.
import type { Account } from '../../src/model/account.ts';
import { decoded } from '../../src/model/iam-document.ts';
import { awsPolicyArn, supportRoleName, tagKey } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

/** A role of our name. */
export interface Role {
  /** It carries our tag. */
  readonly ours: boolean;
  /** The policy that says who may take it on, as text. */
  readonly trust: string;
}
export interface Facts {
  /** Names of the roles, groups and users that AWSSupportAccess hangs on. */
  readonly holders: Read<readonly string[]>;
  /** `null`: there is none. */
  readonly role: Read<Role | null>;
  /** ARNs of what hangs on that role. */
  readonly policies: Read<readonly string[]>;
}

export const supportAccess = (account: Account): string => awsPolicyArn(account, 'AWSSupportAccess');

/** Three calls, side by side. */
export async function read(aws: Reader, account: Account): Promise<Facts> {
  const [holders, role, policies] = await Promise.all([
    aws('iam:ListEntitiesForPolicy', { PolicyArn: supportAccess(account) }),
    aws('iam:GetRole', { RoleName: supportRoleName }),
    aws('iam:ListAttachedRolePolicies', { RoleName: supportRoleName }),
  ]);
  return {
    holders: map(holders, ({ PolicyRoles, PolicyGroups, PolicyUsers }) =>
      [
        ...(PolicyRoles ?? []).map(({ RoleName }) => RoleName),
        ...(PolicyGroups ?? []).map(({ GroupName }) => GroupName),
        ...(PolicyUsers ?? []).map(({ UserName }) => UserName),
      ].flatMap((name) => name ?? []),
    ),
    role: orAbsent(
      map(role, ({ Role: one }) => ({
        ours: (one?.Tags ?? []).some(({ Key }) => Key === tagKey),
        trust: decoded(one?.AssumeRolePolicyDocument ?? ''),
      })),
      null,
    ),
    policies: orAbsent(
      map(policies, ({ AttachedPolicies }) =>
        (AttachedPolicies ?? []).map(({ PolicyArn }) => PolicyArn ?? ''),
      ),
      [],
    ),
  };
}
