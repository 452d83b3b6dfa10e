// Amazon SNS: topics, and who hears what is sent to them.
import type * as sdk from '@aws-sdk/client-sns';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

// Source: SNS API reference; the SDK adds `Exception` to what SNS sends.
const absent = ['NotFoundException', 'NotFound', 'ResourceNotFoundException', 'ResourceNotFound'] as const;

export const snsReads = {
  GetTopicAttributes: { absent },
  ListTagsForResource: { absent },
  // A page holds up to 100; its size cannot be asked for.
  ListSubscriptionsByTopic: {
    absent,
    pages: { token: 'NextToken', next: 'NextToken', items: 'Subscriptions' },
  },
} as const satisfies Record<string, ReadSpec>;

export const snsWrites = {
  CreateTopic: {},
  SetTopicAttributes: {},
  Subscribe: {},
  DeleteTopic: {},
} as const satisfies Record<string, WriteSpec>;

export type SnsReads = Of<typeof sdk, 'sns', typeof snsReads>;
export type SnsWrites = Of<typeof sdk, 'sns', typeof snsWrites>;
