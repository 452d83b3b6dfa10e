// Every service of the simulated account, by its operation prefix.
import { accessanalyzer } from './accessanalyzer/index.ts';
import { account } from './account/index.ts';
import { backup } from './backup/index.ts';
import { budgets } from './budgets/index.ts';
import { ce } from './ce/index.ts';
import { cloudtrail } from './cloudtrail/index.ts';
import { cloudwatch } from './cloudwatch/index.ts';
import { config } from './config/index.ts';
import { ec2 } from './ec2/index.ts';
import { events } from './events/index.ts';
import { freetier } from './freetier/index.ts';
import { guardduty } from './guardduty/index.ts';
import { iam } from './iam/index.ts';
import { inspector2 } from './inspector2/index.ts';
import { kms } from './kms/index.ts';
import { logs } from './logs/index.ts';
import { macie2 } from './macie2/index.ts';
import { organizations } from './organizations/index.ts';
import { s3 } from './s3/index.ts';
import { s3control } from './s3control/index.ts';
import { securityhub } from './securityhub/index.ts';
import { sns } from './sns/index.ts';
import { ssm } from './ssm/index.ts';
import { sso } from './sso/index.ts';
import { sts } from './sts/index.ts';
import { support } from './support/index.ts';

export const services = {
  accessanalyzer,
  account,
  backup,
  budgets,
  ce,
  cloudtrail,
  config,
  cloudwatch,
  ec2,
  events,
  freetier,
  guardduty,
  iam,
  inspector2,
  kms,
  macie2,
  logs,
  organizations,
  s3,
  s3control,
  sns,
  sso,
  securityhub,
  ssm,
  sts,
  support,
} as const;
