// Every service of the simulated account, by its operation prefix.
import { accessanalyzer } from './accessanalyzer/index.ts';
import { account } from './account/index.ts';
import { budgets } from './budgets/index.ts';
import { cloudtrail } from './cloudtrail/index.ts';
import { ec2 } from './ec2/index.ts';
import { freetier } from './freetier/index.ts';
import { guardduty } from './guardduty/index.ts';
import { iam } from './iam/index.ts';
import { organizations } from './organizations/index.ts';
import { s3 } from './s3/index.ts';
import { s3control } from './s3control/index.ts';
import { ssm } from './ssm/index.ts';
import { sts } from './sts/index.ts';

export const services = {
  accessanalyzer,
  account,
  budgets,
  cloudtrail,
  ec2,
  freetier,
  guardduty,
  iam,
  organizations,
  s3,
  s3control,
  ssm,
  sts,
} as const;
