// Every service of the simulated account, by its operation prefix.
import { account } from './account/index.ts';
import { budgets } from './budgets/index.ts';
import { cloudtrail } from './cloudtrail/index.ts';
import { cloudwatch } from './cloudwatch/index.ts';
import { ec2 } from './ec2/index.ts';
import { freetier } from './freetier/index.ts';
import { guardduty } from './guardduty/index.ts';
import { iam } from './iam/index.ts';
import { logs } from './logs/index.ts';
import { organizations } from './organizations/index.ts';
import { s3 } from './s3/index.ts';
import { s3control } from './s3control/index.ts';
import { sns } from './sns/index.ts';
import { sts } from './sts/index.ts';

export const services = {
  account,
  budgets,
  cloudtrail,
  cloudwatch,
  ec2,
  freetier,
  guardduty,
  iam,
  logs,
  organizations,
  s3,
  s3control,
  sns,
  sts,
} as const;
