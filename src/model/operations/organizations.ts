// AWS Organizations: is this account alone, a member, or the one that manages others?
import type * as sdk from '@aws-sdk/client-organizations';
import type { Of, ReadSpec } from './kit.ts';

export const organizationsReads = {
  DescribeOrganization: { absent: ['AWSOrganizationsNotInUseException'] },
  // For the management account, and the accounts that it delegated something to.
  ListDelegatedAdministrators: {
    absent: ['AWSOrganizationsNotInUseException'],
    pages: { token: 'NextToken', next: 'NextToken', items: 'DelegatedAdministrators', size: 'MaxResults' },
  },
  DescribeEffectivePolicy: {
    absent: ['EffectivePolicyNotFoundException', 'AWSOrganizationsNotInUseException'],
  },
} as const satisfies Record<string, ReadSpec>;

export type OrganizationsReads = Of<typeof sdk, 'organizations', typeof organizationsReads>;
