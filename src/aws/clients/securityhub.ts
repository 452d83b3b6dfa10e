// AWS Security Hub CSPM: its client and each operation that may be sent; a new operation is one line.
export {
  DescribeHubCommand as DescribeHub,
  DescribeSecurityHubV2Command as DescribeSecurityHubV2,
  DisableSecurityHubCommand as DisableSecurityHub,
  EnableSecurityHubCommand as EnableSecurityHub,
  GetAdministratorAccountCommand as GetAdministratorAccount,
  GetEnabledStandardsCommand as GetEnabledStandards,
  SecurityHubClient as Client,
} from '@aws-sdk/client-securityhub';
