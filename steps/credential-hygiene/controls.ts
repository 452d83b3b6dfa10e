// What is judged of users, their passwords, keys and rights. Ids of frameworks: see model/frameworks.
import { cis, type FrameworkIds } from '../../src/model/frameworks.ts';
import type { Control, Severity } from '../../src/model/step.ts';

const console = 'https://us-east-1.console.aws.amazon.com/iam/home#';
/** Where all of it is put right by hand. */
const usersPage = `${console}/users`;
const policiesPage = `${console}/policies`;

const control = (
  id: string,
  severity: Severity,
  en: string,
  ja: string,
  frameworks: FrameworkIds,
  page = usersPage,
): Control => ({ id, severity, title: { en, ja }, about: 'people', frameworks, console: page });

// The numbers of `admin-user-mfa`: CIS has one item for both.
export const userMfa = control(
  'user-mfa',
  'high',
  'Whoever has a password signs in with MFA',
  'パスワードを持つ人は MFA でサインインする',
  {
    ...cis('1.10', '1.10', '1.10', '1.10', '1.10', '1.9', '2.9', '2.10'),
    fsbp: ['IAM.5', 'IAM.19'],
    acct: ['ACCT.05'],
    prowler: ['iam_user_mfa_enabled_console_access'],
  },
);
export const unused = control(
  'unused-credentials',
  'medium',
  'Unused passwords and keys are off',
  '未使用のパスワードとキーが無効',
  {
    ...cis('1.12', '1.12', '1.12', '1.12', '1.12', '1.11', '2.11', '2.11'),
    fsbp: ['IAM.22', 'IAM.8'],
    prowler: ['iam_user_accesskey_unused', 'iam_user_console_access_unused'],
  },
);
export const rotation = control('key-rotation', 'medium', 'Keys are renewed', 'アクセスキーを定期的に更新', {
  ...cis('1.14', '1.14', '1.14', '1.14', '1.14', '1.13', '2.13', '2.12'),
  fsbp: ['IAM.3'],
  prowler: ['iam_rotate_access_key_90_days'],
});
export const oneKey = control(
  'one-active-key',
  'low',
  'Nobody has two active keys',
  '有効なキーは 1 人 1 つまで',
  {
    ...cis('1.13', '1.13', '1.13', '1.13', '1.13', '1.12', '2.12', '-'),
    prowler: ['iam_user_two_active_access_key'],
  },
);
export const atSetup = control(
  'no-access-keys-at-setup',
  'medium',
  'No key is made along with a user',
  'ユーザー作成時にキーを作らない',
  {
    ...cis('1.11', '1.11', '1.11', '1.11', '1.11', '1.10', '2.10', '-'),
    acct: ['ACCT.03'],
    prowler: ['iam_user_no_setup_initial_access_key'],
  },
);
// The numbers of `admin-group`, which asks whether there is such a group at all.
export const userPolicies = control(
  'user-policies',
  'low',
  'Rights come through groups, not single users',
  '権限はユーザーに直接ではなくグループ経由で付いている',
  {
    ...cis('1.15', '1.15', '1.15', '1.15', '1.15', '1.14', '2.14', '2.13'),
    fsbp: ['IAM.2'],
    prowler: ['iam_policy_attached_only_to_group_or_roles'],
  },
);
export const fullAdmin = control(
  'no-full-admin-policies',
  'high',
  'No policy gives full rights',
  'すべての権限を与えるポリシーがない',
  {
    ...cis('1.16', '1.16', '1.16', '1.16', '1.16', '1.15', '2.15', '2.14'),
    fsbp: ['IAM.1'],
    prowler: ['iam_aws_attached_policy_no_administrative_privileges'],
  },
  policiesPage,
);
export const cloudShell: Control = {
  ...control(
    'cloudshell-full-access',
    'medium',
    'Full CloudShell rights are not given',
    'CloudShell の全権限を付与していない',
    {
      ...cis('-', '-', '1.22', '1.22', '1.22', '1.21', '2.21', '2.20'),
      fsbp: ['IAM.27'],
      prowler: ['iam_policy_cloudshell_admin_not_attached'],
    },
    policiesPage,
  ),
  level: 'cis-1',
};

export const controls: readonly Control[] = [
  userMfa,
  unused,
  rotation,
  oneKey,
  atSetup,
  userPolicies,
  fullAdmin,
  cloudShell,
];
