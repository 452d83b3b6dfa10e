// AWS Support: only whether its API answers, which it does for paid plans alone.
import type * as sdk from '@aws-sdk/client-support';
import type { Of, ReadSpec } from './kit.ts';

export const supportReads = {
  DescribeTrustedAdvisorChecks: {},
} as const satisfies Record<string, ReadSpec>;

export type SupportReads = Of<typeof sdk, 'support', typeof supportReads>;
