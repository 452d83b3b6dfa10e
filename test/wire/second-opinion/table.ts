// Control beside check, in four accounts: where both must say the same, and where they differ, and why.
import {
  alone,
  anyAnswer,
  eight,
  meant,
  nobody,
  nobodyPasses,
  noPowers,
  noRootFails,
  noRootPasses,
  noTrail,
  oneContact,
  otherTrail,
  ownPolicy,
  smallTrail,
  twoOfFour,
  unread,
} from './relations.ts';
import { beside, type Row } from './row.ts';

const guardduty = beside('guardduty-all-regions', 'guardduty_is_enabled');

/** Columns: the accounts that are empty, half, finished, used. */
export const table: readonly Row[] = [
  beside(
    'password-policy-strength',
    'iam_password_policy_minimum_length_14',
    'iam_password_policy_uppercase',
    'iam_password_policy_lowercase',
    'iam_password_policy_number',
    'iam_password_policy_symbol',
  ).say('FAIL', 'FAIL', 'PASS', 'PASS'),
  beside('password-policy-strength', 'IAM.7').say('FAIL', eight, 'PASS', 'PASS'),
  beside('password-policy-reuse', 'iam_password_policy_reuse_24').say('FAIL', 'FAIL', 'PASS', 'FAIL'),

  // Moto's root has no MFA device, and nothing can give it one.
  beside('root-mfa', 'IAM.9').say('FAIL', 'FAIL', 'FAIL', 'FAIL'),
  beside('root-mfa', 'iam_root_mfa_enabled').say(noRootFails, noRootFails, noRootFails, noRootFails),
  beside('root-no-access-keys', 'IAM.4').say('PASS', 'PASS', 'PASS', 'PASS'),
  beside('root-no-access-keys', 'iam_no_root_access_key').say(
    noRootPasses,
    noRootPasses,
    noRootPasses,
    noRootPasses,
  ),

  beside('admin-group', 'iam_policy_attached_only_to_group_or_roles').say(nobody, 'FAIL', 'PASS', ownPolicy),
  beside('admin-group', 'iam_aws_attached_policy_no_administrative_privileges').say(
    nobody,
    noPowers,
    meant,
    meant,
  ),
  beside('admin-user-mfa', 'iam_user_mfa_enabled_console_access').say(nobody, 'FAIL', 'PASS', 'FAIL'),
  beside('admin-user-mfa', 'iam_administrator_access_with_mfa').say(nobody, nobody, 'PASS', 'FAIL'),

  beside('user-mfa', 'iam_user_mfa_enabled_console_access').say(nobodyPasses, 'FAIL', 'PASS', 'FAIL'),
  beside('unused-credentials', 'iam_user_accesskey_unused', 'iam_user_console_access_unused').say(
    nobodyPasses,
    'PASS',
    'PASS',
    'PASS',
  ),
  beside('key-rotation', 'iam_rotate_access_key_90_days').say(nobodyPasses, 'PASS', 'PASS', 'PASS'),
  beside('one-active-key', 'iam_user_two_active_access_key').say(nobodyPasses, 'PASS', 'PASS', 'FAIL'),
  beside('no-access-keys-at-setup', 'iam_user_no_setup_initial_access_key').say(
    nobodyPasses,
    'PASS',
    'PASS',
    'FAIL',
  ),
  beside('user-policies', 'iam_policy_attached_only_to_group_or_roles').say(
    nobodyPasses,
    'FAIL',
    'PASS',
    'FAIL',
  ),
  beside('no-full-admin-policies', 'iam_aws_attached_policy_no_administrative_privileges').say(
    nobodyPasses,
    'PASS',
    meant,
    meant,
  ),
  beside('support-role', 'iam_support_role_created').say('FAIL', 'FAIL', 'PASS', 'PASS'),
  beside('cloudshell-full-access', 'iam_policy_cloudshell_admin_not_attached').say(
    'PASS',
    'PASS',
    'PASS',
    'FAIL',
  ),

  beside('alternate-contacts', 'account_security_contact_information_is_registered').say(
    'FAIL',
    oneContact,
    'PASS',
    'PASS',
  ),
  beside(
    'alternate-contacts',
    'account_maintain_different_contact_details_to_security_billing_and_operations',
  ).say('FAIL', 'FAIL', alone, 'PASS'),
  beside('budget-monthly', 'ACCT.10').say(anyAnswer, anyAnswer, unread, unread),
  beside('budget-zero-spend', 'ACCT.10').say(anyAnswer, anyAnswer, unread, unread),

  beside(
    'cloudtrail-multi-region',
    'cloudtrail_multi_region_enabled',
    'cloudtrail_multi_region_enabled_logging_management_events',
  ).say('FAIL', 'FAIL', 'PASS', 'PASS'),
  beside('cloudtrail-log-validation', 'cloudtrail_log_file_validation_enabled').say(
    noTrail,
    smallTrail,
    'PASS',
    'FAIL',
  ),
  beside('trail-bucket-hardening', 's3_bucket_secure_transport_policy').say(
    noTrail,
    'FAIL',
    'PASS',
    otherTrail,
  ),
  beside('trail-bucket-hardening', 'cloudtrail_logs_s3_bucket_is_not_publicly_accessible').say(
    noTrail,
    'FAIL',
    'PASS',
    'PASS',
  ),

  beside('s3-account-bpa', 'S3.1').say('FAIL', 'FAIL', 'PASS', 'PASS'),
  beside('s3-account-bpa', 's3_account_level_public_access_blocks').say('FAIL', twoOfFour, 'PASS', 'PASS'),
  { ...guardduty.say('FAIL', 'FAIL', 'PASS', 'PASS'), region: 'us-east-1' },
  { ...guardduty.say('FAIL', 'PASS', 'PASS', 'PASS'), region: 'eu-west-1' },
  { ...guardduty.say('FAIL', 'FAIL', 'PASS', 'FAIL'), region: 'ap-northeast-1' },
];
