// Amazon GuardDuty: threat detection, one detector a region.
import type * as sdk from '@aws-sdk/client-guardduty';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const guarddutyReads = {
  ListDetectors: {
    pages: { token: 'NextToken', next: 'NextToken', items: 'DetectorIds', size: 'MaxResults' },
  },
  GetDetector: {},
  GetAdministratorAccount: {},
} as const satisfies Record<string, ReadSpec>;

export const guarddutyWrites = {
  CreateDetector: {},
  UpdateDetector: {},
  DeleteDetector: {},
} as const satisfies Record<string, WriteSpec>;

export type GuarddutyReads = Of<typeof sdk, 'guardduty', typeof guarddutyReads>;
export type GuarddutyWrites = Of<typeof sdk, 'guardduty', typeof guarddutyWrites>;
