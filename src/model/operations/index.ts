// Every AWS operation that this program can send. Not listed = cannot be called.
import { type AccountReads, type AccountWrites, accountReads, accountWrites } from './account.ts';
import { type BudgetsReads, type BudgetsWrites, budgetsReads, budgetsWrites } from './budgets.ts';
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
import { type Ec2Reads, ec2Reads } from './ec2.ts';
import { type FreetierReads, freetierReads } from './freetier.ts';
import { type GuarddutyReads, type GuarddutyWrites, guarddutyReads, guarddutyWrites } from './guardduty.ts';
import { type IamReads, type IamWrites, iamReads, iamWrites } from './iam.ts';
import type { ReadSpec, WriteSpec } from './kit.ts';
import { type LogsReads, type LogsWrites, logsReads, logsWrites } from './logs.ts';
import { type OrganizationsReads, organizationsReads } from './organizations.ts';
import { type S3Reads, type S3Writes, s3Reads, s3Writes } from './s3.ts';
import { type S3controlReads, type S3controlWrites, s3controlReads, s3controlWrites } from './s3control.ts';
import { type SnsReads, snsReads } from './sns.ts';
import { type StsReads, stsReads } from './sts.ts';

export interface Reads
  extends StsReads,
    OrganizationsReads,
    FreetierReads,
    AccountReads,
    IamReads,
    BudgetsReads,
    S3controlReads,
    S3Reads,
    CloudtrailReads,
    GuarddutyReads,
    LogsReads,
    CloudwatchReads,
    SnsReads,
    Ec2Reads {}

export interface Writes
  extends AccountWrites,
    IamWrites,
    BudgetsWrites,
    S3controlWrites,
    S3Writes,
    CloudtrailWrites,
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
  ...prefixed('account', accountReads),
  ...prefixed('iam', iamReads),
  ...prefixed('budgets', budgetsReads),
  ...prefixed('s3control', s3controlReads),
  ...prefixed('s3', s3Reads),
  ...prefixed('cloudtrail', cloudtrailReads),
  ...prefixed('guardduty', guarddutyReads),
  ...prefixed('logs', logsReads),
  ...prefixed('cloudwatch', cloudwatchReads),
  ...prefixed('sns', snsReads),
  ...prefixed('ec2', ec2Reads),
]);

/** Write operations with what is special about each. */
export const writes: ReadonlyMap<string, WriteSpec> = new Map<string, WriteSpec>([
  ...prefixed('account', accountWrites),
  ...prefixed('iam', iamWrites),
  ...prefixed('budgets', budgetsWrites),
  ...prefixed('s3control', s3controlWrites),
  ...prefixed('s3', s3Writes),
  ...prefixed('cloudtrail', cloudtrailWrites),
  ...prefixed('guardduty', guarddutyWrites),
  ...prefixed('logs', logsWrites),
  ...prefixed('cloudwatch', cloudwatchWrites),
]);

/** Services that answer once for the whole account; a call to them carries no region. */
const global = new Set(['sts', 'organizations', 'freetier', 'account', 'iam', 'budgets']);

/** `iam:CreateUser` -> `iam`. */
export const serviceOf = (op: string): string => op.slice(0, op.indexOf(':'));
/** `iam:CreateUser` -> `CreateUser`. */
export const nameOf = (op: string): string => op.slice(op.indexOf(':') + 1);
export const isGlobal = (op: string): boolean => global.has(serviceOf(op));
