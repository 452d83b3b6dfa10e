// Amazon Inspector: only what it scans.
import type * as sdk from '@aws-sdk/client-inspector2';
import type { Of, ReadSpec } from './kit.ts';

export const inspector2Reads = {
  BatchGetAccountStatus: {},
} as const satisfies Record<string, ReadSpec>;

export type Inspector2Reads = Of<typeof sdk, 'inspector2', typeof inspector2Reads>;
