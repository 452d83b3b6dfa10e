// AWS Security Hub CSPM: findings and security checks, one hub a region. Of the newer Security Hub (V2) only its state is asked.
import type * as sdk from '@aws-sdk/client-securityhub';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

// "The account is not subscribed": seen as InvalidAccessException with status 401.
const absent = ['InvalidAccessException', 'ResourceNotFoundException'] as const;

export const securityhubReads = {
  DescribeHub: { absent },
  GetEnabledStandards: {
    absent,
    pages: { token: 'NextToken', next: 'NextToken', items: 'StandardsSubscriptions', size: 'MaxResults' },
  },
  GetAdministratorAccount: { absent },
  DescribeSecurityHubV2: { absent },
} as const satisfies Record<string, ReadSpec>;

export const securityhubWrites = {
  EnableSecurityHub: {},
  DisableSecurityHub: {},
} as const satisfies Record<string, WriteSpec>;

export type SecurityhubReads = Of<typeof sdk, 'securityhub', typeof securityhubReads>;
export type SecurityhubWrites = Of<typeof sdk, 'securityhub', typeof securityhubWrites>;
