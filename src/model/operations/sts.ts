// AWS STS: who is signed in.
import type * as sdk from '@aws-sdk/client-sts';
import type { Of, ReadSpec } from './kit.ts';

export const stsReads = { GetCallerIdentity: {} } as const satisfies Record<string, ReadSpec>;

export type StsReads = Of<typeof sdk, 'sts', typeof stsReads>;
