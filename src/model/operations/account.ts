// AWS Account Management: contacts and the list of regions.
import type * as sdk from '@aws-sdk/client-account';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const accountReads = {
  ListRegions: {
    always: ['Regions'],
    pages: { token: 'NextToken', next: 'NextToken', items: 'Regions', size: 'MaxResults' },
  },
  GetAccountInformation: {},
  GetContactInformation: { absent: ['ResourceNotFoundException'] },
  GetAlternateContact: { absent: ['ResourceNotFoundException'] },
} as const satisfies Record<string, ReadSpec>;

export const accountWrites = {
  PutAlternateContact: {},
  DeleteAlternateContact: {},
} as const satisfies Record<string, WriteSpec>;

export type AccountReads = Of<typeof sdk, 'account', typeof accountReads>;
export type AccountWrites = Of<typeof sdk, 'account', typeof accountWrites>;
