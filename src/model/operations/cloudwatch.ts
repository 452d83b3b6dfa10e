// Amazon CloudWatch: alarms on metrics.
import type * as sdk from '@aws-sdk/client-cloudwatch';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const cloudwatchReads = {
  DescribeAlarms: {
    pages: { token: 'NextToken', next: 'NextToken', items: 'MetricAlarms', size: 'MaxRecords' },
  },
  ListTagsForResource: { absent: ['ResourceNotFoundException', 'ResourceNotFound'] },
} as const satisfies Record<string, ReadSpec>;

export const cloudwatchWrites = {
  PutMetricAlarm: {},
  DeleteAlarms: {},
} as const satisfies Record<string, WriteSpec>;

export type CloudwatchReads = Of<typeof sdk, 'cloudwatch', typeof cloudwatchReads>;
export type CloudwatchWrites = Of<typeof sdk, 'cloudwatch', typeof cloudwatchWrites>;
