// What can be known of root by those who are not root.
import { type Account, nameIn } from '../../src/model/account.ts';
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

/** Reads root's numbers, and tries to look at the budgets. */
export async function readRoot(aws: Reader, account: Account): Promise<Facts> {
  const [summary, billing] = await Promise.all([
    aws('iam:GetAccountSummary', {}),
    probeBilling(aws, account),
  ]);
  const root = map(summary, ({ SummaryMap: counts }) => ({
    mfa: counts?.AccountMFAEnabled ?? null,
    password: counts?.AccountPasswordPresent ?? null,
    keys: counts?.AccountAccessKeysPresent ?? null,
    certificates: counts?.AccountSigningCertificatesPresent ?? null,
  }));
  return { root, billing };
}
