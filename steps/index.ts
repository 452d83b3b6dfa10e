// The order of the walk: people first, then money, then the record, then the guards. A new step is one file here and one line below.
import type { AnyStep } from '../src/model/step.ts';
import { adminUser } from './admin-user.ts';
import { billingAlarm } from './billing-alarm.ts';
import { budgets } from './budgets.ts';
import { cisAlarms } from './cis-alarms.ts';
import { cloudtrail } from './cloudtrail.ts';
import { contacts } from './contacts.ts';
import { guardduty } from './guardduty.ts';
import { passwordPolicy } from './password-policy.ts';
import { rootKeys } from './root-keys.ts';
import { rootUser } from './root-user.ts';
import { s3PublicAccess } from './s3-public-access.ts';
import { trailLogs } from './trail-logs.ts';

export const steps: readonly AnyStep[] = [
  contacts,
  rootUser,
  passwordPolicy,
  adminUser,
  budgets,
  s3PublicAccess,
  cloudtrail,
  guardduty,
  trailLogs,
  billingAlarm,
  rootKeys,
  cisAlarms,
];
