// AWS KMS: the key of the trail's log files, and whether keys are renewed. ScheduleKeyDeletion is not listed: without its key a log cannot be read.
import type * as sdk from '@aws-sdk/client-kms';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

const absent = ['NotFoundException'] as const;

export const kmsReads = {
  ListKeys: {
    always: ['Keys'],
    pages: { token: 'Marker', next: 'NextMarker', items: 'Keys', size: 'Limit' },
  },
  DescribeKey: { absent, always: ['KeyMetadata'] },
  GetKeyRotationStatus: { absent },
  ListResourceTags: {
    absent,
    pages: { token: 'Marker', next: 'NextMarker', items: 'Tags', size: 'Limit' },
  },
} as const satisfies Record<string, ReadSpec>;

export const kmsWrites = {
  CreateKey: {},
  CreateAlias: {},
  EnableKeyRotation: {},
} as const satisfies Record<string, WriteSpec>;

export type KmsReads = Of<typeof sdk, 'kms', typeof kmsReads>;
export type KmsWrites = Of<typeof sdk, 'kms', typeof kmsWrites>;
