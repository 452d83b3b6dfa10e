// Amazon EventBridge: rules that pick events of a region's default bus, and where they send them.
import type * as sdk from '@aws-sdk/client-eventbridge';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

const absent = ['ResourceNotFoundException'] as const;
const pages = (items: string) => ({ token: 'NextToken', next: 'NextToken', items, size: 'Limit' }) as const;

export const eventsReads = {
  ListRules: { pages: pages('Rules') },
  ListTargetsByRule: { absent, pages: pages('Targets') },
  ListTagsForResource: { absent },
  // Asks only: which events a pattern would pick.
  TestEventPattern: {},
} as const satisfies Record<string, ReadSpec>;

export const eventsWrites = {
  PutRule: {},
  PutTargets: {},
  RemoveTargets: {},
  DeleteRule: {},
} as const satisfies Record<string, WriteSpec>;

export type EventsReads = Of<typeof sdk, 'events', typeof eventsReads>;
export type EventsWrites = Of<typeof sdk, 'events', typeof eventsWrites>;
