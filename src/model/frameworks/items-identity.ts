// Items about people, passwords and the organization that no step judges. Ids: facts gathered from Prowler's
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
