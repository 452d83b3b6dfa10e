// What kind of account this is: alone, in an organization, or a project of an organization that AWS itself manages.
import type { Account } from '../model/account.ts';
import type { Read, Reader, Unread } from '../model/read.ts';

export type Kind = Pick<Account, 'kind' | 'organization' | 'project'>;

/** Looks at the organization, if there is one; `unknown` where that could not be read. */
export async function kindOf(aws: Reader, { id, arn }: Pick<Account, 'id' | 'arn'>): Promise<Kind> {
  const read = await aws('organizations:DescribeOrganization', {});
  if (!read.ok) return { kind: read.why === 'absent' ? 'standalone' : 'unknown' };
  const { Id: organization, MasterAccountId: manager } = read.value.Organization ?? {};
  const named = organization ? { organization } : {};
  if (manager === id) return { kind: 'management', ...named };
  const project = await isProject(aws, arn);
  return { kind: 'member', ...named, ...(project ? { project: true } : {}) };
}

/**
 * A member whose people come in through a role under `/managed/`, or whose own contact and regions its organization keeps
 * from it by an explicit deny. Source, read in copies only: AWS Account
 * Management reference, connect-ai-coding-tool (the sign-up of September 2026).
 */
async function isProject(aws: Reader, arn: string): Promise<boolean> {
  const [role, ...reads] = await Promise.all([
    isManagedRole(aws, arn),
    aws('account:ListRegions', {}),
    aws('account:GetContactInformation', {}),
  ]);
  return role || reads.every(isForbidden);
}

const isForbidden = (read: Read<unknown>): read is Unread =>
  !read.ok && /^explicit deny in a service control policy/.test(read.policy ?? '');

/** A session's ARN lacks the role's path, so that the role itself is asked for. Source: IAM guide, reference_identifiers. */
async function isManagedRole(aws: Reader, arn: string): Promise<boolean> {
  const [, RoleName] = /:assumed-role\/([^/]+)\//.exec(arn) ?? [];
  if (RoleName === undefined) return false;
  const role = await aws('iam:GetRole', { RoleName });
  return role.ok && (role.value.Role?.Arn ?? '').includes(':role/managed/');
}

/** False while AWS opens the account: for hours, at most some days, services refuse it. `undefined`: nobody knows. */
export async function isActive(aws: Reader): Promise<boolean | undefined> {
  const read = await aws('account:GetAccountInformation', {});
  const state = read.ok ? read.value.AccountState : undefined;
  if (state === 'PENDING_ACTIVATION') return false;
  return state === 'ACTIVE' ? true : undefined;
}
