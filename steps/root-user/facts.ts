// What can be known of root by those who are not root.
import { type Account, nameIn } from '../../src/model/account.ts';
import { type RootUse, rootUseIn } from '../../src/model/credential-report.ts';
import { administratorAccess } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

/** Counts of root's credentials, 0 or 1; `null` where AWS's answer has no such number. */
export interface Root {
  readonly mfa: number | null;
  readonly password: number | null;
  readonly keys: number | null;
  readonly certificates: number | null;
}
export interface Facts {
  readonly root: Read<Root>;
  /** Is an authenticator app one of root's devices? Passkeys and keys are in no list that others may see. */
  readonly app: Read<boolean>;
  /** When root was last there; `null` where the report has no row for root. */
  readonly use: Read<RootUse | null>;
  /** Could this user or role look at budgets, and is it known to be an administrator? `null` as root, who always can. */
  readonly billing: { readonly probe: Read<null>; readonly admin: boolean } | null;
}

/** Is this user in a group that may do everything? What cannot be read counts as no. */
async function isAdmin(aws: Reader, account: Account): Promise<boolean> {
  if (account.identity !== 'user') return false;
  const groups = await aws('iam:ListGroupsForUser', { UserName: nameIn(account.arn) });
  const names = groups.ok ? (groups.value.Groups ?? []).map(({ GroupName }) => GroupName) : [];
  const policies = await Promise.all(
    names.map((GroupName) => aws('iam:ListAttachedGroupPolicies', { GroupName })),
  );
  const wanted = administratorAccess(account);
  return policies.some(
    (read) => read.ok && (read.value.AttachedPolicies ?? []).some(({ PolicyArn }) => PolicyArn === wanted),
  );
}

async function probeBilling(aws: Reader, account: Account): Promise<Facts['billing']> {
  if (account.identity === 'root') return null;
  // The same input as in `budgets`, so that one pass sends it once.
  const input = { AccountId: account.id, ShowFilterExpression: true };
  const list = map(await aws('budgets:DescribeBudgets', input), () => null);
  const probe = orAbsent(list, null);
  const refused = !probe.ok && probe.why === 'denied';
  return { probe, admin: refused && (await isAdmin(aws, account)) };
}

/** AWS makes a new report where the last one is older than four hours. Source: IAM guide, id_credentials_getting-report. */
async function readUse(aws: Reader): Promise<Facts['use']> {
  const made = await aws('iam:GenerateCredentialReport', {});
  const report = await aws('iam:GetCredentialReport', {});
  if (report.ok || made.ok) return map(report, ({ Content }) => rootUseIn(Content ?? ''));
  // None is there because none could be asked for.
  return made;
}

/** Reads root's numbers, its devices and its last use, and tries to look at the budgets. */
export async function readRoot(aws: Reader, account: Account): Promise<Facts> {
  const [summary, devices, use, billing] = await Promise.all([
    aws('iam:GetAccountSummary', {}),
    aws('iam:ListVirtualMFADevices', { AssignmentStatus: 'Assigned' }),
    readUse(aws),
    probeBilling(aws, account),
  ]);
  // The owner tells, not the name: a user's device may be called like root's. Source: cloud-custodian/cloud-custodian#9848.
  const owner = `arn:${account.partition}:iam::${account.id}:root`;
  const app = map(devices, ({ VirtualMFADevices }) =>
    (VirtualMFADevices ?? []).some(({ User }) => User?.Arn === owner),
  );
  const root = map(summary, ({ SummaryMap: counts }) => ({
    mfa: counts?.AccountMFAEnabled ?? null,
    password: counts?.AccountPasswordPresent ?? null,
    keys: counts?.AccountAccessKeysPresent ?? null,
    certificates: counts?.AccountSigningCertificatesPresent ?? null,
  }));
  return { root, app, use, billing };
}
