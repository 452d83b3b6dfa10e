// Amazon CloudWatch Logs: the trail's events as they come, and the filters that count them.
import type * as sdk from '@aws-sdk/client-cloudwatch-logs';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

const absent = ['ResourceNotFoundException'] as const;

export const logsReads = {
  DescribeLogGroups: { pages: { token: 'nextToken', next: 'nextToken', items: 'logGroups', size: 'limit' } },
  DescribeMetricFilters: {
    absent,
    pages: { token: 'nextToken', next: 'nextToken', items: 'metricFilters', size: 'limit' },
  },
  ListTagsForResource: { absent },
  /** Writes nothing: it tries a pattern on the events that are sent with it. */
  TestMetricFilter: {},
} as const satisfies Record<string, ReadSpec>;

export const logsWrites = {
  CreateLogGroup: {},
  PutRetentionPolicy: {},
  PutMetricFilter: {},
  DeleteMetricFilter: {},
} as const satisfies Record<string, WriteSpec>;

export type LogsReads = Of<typeof sdk, 'logs', typeof logsReads>;
export type LogsWrites = Of<typeof sdk, 'logs', typeof logsWrites>;
