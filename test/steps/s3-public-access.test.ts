import { describe, expect, it } from 'vitest';
import type { S3State } from '../../src/demo/s3/state.ts';
import { newBucket } from '../../src/demo/s3/state.ts';
import type { S3controlState } from '../../src/demo/s3control/index.ts';
import { type Scenario, scenarios } from '../../src/demo/scenarios.ts';
import type { Verdict } from '../../src/model/step.ts';
import { s3PublicAccess } from '../../steps/s3-public-access.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

const all = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const blockOf = (bench: Bench) => (bench.world.services['s3control'] as S3controlState).block;
const s3Of = (bench: Bench) => bench.world.services['s3'] as S3State;
const factsOf = (bench: Bench) => s3PublicAccess.read(bench.reader(), bench.account);

const expected: Record<Scenario, { verdict: Verdict; planned: readonly string[] }> = {
  fresh: { verdict: 'fail', planned: ['s3-public-access/block'] },
  halfway: { verdict: 'fail', planned: ['s3-public-access/block'] },
  messy: { verdict: 'fail', planned: ['s3-public-access/block'] },
  hardened: { verdict: 'pass', planned: [] },
  member: { verdict: 'managed', planned: [] },
  managed: { verdict: 'managed', planned: [] },
  restricted: { verdict: 'unknown', planned: [] },
};

describe('s3-public-access', () => {
  it.each(scenarios)('%s: the verdict, the plan, and afterwards nothing left', async (scenario) => {
    const bench = await open(scenario);
    const { verdict, planned } = expected[scenario];
    expect(await verdicts(bench, s3PublicAccess)).toEqual({ 's3-account-bpa': [verdict] });
    const plan = await planOf(bench, s3PublicAccess);
    expect(plan.map(({ id }) => id)).toEqual(planned);
    for (const { call } of plan) await bench.send(call);
    expect(await planOf(bench, s3PublicAccess)).toEqual([]);
    if (planned.length > 0) expect(blockOf(bench)).toEqual(all);
  });

  it('is safe where no bucket is public, and sends all four at once', async () => {
    const [change] = await planOf(await open('fresh'), s3PublicAccess);
    expect(change).toMatchObject({
      risk: 'safe',
      call: {
        op: 's3control:PutPublicAccessBlock',
        region: 'us-east-1',
        input: { AccountId: '123456789012', PublicAccessBlockConfiguration: all },
      },
    });
    expect(change).not.toHaveProperty('before');
  });

  it('shows the two that are on in `before`', async () => {
    const [change] = await planOf(await open('halfway'), s3PublicAccess);
    expect(change?.before).toEqual({
      AccountId: '123456789012',
      PublicAccessBlockConfiguration: { ...all, BlockPublicPolicy: false, RestrictPublicBuckets: false },
    });
  });

  it('names public buckets of every region, by policy or by list, and wants the account id typed', async () => {
    const bench = await open('messy');
    const [change] = await planOf(bench, s3PublicAccess);
    expect(change?.risk).toBe('can-lock-out');
    expect(change?.danger?.en).toContain('my-company-photos, my-company-site.');
    expect(change?.danger?.en).not.toContain('my-company-logs');
    const facts = await factsOf(bench);
    expect(s3PublicAccess.audit(facts, bench.account)[0]?.actual.en).toBe(
      'nothing is blocked; public today: my-company-photos, my-company-site',
    );
  });

  it('does not count a bucket whose own block already shuts it', async () => {
    const bench = await open('messy');
    for (const bucket of Object.values(s3Of(bench).buckets)) bucket.block = all;
    expect((await planOf(bench, s3PublicAccess))[0]?.risk).toBe('safe');
  });

  it.each([
    ['s3:GetBucketAcl', 'not readable: quiet', 'may be public: quiet.'],
    ['s3:GetBucketPolicyStatus', 'not readable: quiet', 'may be public: quiet.'],
    ['s3:ListAllMyBuckets', 'the buckets were not listed', 'could not be listed'],
  ])('says what was not seen without %s, and is careful', async (action, said, warned) => {
    const bench = await open('fresh');
    s3Of(bench).buckets['quiet'] = newBucket('eu-west-1', bench.account.now);
    bench.world.denials = [{ action, by: 'identity' }];
    const [found] = s3PublicAccess.audit(await factsOf(bench), bench.account);
    expect(found?.actual.en).toContain(said);
    const [change] = await planOf(bench, s3PublicAccess);
    expect(change?.risk).toBe('can-lock-out');
    expect(change?.danger?.en).toContain(warned);
  });

  it('counts as managed what an organization denies, and plans nothing', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 's3:GetAccountPublicAccessBlock', by: 'organization' }];
    expect(await verdicts(bench, s3PublicAccess)).toEqual({ 's3-account-bpa': ['managed'] });
    expect(await planOf(bench, s3PublicAccess)).toEqual([]);
  });

  it.each(['fresh', 'halfway'] as const)('%s: undo puts back what was there', async (scenario) => {
    const bench = await open(scenario);
    const before = blockOf(bench);
    const [change] = await planOf(bench, s3PublicAccess);
    await bench.send(change!.call);
    const facts = await factsOf(bench);
    const after = s3PublicAccess.snapshot(facts)[change!.resource]!;
    const way = s3PublicAccess.revert(facts, [{ change: change!, outputs: null, after }], bench.account);
    expect(way.kept).toEqual([]);
    for (const { call } of way.changes) await bench.send(call);
    expect(blockOf(bench)).toEqual(before);
  });

  it('undo keeps what somebody changed since', async () => {
    const bench = await open('fresh');
    const [change] = await planOf(bench, s3PublicAccess);
    await bench.send(change!.call);
    const after = s3PublicAccess.snapshot(await factsOf(bench))[change!.resource]!;
    (bench.world.services['s3control'] as S3controlState).block = { ...all, BlockPublicAcls: false };
    const done = [{ change: change!, outputs: null, after }];
    const way = s3PublicAccess.revert(await factsOf(bench), done, bench.account);
    expect(way.changes).toEqual([]);
    expect(way.kept.map((kept) => kept.change)).toEqual(['s3-public-access/block']);
  });
});
