// The second opinion on keys, idle passwords and who holds which policy of AWS's: one function a check. Rules read in
// prowler-cloud/prowler (services/iam); written anew, no code is taken over.
import { ListEntitiesForPolicyCommand } from '@aws-sdk/client-iam';
import { type Check, type Clients, passIf, worst } from './clients.ts';
import { reportOf } from './judge-iam.ts';

type Row = Awaited<ReturnType<typeof reportOf>>[number];
const both = ['1', '2'] as const;
const isOn = (row: Row, nth: string): boolean => row[`access_key_${nth}_active`] === 'true';
/** Older than so many days; what has no date is not. */
const isOlder = (date: string | undefined, days: number): boolean =>
  Date.parse(date ?? '') < Date.now() - days * 86_400_000;

const unless =
  (bad: (row: Row) => boolean): Check =>
  async (aws) =>
    worst((await reportOf(aws)).map((row) => passIf(!bad(row))));

/** Everybody who holds this policy of AWS's. */
async function holders({ iam }: Clients, name: string) {
  const PolicyArn = `arn:aws:iam::aws:policy/${name}`;
  const found = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn }));
  const { PolicyRoles: roles = [], PolicyUsers: users = [], PolicyGroups: groups = [] } = found;
  return { roles, all: [...roles, ...users, ...groups] };
}

export const keyChecks: Readonly<Record<string, Check>> = {
  iam_user_accesskey_unused: unless((row) =>
    both.some((nth) => isOn(row, nth) && isOlder(row[`access_key_${nth}_last_used_date`], 45)),
  ),
  iam_user_console_access_unused: unless(
    (row) => row['password_enabled'] === 'true' && isOlder(row['password_last_used'], 45),
  ),
  iam_rotate_access_key_90_days: unless((row) =>
    both.some((nth) => isOn(row, nth) && isOlder(row[`access_key_${nth}_last_rotated`], 90)),
  ),
  iam_user_two_active_access_key: unless((row) => both.every((nth) => isOn(row, nth))),
  iam_user_no_setup_initial_access_key: unless(
    (row) =>
      row['password_enabled'] === 'true' &&
      both.some((nth) => isOn(row, nth) && row[`access_key_${nth}_last_used_date`] === 'N/A'),
  ),
  iam_support_role_created: async (aws) => passIf((await holders(aws, 'AWSSupportAccess')).roles.length > 0),
  iam_policy_cloudshell_admin_not_attached: async (aws) =>
    passIf((await holders(aws, 'AWSCloudShellFullAccess')).all.length === 0),
};
