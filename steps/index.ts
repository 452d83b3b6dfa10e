// The order of the walk: people first, then money, then the record, then the guards. A new step is one file here and one line below.
import type { AnyStep } from '../src/model/step.ts';
import { accessAnalyzer } from './access-analyzer.ts';
import { accountPlan } from './account-plan.ts';
import { adminUser } from './admin-user.ts';
import { alertsTopic } from './alerts-topic.ts';
import { backup } from './backup.ts';
import { billingAlarm } from './billing-alarm.ts';
import { budgets } from './budgets.ts';
import { cisAlarms } from './cis-alarms.ts';
import { cloudtrail } from './cloudtrail.ts';
import { configRecorder } from './config-recorder.ts';
import { contacts } from './contacts.ts';
import { costAnomaly } from './cost-anomaly.ts';
import { credentialHygiene } from './credential-hygiene.ts';
import { defaultSecurityGroups } from './default-security-groups.ts';
import { ec2Defaults } from './ec2-defaults.ts';
import { flowLogs } from './flow-logs.ts';
import { guardduty } from './guardduty.ts';
import { guarddutyAlerts } from './guardduty-alerts.ts';
import { identityCenter } from './identity-center.ts';
import { inspector } from './inspector.ts';
import { macie } from './macie.ts';
import { passwordPolicy } from './password-policy.ts';
import { rootKeys } from './root-keys.ts';
import { rootUser } from './root-user.ts';
import { s3PublicAccess } from './s3-public-access.ts';
import { securityHub } from './security-hub.ts';
import { ssmSharing } from './ssm-sharing.ts';
import { supportRole } from './support-role.ts';
import { trailAccessLogs } from './trail-access-logs.ts';
import { trailKms } from './trail-kms.ts';
import { trailLogs } from './trail-logs.ts';
import { trustedAdvisor } from './trusted-advisor.ts';
import { unusedNetworks } from './unused-networks.ts';

export const steps: readonly AnyStep[] = [
  contacts,
  rootUser,
  passwordPolicy,
  adminUser,
  budgets,
  costAnomaly,
  s3PublicAccess,
  cloudtrail,
  guardduty,
  accessAnalyzer,
  ec2Defaults,
  ssmSharing,
  supportRole,
  credentialHygiene,
  defaultSecurityGroups,
  unusedNetworks,
  alertsTopic,
  guarddutyAlerts,
  trailLogs,
  trailAccessLogs,
  trailKms,
  flowLogs,
  configRecorder,
  securityHub,
  billingAlarm,
  macie,
  inspector,
  backup,
  identityCenter,
  trustedAdvisor,
  accountPlan,
  rootKeys,
  cisAlarms,
];
