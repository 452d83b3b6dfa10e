// The simulated AWS Backup: the names of its plans, region by region.
import { service } from '../kit.ts';

export interface Backup {
  plans: Record<string, readonly string[]>;
}

export const backup = service<'backup', Backup>('backup', {
  start: (scenario) => ({
    plans: ['hardened', 'member'].includes(scenario) ? { 'us-east-1': ['daily-35-days'] } : {},
  }),
  handlers: {
    ListBackupPlans: (_input, { state, region, accountId, partition, now }) => ({
      BackupPlansList: (state.plans[region] ?? []).map((name) => ({
        BackupPlanId: name,
        BackupPlanArn: `arn:${partition}:backup:${region}:${accountId}:backup-plan:${name}`,
        BackupPlanName: name,
        CreationDate: now,
      })),
    }),
  },
});
