// AWS Backup: its client and each operation that may be sent; a new operation is one line.
export {
  BackupClient as Client,
  ListBackupPlansCommand as ListBackupPlans,
} from '@aws-sdk/client-backup';
