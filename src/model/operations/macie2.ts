// Amazon Macie: only whether it is on.
import type * as sdk from '@aws-sdk/client-macie2';
import type { Of, ReadSpec } from './kit.ts';

export const macie2Reads = {
  // Where Macie is off, AWS answers as if a permission were missing. Source: prowler-cloud/prowler#1279, mondoohq/mql#5988.
  GetMacieSession: { absentWhen: /^Macie is not enabled/ },
} as const satisfies Record<string, ReadSpec>;

export type Macie2Reads = Of<typeof sdk, 'macie2', typeof macie2Reads>;
