// Items about root, people, keys and the organization that no step judges yet. Ids: facts gathered from Prowler's
// compliance files (CIS), AWS's Security Hub control reference and the Startup Security Baseline.
import { cis } from '../frameworks.ts';
import { item } from './item.ts';

export const identityItems = [
  item('security-questions', 'Security questions for AWS Support', 'AWS サポート用の秘密の質問', {
    ...cis('1.3', '1.3', '1.3', '1.3', '1.3'),
    prowler: ['account_security_questions_are_registered_in_the_aws_account'],
  }),
  item(
    'alternate-contacts-different',
    'The three contacts are different people',
    '3 つの連絡先が別々の担当者',
    { prowler: ['account_maintain_different_contact_details_to_security_billing_and_operations'] },
    {
      en: 'One person may be all three on day one. Use shared addresses of teams once there are teams.',
      ja: '最初は 1 人が 3 つを兼ねても構いません。チームができたら、チームの共有アドレスに変更しましょう。',
    },
  ),
  item('root-hardware-mfa', "Root's second factor is hardware", 'root の MFA にハードウェアを使用', {
    ...cis('1.6', '1.6', '1.6', '1.6', '1.6', '1.5', '2.5', '2.6'),
    fsbp: ['IAM.6'],
    acct: ['ACCT.05'],
    prowler: ['iam_root_hardware_mfa_enabled'],
  }),
  item('root-not-used', 'Root is not used for daily work', 'root を日常の作業に使っていない', {
    ...cis('1.7', '1.7', '1.7', '1.7', '1.7', '1.6', '2.6', '2.7'),
    fsbp: ['IAM.20'],
    acct: ['ACCT.02'],
    prowler: ['iam_avoid_root_usage'],
  }),
  item(
    'password-policy-eight',
    'Passwords have at least 8 characters of all four kinds',
    'パスワードは 8 文字以上で、4 種類の文字を含む',
    { fsbp: ['IAM.7'] },
    {
      en: 'Not judged by its own value: password-policy-strength asks for 14 characters. Where that is fine, this is too.',
      ja: 'この値では判定していません。password-policy-strength は 14 文字以上を求めるため、そちらが適合していればこの項目も満たしています。',
    },
  ),
  item('password-policy-expiry', 'Passwords expire', 'パスワードに有効期限がある', {
    fsbp: ['IAM.17'],
    prowler: ['iam_password_policy_expires_passwords_within_90_days_or_less'],
  }),
  item('no-access-keys-at-setup', 'No key is made along with a user', 'ユーザー作成時にキーを作らない', {
    ...cis('1.11', '1.11', '1.11', '1.11', '1.11', '1.10', '2.10', '-'),
    acct: ['ACCT.03'],
    prowler: ['iam_user_no_setup_initial_access_key'],
  }),
  item('unused-credentials', 'Unused passwords and keys are off', '未使用のパスワードとキーが無効', {
    ...cis('1.12', '1.12', '1.12', '1.12', '1.12', '1.11', '2.11', '2.11'),
    fsbp: ['IAM.22', 'IAM.8'],
    prowler: ['iam_user_accesskey_unused', 'iam_user_console_access_unused'],
  }),
  item('one-active-key', 'Nobody has two active keys', '有効なキーは 1 人 1 つまで', {
    ...cis('1.13', '1.13', '1.13', '1.13', '1.13', '1.12', '2.12', '-'),
    prowler: ['iam_user_two_active_access_key'],
  }),
  item('key-rotation', 'Keys are renewed', 'アクセスキーを定期的に更新', {
    ...cis('1.14', '1.14', '1.14', '1.14', '1.14', '1.13', '2.13', '2.12'),
    fsbp: ['IAM.3'],
    prowler: ['iam_rotate_access_key_90_days'],
  }),
  item(
    'no-full-admin-policies',
    'No policy gives full rights',
    'すべての権限を与えるポリシーがない',
    {
      ...cis('1.16', '1.16', '1.16', '1.16', '1.16', '1.15', '2.15', '2.14'),
      fsbp: ['IAM.1'],
      prowler: ['iam_aws_attached_policy_no_administrative_privileges'],
    },
    {
      en: 'The admin group of this tool holds such a policy on purpose: somebody must be able to administer. See admin-group.',
      ja: 'このツールの管理者グループは、意図してこのポリシーを持ちます。管理できる人が必要だからです。admin-group も参照してください。',
    },
  ),
  item('support-role', 'A role for AWS Support', 'AWS サポート用のロール', {
    ...cis('1.17', '1.17', '1.17', '1.17', '1.17', '1.16', '2.16', '2.15'),
    fsbp: ['IAM.18'],
    prowler: ['iam_support_role_created'],
  }),
  item(
    'identity-center',
    'People sign in through IAM Identity Center',
    'IAM Identity Center 経由でサインイン',
    {
      ...cis('1.21', '1.21', '1.21', '1.21', '1.21', '1.20', '2.20', '2.19'),
      prowler: ['iam_check_saml_providers_sts'],
    },
    {
      en: 'Worth it when more than one person or more than one account is there. It needs an organization. On a free-plan account, creating one ends the plan at once: remaining credits are lost and everything used is billed. For one person in one new account, an IAM user with MFA and no access key is the right start.',
      ja: '利用者やアカウントが複数になったら検討しましょう。利用には組織（AWS Organizations）が必要です。無料プランのアカウントで組織を作ると、その場で無料プランが終わり、残りのクレジットは失われ、以後の利用は課金されます。新しいアカウントを一人で使うなら、MFA を設定し、アクセスキーを持たない IAM ユーザーから始めるのが適切です。',
    },
  ),
  item(
    'cloudshell-full-access',
    'Full CloudShell rights are not given',
    'CloudShell の全権限を付与していない',
    {
      ...cis('-', '-', '1.22', '1.22', '1.22', '1.21', '2.21', '2.20'),
      fsbp: ['IAM.27'],
      prowler: ['iam_policy_cloudshell_admin_not_attached'],
    },
  ),
  item('org-root-credentials-mgmt', 'Root of members is managed centrally', 'メンバーの root を一元管理', {
    'cis-7.0': ['2.1.1'],
    prowler: ['iam_root_credentials_management_enabled'],
  }),
  item('org-guardrails', 'Guard rails of the organization', '組織のガードレール', {
    'cis-7.0': ['2.1.2', '2.1.3', '2.1.4', '2.1.5', '2.1.6'],
    prowler: ['organizations_delegated_administrators', 'organizations_scp_check_deny_regions'],
  }),
  item('organizations', 'The account is in an organization', 'アカウントが組織に属している', {
    fsbp: ['Account.2'],
    prowler: ['organizations_account_part_of_organizations'],
  }),
] as const;
