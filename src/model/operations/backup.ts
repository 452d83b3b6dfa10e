// AWS Backup: only which plans there are.
import type * as sdk from '@aws-sdk/client-backup';
import type { Of, ReadSpec } from './kit.ts';

export const backupReads = {
  ListBackupPlans: {
    pages: { token: 'NextToken', next: 'NextToken', items: 'BackupPlansList', size: 'MaxResults' },
  },
} as const satisfies Record<string, ReadSpec>;

export type BackupReads = Of<typeof sdk, 'backup', typeof backupReads>;
