// What the tables come to: how many controls both judge and how many agree; and what nobody can judge here.
import type { AccountName } from './relations.ts';

/** Controls that both judge, in each region where there are several: how many agree with every check beside them. */
export const counts: Readonly<Record<AccountName, { readonly agree: number; readonly differ: number }>> = {
  empty: { agree: 31, differ: 2 },
  half: { agree: 41, differ: 7 },
  finished: { agree: 41, differ: 4 },
  used: { agree: 41, differ: 4 },
};

/** `CONTROL CHECK`: named by our control, and nobody can run it here. */
const lacked = (what: string) => `moto has no ${what}`;
const person = 'ours leaves it to a person, and has no verdict';
export const beyond: Readonly<Record<string, string>> = {
  'access-analyzer-external accessanalyzer_enabled': lacked('ListAnalyzers'),
  'ami-bpa ec2_ami_account_block_public_access': lacked('GetImageBlockPublicAccessState'),
  'backup-plan backup_plans_exist': person,
  'ebs-snapshot-bpa ec2_ebs_snapshot_account_block_public_access': lacked(
    'GetSnapshotBlockPublicAccessState',
  ),
  'identity-center iam_check_saml_providers_sts': person,
  'imdsv2-default ec2_instance_account_imdsv2_enabled': lacked('GetInstanceMetadataDefaults'),
  'imdsv2-default ec2_instance_imdsv2_enabled': 'it judges servers, and a new account has none',
  'inspector inspector2_is_enabled': person,
  'macie macie_is_enabled': 'the dates of moto in GetMacieSession are in no format of its protocol',
  'root-hardware-mfa iam_root_hardware_mfa_enabled': 'moto has no root user, and nothing can give it a key',
  'root-not-used iam_avoid_root_usage': 'moto has no row for root in the credential report',
  'security-hub securityhub_enabled': lacked('GetEnabledStandards, without which the check says nothing'),
  'ssm-doc-public-sharing-block ssm_documents_set_as_public': lacked('GetServiceSetting'),
  'trusted-advisor trustedadvisor_errors_and_warnings': person,
  'trusted-advisor trustedadvisor_premium_support_plan_subscribed': person,
  'account-contact-info account_maintain_current_contact_details':
    'Prowler leaves it to a person, and moto has no GetContactInformation',
};

/** Checks that cannot say both PASS and FAIL here. */
export const oneSided: Readonly<Record<string, string>> = {
  cloudtrail_cloudwatch_logging_enabled: 'moto delivers nothing to CloudWatch Logs',
  'ACCT.10': 'the rule is content with any answer',
  'IAM.4': 'moto has no root user, so it never has a key',
  'IAM.9': 'moto has no root user, so it never has MFA',
  iam_no_root_access_key: 'moto has no root user',
  iam_root_mfa_enabled: 'moto has no root user',
  iam_rotate_access_key_90_days: 'moto makes every key today',
  iam_user_accesskey_unused: 'moto makes every key today',
  iam_user_console_access_unused: 'moto makes every password today',
};
