// Looks into our trail's bucket are recorded in a second locked bucket; other buckets are told, never changed.
import { describe, expect, it } from 'vitest';
import type { S3State } from '../../src/demo/s3/state.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { cloudtrail } from '../../steps/cloudtrail.ts';
import { trailAccessLogs } from '../../steps/trail-access-logs.ts';
import { type Bench, given, open, planOf, verdicts } from '../support/demo.ts';

const source = 'day-one-trail-123456789012-us-east-1';
const target = 'day-one-access-logs-123456789012-us-east-1';
const control = 'trail-bucket-access-logging';
const s3Of = (bench: Bench) => bench.world.services['s3'] as S3State;
const facts = (bench: Bench) => trailAccessLogs.read(bench.reader(), bench.account);
const guideOf = async (bench: Bench) => trailAccessLogs.guide!(await facts(bench), bench.account);
const idsOf = (changes: readonly Change[]) => changes.map(({ id }) => id.split('/')[1]);

/** `restricted` has our trail, and nothing recorded about its bucket; here with every right. */
async function bare(): Promise<Bench> {
  const bench = await open('restricted');
  bench.world.denials = [];
  return bench;
}
async function send(bench: Bench, changes: readonly Change[]): Promise<Done[]> {
  for (const { call } of changes) await bench.send(call);
  const now = trailAccessLogs.snapshot(await facts(bench));
  return changes.map((change) => ({ change, outputs: null, after: now[change.resource]! }));
}

describe('trail-access-logs', () => {
  it('makes a locked bucket, lets S3 write there for this one bucket, and switches recording on', async () => {
    const bench = await bare();
    expect(await verdicts(bench, trailAccessLogs)).toEqual({ [control]: ['fail'] });
    const plan = await planOf(bench, trailAccessLogs);
    expect(idsOf(plan)).toEqual([
      'create-bucket',
      'tag-bucket',
      'block-bucket',
      'own-bucket',
      'version-bucket',
      'encrypt-bucket',
      'clean-bucket',
      'bucket-policy',
      'log',
    ]);
    const sum = plan.reduce((cents, { cost }) => cents + (cost?.cents ?? 0), 0);
    expect(trailAccessLogs.month!(bench.account, 'cis-1')).toBe(sum);
    await send(bench, plan);
    expect(s3Of(bench).buckets[source]?.logging).toEqual({
      TargetBucket: target,
      TargetPrefix: `${source}/`,
    });
    expect(await verdicts(bench, trailAccessLogs)).toEqual({ [control]: ['pass'] });
    expect(await planOf(bench, trailAccessLogs)).toEqual([]);
  });

  it('plans for the bucket that an earlier step of the same plan will make', async () => {
    const bench = await open('fresh');
    const ahead = await planOf(bench, cloudtrail);
    const plan = trailAccessLogs.plan(await facts(bench), given(bench.account, { ahead }));
    expect(plan.at(-1)?.call).toMatchObject({ op: 's3:PutBucketLogging', input: { Bucket: source } });
    expect(trailAccessLogs.plan(await facts(bench), given(bench.account))).toEqual([]);
  });

  it('mends its own bucket where somebody took the policy away', async () => {
    const bench = await open('hardened');
    s3Of(bench).buckets[target]!.policy = null;
    expect(await verdicts(bench, trailAccessLogs)).toEqual({ [control]: ['fail'] });
    expect(idsOf(await planOf(bench, trailAccessLogs))).toEqual(['bucket-policy']);
  });

  it('makes its own bucket again where somebody deleted it', async () => {
    const bench = await open('hardened');
    delete s3Of(bench).buckets[target];
    expect(await verdicts(bench, trailAccessLogs)).toEqual({ [control]: ['fail'] });
    const plan = await planOf(bench, trailAccessLogs);
    expect(idsOf(plan)).toEqual(expect.arrayContaining(['create-bucket', 'bucket-policy']));
    await send(bench, plan);
    expect(await verdicts(bench, trailAccessLogs)).toEqual({ [control]: ['pass'] });
    expect(await planOf(bench, trailAccessLogs)).toEqual([]);
  });

  it('adopts recording that somebody chose, wherever it goes', async () => {
    const bench = await bare();
    s3Of(bench).buckets[source]!.logging = { TargetBucket: 'my-records', TargetPrefix: '' };
    expect(await verdicts(bench, trailAccessLogs)).toEqual({ [control]: ['pass'] });
    expect(await planOf(bench, trailAccessLogs)).toEqual([]);
  });

  it("leaves a stranger's bucket alone, and says what to do", async () => {
    const bench = await open('messy');
    expect(await planOf(bench, trailAccessLogs)).toEqual([]);
    const guide = await guideOf(bench);
    expect(guide.map(({ text }) => text.en)).toEqual([expect.stringContaining('my-company-logs')]);
  });

  it('passes over a name that a stranger holds, and says so where all are taken', async () => {
    const bench = await bare();
    s3Of(bench).strangers = [target];
    expect((await planOf(bench, trailAccessLogs)).at(-1)?.call.input).toMatchObject({
      BucketLoggingStatus: { LoggingEnabled: { TargetBucket: `${target}-2` } },
    });
    s3Of(bench).strangers = [target, `${target}-2`, `${target}-3`];
    expect(await planOf(bench, trailAccessLogs)).toEqual([]);
    expect((await guideOf(bench))[0]?.text.en).toContain('taken');
  });

  it.each(['s3:GetBucketLogging', 's3:GetBucketPolicy', 's3:GetBucketTagging', 'cloudtrail:DescribeTrails'])(
    'plans nothing without %s',
    async (action) => {
      const bench = await bare();
      const [create] = await planOf(bench, trailAccessLogs);
      await bench.send(create!.call);
      bench.world.denials = [{ action, by: 'identity' }];
      expect(await planOf(bench, trailAccessLogs)).toEqual([]);
      const failed = (await verdicts(bench, trailAccessLogs))[control]?.includes('fail');
      if (failed) expect(await guideOf(bench)).not.toEqual([]);
    },
  );

  it('undo stops recording and deletes the bucket while it is empty', async () => {
    const bench = await bare();
    const done = await send(bench, await planOf(bench, trailAccessLogs));
    const { changes, kept } = trailAccessLogs.revert(await facts(bench), done, bench.account);
    expect(changes.map(({ call }) => call.op)).toEqual(['s3:PutBucketLogging', 's3:DeleteBucket']);
    expect(kept).toEqual([]);
    for (const { call } of changes) await bench.send(call);
    expect(s3Of(bench).buckets[target]).toBeUndefined();
    expect(s3Of(bench).buckets[source]?.logging).toBeNull();
  });

  it('undo keeps a bucket that holds records, and recording that somebody changed', async () => {
    const bench = await bare();
    const done = await send(bench, await planOf(bench, trailAccessLogs));
    const { [target]: records } = s3Of(bench).buckets;
    s3Of(bench).buckets[target] = { ...records!, objects: ['record'] };
    const held = trailAccessLogs.revert(await facts(bench), done, bench.account);
    expect(held.changes.map(({ call }) => call.op)).toEqual(['s3:PutBucketLogging']);
    expect(held.kept).toHaveLength(8);
    s3Of(bench).buckets[source]!.logging = { TargetBucket: 'my-records', TargetPrefix: '' };
    const moved = trailAccessLogs.revert(await facts(bench), done, bench.account);
    expect(moved.changes).toEqual([]);
    expect(moved.kept).toHaveLength(9);
  });

  it("the organization's bucket is the organization's", async () => {
    expect(await verdicts(await open('member'), trailAccessLogs)).toEqual({ [control]: ['managed'] });
  });
});
