// What the simulated Macie, Inspector, Backup, Identity Center, Support and server access logging answer, by AWS's names.
import { describe, expect, it } from 'vitest';
import type { S3State } from '../../src/demo/s3/state.ts';
import { failureOf } from '../../src/model/errors.ts';
import type { Op } from '../../src/model/operations/index.ts';
import { type Bench, open } from '../support/demo.ts';

const home = 'us-east-1';
const source = 'day-one-trail-123456789012-us-east-1';
const target = 'day-one-access-logs-123456789012-us-east-1';
const failed = ({ invoke }: Bench, op: Op, input: object) =>
  invoke(op, input, home).then(
    () => ({ code: 'ok', message: '' }),
    (error: unknown) => failureOf(error),
  );

describe('services that are only looked at', () => {
  it.each<[Op, object, string, RegExp]>([
    ['macie2:GetMacieSession', {}, 'AccessDeniedException', /^Macie is not enabled/],
    ['support:DescribeTrustedAdvisorChecks', { language: 'en' }, 'SubscriptionRequiredException', /Support/],
    ['inspector2:BatchGetAccountStatus', { accountIds: ['me'] }, 'ValidationException', /account ID/],
  ])('%s: as AWS refuses it on a new account', async (op, input, code, message) => {
    const failure = await failed(await open('fresh'), op, input);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(message);
  });

  it('a new account has no plan, no instance, and scans nothing', async () => {
    const { invoke } = await open('fresh');
    expect(await invoke('backup:ListBackupPlans', {}, home)).toEqual({ BackupPlansList: [] });
    expect(await invoke('sso:ListInstances', {}, home)).toEqual({ Instances: [] });
    expect(await invoke('inspector2:BatchGetAccountStatus', {}, home)).toMatchObject({
      accounts: [{ state: { status: 'DISABLED' }, resourceState: { ec2: { status: 'DISABLED' } } }],
    });
  });
});

describe('server access logging', () => {
  const put = (TargetBucket: string) => ({
    Bucket: source,
    BucketLoggingStatus: { LoggingEnabled: { TargetBucket, TargetPrefix: '' } },
  });
  const invalid = 'InvalidTargetBucketForLogging';
  it.each<[string, object, (s3: S3State) => void, string]>([
    ['a target that lets S3 write', put(target), () => {}, 'ok'],
    ['a target that is not there', put('none'), () => {}, invalid],
    ["a stranger's", put('theirs'), (s3) => void Object.assign(s3, { strangers: ['theirs'] }), invalid],
    [
      'a target without a policy',
      put(target),
      (s3) => void Object.assign(s3.buckets[target]!, { policy: null }),
      invalid,
    ],
    [
      'a target in another region',
      put(target),
      (s3) => void Object.assign(s3.buckets[target]!, { region: 'eu-west-1' }),
      'CrossLocationLoggingProhibitted',
    ],
    ['nothing, which switches it off', { Bucket: source, BucketLoggingStatus: {} }, () => {}, 'ok'],
  ])('%s', async (_what, input, prepare, code) => {
    const bench = await open('hardened');
    prepare(bench.world.services['s3'] as S3State);
    expect((await failed(bench, 's3:PutBucketLogging', input)).code).toBe(code);
  });

  it('is off on a new bucket, and shown where it is on', async () => {
    const { invoke } = await open('hardened');
    expect(await invoke('s3:GetBucketLogging', { Bucket: target }, home)).toEqual({});
    expect(await invoke('s3:GetBucketLogging', { Bucket: source }, home)).toMatchObject({
      LoggingEnabled: { TargetBucket: target },
    });
  });
});
