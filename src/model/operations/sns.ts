// Amazon SNS: who hears of an alert.
import type * as sdk from '@aws-sdk/client-sns';
import type { Of, ReadSpec } from './kit.ts';

export const snsReads = {
  ListSubscriptionsByTopic: {
    absent: ['NotFound', 'NotFoundException'],
    pages: { token: 'NextToken', next: 'NextToken', items: 'Subscriptions' },
  },
} as const satisfies Record<string, ReadSpec>;

export type SnsReads = Of<typeof sdk, 'sns', typeof snsReads>;
