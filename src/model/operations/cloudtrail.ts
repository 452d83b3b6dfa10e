// AWS CloudTrail: the record of everything.
import type * as sdk from '@aws-sdk/client-cloudtrail';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

const absent = ['TrailNotFoundException'] as const;

export const cloudtrailReads = {
  DescribeTrails: {},
  GetTrailStatus: { absent },
  GetEventSelectors: { absent },
  ListTags: { absent: [...absent, 'ResourceNotFoundException'] },
} as const satisfies Record<string, ReadSpec>;

export const cloudtrailWrites = {
  CreateTrail: {},
  UpdateTrail: {},
  StartLogging: {},
  StopLogging: {},
  DeleteTrail: {},
} as const satisfies Record<string, WriteSpec>;

export type CloudtrailReads = Of<typeof sdk, 'cloudtrail', typeof cloudtrailReads>;
export type CloudtrailWrites = Of<typeof sdk, 'cloudtrail', typeof cloudtrailWrites>;
