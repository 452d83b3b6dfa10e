// The two controls of the password rules, with their numbers in the frameworks.
import { cis } from '../../src/model/frameworks.ts';
import type { Control } from '../../src/model/step.ts';

const console = 'https://us-east-1.console.aws.amazon.com/iam/home#/account_settings';

export const strength: Control = {
  id: 'password-policy-strength',
  severity: 'medium',
  title: { en: 'Passwords are long and mixed', ja: 'パスワードは十分に長く、文字種が混在している' },
  about: 'people',
  frameworks: {
    ...cis('1.8', '1.8', '1.8', '1.8', '1.8', '1.7', '2.7', '2.8'),
    // Not IAM.7: it asks for 8 characters only, and what fails here may hold there.
    fsbp: ['IAM.10', 'IAM.15'],
    acct: ['ACCT.06'],
    prowler: [
      'iam_password_policy_minimum_length_14',
      'iam_password_policy_uppercase',
      'iam_password_policy_lowercase',
      'iam_password_policy_number',
      'iam_password_policy_symbol',
    ],
  },
  console,
};
export const reuse: Control = {
  id: 'password-policy-reuse',
  severity: 'low',
  title: { en: 'Old passwords cannot come back', ja: '過去のパスワードを再利用できない' },
  about: 'people',
  frameworks: {
    ...cis('1.9', '1.9', '1.9', '1.9', '1.9', '1.8', '2.8', '2.9'),
    fsbp: ['IAM.16'],
    acct: ['ACCT.06'],
    prowler: ['iam_password_policy_reuse_24'],
  },
  console,
};
