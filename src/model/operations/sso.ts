// IAM Identity Center: only which instances can be seen. Enabling it needs an organization, so nothing here writes.
import type * as sdk from '@aws-sdk/client-sso-admin';
import type { Of, ReadSpec } from './kit.ts';

export const ssoReads = {
  ListInstances: {
    pages: { token: 'NextToken', next: 'NextToken', items: 'Instances', size: 'MaxResults' },
  },
} as const satisfies Record<string, ReadSpec>;

export type SsoReads = Of<typeof sdk, 'sso', typeof ssoReads>;
