// The second opinion on people and passwords: one function a check. Rules read in prowler-cloud/prowler (services/iam)
// and, where the name is a Security Hub control's, in the AWS Config rule behind it; written anew, no code is taken over.
import {
  GenerateCredentialReportCommand,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  GetGroupCommand,
  GetPolicyVersionCommand,
  ListAttachedGroupPoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupsCommand,
  ListPoliciesCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
  type PasswordPolicy,
} from '@aws-sdk/client-iam';
import { type Check, type Clients, orNone, passIf, worst } from './clients.ts';

/** Without a policy of its own the account fails every check on passwords. */
const password =
  (holds: (policy: PasswordPolicy) => boolean | undefined): Check =>
  async ({ iam }) => {
    const found = await orNone(iam.send(new GetAccountPasswordPolicyCommand({})));
    return passIf(found?.PasswordPolicy && holds(found.PasswordPolicy));
  };

/** The credential report, a row a user. */
export async function reportOf({ iam }: Clients): Promise<readonly Readonly<Record<string, string>>[]> {
  for (let tries = 0; tries < 5; tries++) {
    const { State } = await iam.send(new GenerateCredentialReportCommand({}));
    if (State === 'COMPLETE') break;
  }
  const { Content } = await iam.send(new GetCredentialReportCommand({}));
  const [heads = [], ...rows] = new TextDecoder()
    .decode(Content)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(heads.map((head, nth) => [head, cells[nth] ?? ''])));
}
type Row = Awaited<ReturnType<typeof reportOf>>[number];
const isRoot = (row: Row) => row['user'] === '<root_account>';

const inSummary =
  (key: 'AccountMFAEnabled' | 'AccountAccessKeysPresent', wanted: number): Check =>
  async ({ iam }) =>
    passIf((await iam.send(new GetAccountSummaryCommand({}))).SummaryMap?.[key] === wanted);

const usersOf = async ({ iam }: Clients): Promise<readonly string[]> =>
  ((await iam.send(new ListUsersCommand({}))).Users ?? []).map(({ UserName }) => UserName ?? '');

const everything = (value: unknown): boolean =>
  value === '*' || (Array.isArray(value) && value.length === 1 && value[0] === '*');

export const iamChecks: Readonly<Record<string, Check>> = {
  iam_password_policy_minimum_length_14: password((now) => (now.MinimumPasswordLength ?? 0) >= 14),
  iam_password_policy_uppercase: password((now) => now.RequireUppercaseCharacters),
  iam_password_policy_lowercase: password((now) => now.RequireLowercaseCharacters),
  iam_password_policy_number: password((now) => now.RequireNumbers),
  iam_password_policy_symbol: password((now) => now.RequireSymbols),
  iam_password_policy_reuse_24: password((now) => now.PasswordReusePrevention === 24),
  'IAM.7': password(
    (now) =>
      (now.MinimumPasswordLength ?? 0) >= 8 &&
      now.RequireUppercaseCharacters &&
      now.RequireLowercaseCharacters &&
      now.RequireNumbers &&
      now.RequireSymbols,
  ),

  iam_root_mfa_enabled: async (aws) => {
    const rows = (await reportOf(aws)).filter(isRoot);
    return worst(rows.map((row) => passIf(row['mfa_active'] !== 'false')));
  },
  'IAM.9': inSummary('AccountMFAEnabled', 1),
  iam_no_root_access_key: async (aws) => {
    const keys = (row: Row) => [row['access_key_1_active'], row['access_key_2_active']];
    const rows = (await reportOf(aws)).filter(isRoot);
    return worst(rows.map((row) => passIf(keys(row).every((active) => active === 'false'))));
  },
  'IAM.4': inSummary('AccountAccessKeysPresent', 0),

  iam_user_mfa_enabled_console_access: async (aws) => {
    const open = (row: Row) => row['password_enabled'] === 'true' && row['mfa_active'] === 'false';
    return worst((await reportOf(aws)).map((row) => passIf(!open(row))));
  },
  iam_administrator_access_with_mfa: async (aws) => {
    const { iam } = aws;
    const { Groups = [] } = await iam.send(new ListGroupsCommand({}));
    if (Groups.length === 0) return 'silent';
    const open = (await reportOf(aws)).filter((row) => row['mfa_active'] === 'false');
    const all = Groups.map(async ({ GroupName }) => {
      const { AttachedPolicies = [] } = await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName }));
      if (!AttachedPolicies.some(({ PolicyName }) => PolicyName === 'AdministratorAccess')) return 'PASS';
      const { Users = [] } = await iam.send(new GetGroupCommand({ GroupName }));
      return passIf(!Users.some(({ UserName }) => open.some((row) => row['user'] === UserName)));
    });
    return worst(await Promise.all(all));
  },
  iam_policy_attached_only_to_group_or_roles: async (aws) => {
    const all = (await usersOf(aws)).map(async (UserName) => {
      const attached = await aws.iam.send(new ListAttachedUserPoliciesCommand({ UserName }));
      const inline = await aws.iam.send(new ListUserPoliciesCommand({ UserName }));
      return passIf((attached.AttachedPolicies ?? []).length + (inline.PolicyNames ?? []).length === 0);
    });
    return worst(await Promise.all(all));
  },
  iam_aws_attached_policy_no_administrative_privileges: async ({ iam }) => {
    const { Policies = [] } = await iam.send(new ListPoliciesCommand({ Scope: 'AWS', OnlyAttached: true }));
    const all = Policies.map(async ({ Arn, DefaultVersionId }) => {
      const of = new GetPolicyVersionCommand({ PolicyArn: Arn, VersionId: DefaultVersionId });
      const { Document = '' } = (await iam.send(of)).PolicyVersion ?? {};
      const { Statement } = JSON.parse(decodeURIComponent(Document)) as { Statement: Stated | Stated[] };
      const opens = ({ Effect, Action, Resource }: Stated) =>
        Effect === 'Allow' && everything(Action) && everything(Resource);
      return passIf(![Statement].flat().some(opens));
    });
    return worst(await Promise.all(all));
  },
};

interface Stated {
  readonly Effect: string;
  readonly Action?: unknown;
  readonly Resource?: unknown;
}
