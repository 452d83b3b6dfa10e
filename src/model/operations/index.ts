// Every AWS operation that this program can send. Not listed = cannot be called.
import {
  type AccessanalyzerReads,
  type AccessanalyzerWrites,
  accessanalyzerReads,
  accessanalyzerWrites,
} from './accessanalyzer.ts';
import { type AccountReads, type AccountWrites, accountReads, accountWrites } from './account.ts';
import { type BackupReads, backupReads } from './backup.ts';
import { type BudgetsReads, type BudgetsWrites, budgetsReads, budgetsWrites } from './budgets.ts';
import { type CeReads, type CeWrites, ceReads, ceWrites } from './ce.ts';
import {
  type CloudtrailReads,
  type CloudtrailWrites,
  cloudtrailReads,
  cloudtrailWrites,
} from './cloudtrail.ts';
import {
  type CloudwatchReads,
  type CloudwatchWrites,
  cloudwatchReads,
  cloudwatchWrites,
} from './cloudwatch.ts';
import { type ConfigReads, type ConfigWrites, configReads, configWrites } from './config.ts';
import { type Ec2Reads, type Ec2Writes, ec2Reads, ec2Writes } from './ec2.ts';
import { type EventsReads, type EventsWrites, eventsReads, eventsWrites } from './events.ts';
import { type FreetierReads, freetierReads } from './freetier.ts';
import { type GuarddutyReads, type GuarddutyWrites, guarddutyReads, guarddutyWrites } from './guardduty.ts';
import { type IamReads, type IamWrites, iamReads, iamWrites } from './iam.ts';
import { type Inspector2Reads, inspector2Reads } from './inspector2.ts';
import type { ReadSpec, WriteSpec } from './kit.ts';
import { type KmsReads, type KmsWrites, kmsReads, kmsWrites } from './kms.ts';
import { type LogsReads, type LogsWrites, logsReads, logsWrites } from './logs.ts';
import { type Macie2Reads, macie2Reads } from './macie2.ts';
import { type OrganizationsReads, organizationsReads } from './organizations.ts';
import { type S3Reads, type S3Writes, s3Reads, s3Writes } from './s3.ts';
import { type S3controlReads, type S3controlWrites, s3controlReads, s3controlWrites } from './s3control.ts';
import {
  type SecurityhubReads,
  type SecurityhubWrites,
  securityhubReads,
  securityhubWrites,
} from './securityhub.ts';
import { type SnsReads, type SnsWrites, snsReads, snsWrites } from './sns.ts';
import { type SsmReads, type SsmWrites, ssmReads, ssmWrites } from './ssm.ts';
import { type SsoReads, ssoReads } from './sso.ts';
import { type StsReads, stsReads } from './sts.ts';
import { type SupportReads, supportReads } from './support.ts';

export interface Reads
  extends StsReads,
    OrganizationsReads,
    FreetierReads,
    AccessanalyzerReads,
    AccountReads,
    IamReads,
    BudgetsReads,
    CeReads,
    S3controlReads,
    S3Reads,
    CloudtrailReads,
    GuarddutyReads,
    SnsReads,
    EventsReads,
    KmsReads,
    Macie2Reads,
    Inspector2Reads,
    BackupReads,
    SsoReads,
    SupportReads,
    ConfigReads,
    SecurityhubReads,
    SsmReads,
    LogsReads,
    CloudwatchReads,
    Ec2Reads {}

export interface Writes
  extends AccessanalyzerWrites,
    AccountWrites,
    Ec2Writes,
    SsmWrites,
    IamWrites,
    BudgetsWrites,
    CeWrites,
    S3controlWrites,
    S3Writes,
    CloudtrailWrites,
    SnsWrites,
    EventsWrites,
    KmsWrites,
    ConfigWrites,
    SecurityhubWrites,
    LogsWrites,
    CloudwatchWrites,
    GuarddutyWrites {}

export type ReadOp = keyof Reads;
export type WriteOp = keyof Writes;
export type Op = ReadOp | WriteOp;
/** Input and output of every operation, read or write. */
export type Operations = Reads & Writes;

const prefixed = <T>(prefix: string, table: Record<string, T>): [string, T][] =>
  Object.entries(table).map(([name, spec]) => [`${prefix}:${name}`, spec]);

/** Read operations with what is special about each. */
export const reads: ReadonlyMap<string, ReadSpec> = new Map<string, ReadSpec>([
  ...prefixed('sts', stsReads),
  ...prefixed('organizations', organizationsReads),
  ...prefixed('freetier', freetierReads),
  ...prefixed('accessanalyzer', accessanalyzerReads),
  ...prefixed('account', accountReads),
  ...prefixed('iam', iamReads),
  ...prefixed('budgets', budgetsReads),
  ...prefixed('ce', ceReads),
  ...prefixed('s3control', s3controlReads),
  ...prefixed('s3', s3Reads),
  ...prefixed('cloudtrail', cloudtrailReads),
  ...prefixed('guardduty', guarddutyReads),
  ...prefixed('sns', snsReads),
  ...prefixed('events', eventsReads),
  ...prefixed('config', configReads),
  ...prefixed('securityhub', securityhubReads),
  ...prefixed('logs', logsReads),
  ...prefixed('cloudwatch', cloudwatchReads),
  ...prefixed('ec2', ec2Reads),
  ...prefixed('kms', kmsReads),
  ...prefixed('macie2', macie2Reads),
  ...prefixed('inspector2', inspector2Reads),
  ...prefixed('backup', backupReads),
  ...prefixed('sso', ssoReads),
  ...prefixed('support', supportReads),
  ...prefixed('ssm', ssmReads),
]);

/** Write operations with what is special about each. */
export const writes: ReadonlyMap<string, WriteSpec> = new Map<string, WriteSpec>([
  ...prefixed('accessanalyzer', accessanalyzerWrites),
  ...prefixed('account', accountWrites),
  ...prefixed('iam', iamWrites),
  ...prefixed('budgets', budgetsWrites),
  ...prefixed('ce', ceWrites),
  ...prefixed('s3control', s3controlWrites),
  ...prefixed('s3', s3Writes),
  ...prefixed('cloudtrail', cloudtrailWrites),
  ...prefixed('ec2', ec2Writes),
  ...prefixed('guardduty', guarddutyWrites),
  ...prefixed('sns', snsWrites),
  ...prefixed('events', eventsWrites),
  ...prefixed('kms', kmsWrites),
  ...prefixed('config', configWrites),
  ...prefixed('securityhub', securityhubWrites),
  ...prefixed('ssm', ssmWrites),
  ...prefixed('logs', logsWrites),
  ...prefixed('cloudwatch', cloudwatchWrites),
]);

/** Services that answer once for the whole account; a call to them carries no region. */
const global = new Set(['sts', 'organizations', 'freetier', 'account', 'iam', 'budgets', 'support', 'ce']);

/** `iam:CreateUser` -> `iam`. */
export const serviceOf = (op: string): string => op.slice(0, op.indexOf(':'));
/** `iam:CreateUser` -> `CreateUser`. */
export const nameOf = (op: string): string => op.slice(op.indexOf(':') + 1);
export const isGlobal = (op: string): boolean => global.has(serviceOf(op));
