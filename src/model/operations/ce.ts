// AWS Cost Explorer: the detection of unusual costs. The service answers in us-east-1 for the whole account.
import type * as sdk from '@aws-sdk/client-cost-explorer';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

const pages = (items: string) =>
  ({ token: 'NextPageToken', next: 'NextPageToken', items, size: 'MaxResults' }) as const;

export const ceReads = {
  GetAnomalyMonitors: { pages: pages('AnomalyMonitors') },
  GetAnomalySubscriptions: { pages: pages('AnomalySubscriptions') },
} as const satisfies Record<string, ReadSpec>;

export const ceWrites = {
  CreateAnomalyMonitor: {},
  DeleteAnomalyMonitor: {},
  CreateAnomalySubscription: {},
  DeleteAnomalySubscription: {},
} as const satisfies Record<string, WriteSpec>;

export type CeReads = Of<typeof sdk, 'ce', typeof ceReads>;
export type CeWrites = Of<typeof sdk, 'ce', typeof ceWrites>;
