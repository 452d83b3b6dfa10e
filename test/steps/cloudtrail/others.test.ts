// Trails beside the one that does the job, here and in other regions: each is judged, and only a person changes them.
import { describe, expect, it } from 'vitest';
import { learner } from '../../../src/demo/cloudtrail/index.ts';
import type { StoredTrail } from '../../../src/demo/cloudtrail/state.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { cloudtrail } from '../../../steps/cloudtrail.ts';
import { type Bench, open, verdicts } from '../../support/demo.ts';
import { recorded } from '../../support/person.ts';
import { factsOf, guideOf, planOf, s3Of, trailsOf } from './bench.ts';

/** A trail of one region, somebody else's work, with a bucket of its own. */
function add(bench: Bench, home: string, more: Partial<StoredTrail> = {}): void {
  const state = trailsOf(bench);
  const arn = `arn:aws:cloudtrail:${home}:${bench.account.id}:trail/old-${home}`;
  const own = {
    name: `old-${home}`,
    arn,
    home,
    bucket: 'old-logs',
    multiRegion: false,
    tags: [],
    organization: false,
  };
  const made: StoredTrail = {
    global: false,
    validation: true,
    started: null,
    stopped: null,
    selectors: [],
    ...own,
    ...more,
  };
  state.trails = [...state.trails, made];
  const like = Object.values(s3Of(bench).buckets)[0];
  if (like) s3Of(bench).buckets['old-logs'] = { ...structuredClone(like), tags: null };
}
const makePublic = (bench: Bench) => {
  const open = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::old-logs/*',
  };
  s3Of(bench).buckets['old-logs']!.policy = JSON.stringify({ Version: '2012-10-17', Statement: [open] });
};

describe('other trails', () => {
  it('are judged one by one, wherever they live, their bucket once', async () => {
    const bench = await open('hardened');
    add(bench, 'eu-west-1', { validation: false });
    add(bench, 'ap-northeast-1');
    makePublic(bench);
    expect(await verdicts(bench, cloudtrail)).toEqual({
      'cloudtrail-multi-region': ['pass'],
      'cloudtrail-log-validation': ['pass', 'pass', 'fail'],
      'trail-bucket-hardening': ['pass', 'fail'],
    });
    expect(await planOf(bench)).toEqual([]);
    const guide = await guideOf(bench);
    expect(guide.map(({ control }) => control)).toEqual([
      'cloudtrail-log-validation',
      'trail-bucket-hardening',
    ]);
    expect(guide[0]?.text.en).toContain('old-eu-west-1 in eu-west-1');
    learner['trail-validation']!(trailsOf(bench));
    expect((await guideOf(bench)).map(({ control }) => control)).toEqual(['trail-bucket-hardening']);
  });

  it('in another region make a new trail a second copy, which is said before it is made', async () => {
    const bench = await open('fresh');
    add(bench, 'eu-west-1', { started: '2026-01-01T00:00:00.000Z' });
    const create = (await planOf(bench)).find(({ call }) => call.op === 'cloudtrail:CreateTrail');
    expect(create).toMatchObject({ risk: 'costs-money' });
    expect(create?.cost?.text.en).toContain('old-eu-west-1');
  });

  it('in another region take no place at home', async () => {
    const bench = await open('fresh');
    for (const region of ['us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1', 'eu-west-2'])
      add(bench, region);
    expect((await planOf(bench)).map(({ call }) => call.op)).toContain('cloudtrail:CreateTrail');
  });

  it('whose bucket cannot be looked at are unknown, with what is missing', async () => {
    const bench = await open('hardened');
    add(bench, 'eu-west-1');
    const { reader } = bench;
    bench.world.denials = [{ action: 's3:GetBucketPolicyStatus', by: 'identity' }];
    const facts = await cloudtrail.read(reader(), bench.account);
    expect(cloudtrail.audit(facts, bench.account)).toContainEqual(
      expect.objectContaining({
        verdict: 'unknown',
        resource: 'old-logs',
        missing: 's3:GetBucketPolicyStatus',
      }),
    );
  });

  it('beside the trail of an organization are judged too', async () => {
    const bench = await open('member');
    add(bench, 'us-east-1', { validation: false });
    const found = cloudtrail.audit(await factsOf(bench), bench.account);
    expect(
      found.filter(({ control }) => control === 'cloudtrail-log-validation').map(({ verdict }) => verdict),
    ).toEqual(['managed', 'fail']);
    expect((await guideOf(bench)).map(({ control }) => control)).toEqual(['cloudtrail-log-validation']);
  });

  it('are asked for once in each region', async () => {
    const bench = await open('hardened');
    const regions: (string | undefined)[] = [];
    const tape = recorded((op, input, region) => {
      if (op === 'cloudtrail:DescribeTrails') regions.push(region);
      return bench.invoke(op, input, region);
    });
    await cloudtrail.read(makeReader(tape.invoke), bench.account);
    expect(regions).toHaveLength(17);
    expect(new Set(regions).size).toBe(17);
  });
});
