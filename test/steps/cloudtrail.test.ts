import { describe, expect, it } from 'vitest';
import { type Scenario, scenarios } from '../../src/demo/scenarios.ts';
import type { Verdict } from '../../src/model/step.ts';
import { cloudtrail } from '../../steps/cloudtrail.ts';
import { noon, open, verdicts } from '../support/demo.ts';
import { factsOf, guideOf, name, opsOf, planOf, s3Of, sendAll, trailsOf } from './cloudtrail/bench.ts';

const three = (...[trail, validation, bucket]: readonly Verdict[]) => ({
  'cloudtrail-multi-region': [trail],
  'cloudtrail-log-validation': [validation],
  'trail-bucket-hardening': [bucket],
});
const whole = [
  's3:CreateBucket',
  's3:PutBucketTagging',
  's3:PutPublicAccessBlock',
  's3:PutBucketOwnershipControls',
  's3:PutBucketVersioning',
  's3:PutBucketEncryption',
  's3:PutBucketLifecycleConfiguration',
  's3:PutBucketPolicy',
  'cloudtrail:CreateTrail',
  'cloudtrail:StartLogging',
];
const rest = ['s3:PutBucketVersioning', ...whole.slice(6)];

const expected: Record<Scenario, { before: object; planned: readonly string[]; after: object }> = {
  fresh: { before: three('fail', 'fail', 'fail'), planned: whole, after: three('pass', 'pass', 'pass') },
  halfway: { before: three('fail', 'fail', 'fail'), planned: rest, after: three('pass', 'pass', 'pass') },
  // The trail that was there stays a person's: its finding comes second.
  messy: {
    before: {
      'cloudtrail-multi-region': ['fail'],
      'cloudtrail-log-validation': ['fail', 'fail'],
      'trail-bucket-hardening': ['fail', 'pass'],
    },
    planned: whole,
    after: {
      'cloudtrail-multi-region': ['pass'],
      'cloudtrail-log-validation': ['pass', 'fail'],
      'trail-bucket-hardening': ['pass', 'pass'],
    },
  },
  hardened: { before: three('pass', 'pass', 'pass'), planned: [], after: three('pass', 'pass', 'pass') },
  member: {
    before: three('managed', 'managed', 'managed'),
    planned: [],
    after: three('managed', 'managed', 'managed'),
  },
  managed: {
    before: three('managed', 'managed', 'managed'),
    planned: [],
    after: three('managed', 'managed', 'managed'),
  },
  restricted: { before: three('pass', 'pass', 'pass'), planned: [], after: three('pass', 'pass', 'pass') },
};

describe('cloudtrail', () => {
  it.each(scenarios)('%s: verdicts, plan, and afterwards nothing left', async (scenario) => {
    const bench = await open(scenario);
    const { before, planned, after } = expected[scenario];
    expect(await verdicts(bench, cloudtrail)).toEqual(before);
    const plan = await planOf(bench);
    expect(opsOf(plan)).toEqual(planned);
    await sendAll(bench, plan);
    expect(await planOf(bench)).toEqual([]);
    expect(await verdicts(bench, cloudtrail)).toEqual(after);
    const left = (await guideOf(bench)).map(({ control }) => control);
    expect(left).toEqual(scenario === 'messy' ? ['cloudtrail-log-validation'] : []);
  });

  it('says on every S3 call whose bucket it must be, and in which region everything happens', async () => {
    const plan = await planOf(await open('fresh'));
    for (const { call } of plan) {
      expect(call.region).toBe('us-east-1');
      if (call.op.startsWith('s3:') && call.op !== 's3:CreateBucket') {
        expect(call.input).toMatchObject({ Bucket: name, ExpectedBucketOwner: '123456789012' });
      }
    }
  });

  it('names the region of the bucket everywhere but in us-east-1', async () => {
    const bench = await open('fresh');
    const [here] = await planOf(bench);
    expect(here?.call.input).not.toHaveProperty('CreateBucketConfiguration');
    const tokyo = { ...bench, account: { ...bench.account, home: 'ap-northeast-1' } };
    const plan = await planOf(tokyo);
    expect(plan[0]?.call).toMatchObject({
      region: 'ap-northeast-1',
      input: {
        Bucket: 'day-one-trail-123456789012-ap-northeast-1',
        CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-1' },
      },
    });
    await sendAll(tokyo, plan);
    expect(await planOf(tokyo)).toEqual([]);
  });

  it('is free as the first copy, and says what a second one costs', async () => {
    const trailIn = async (scenario: Scenario) =>
      (await planOf(await open(scenario))).find(({ call }) => call.op === 'cloudtrail:CreateTrail');
    expect(await trailIn('fresh')).toMatchObject({ risk: 'safe', cost: { cents: 0 } });
    const second = await trailIn('messy');
    expect(second).toMatchObject({ risk: 'costs-money', cost: { cents: 200 } });
    expect(second?.cost?.text.en).toContain('my-trail');
  });

  it('gives a new trail an hour to deliver, then says that nothing arrives', async () => {
    let now = noon;
    const bench = await open('fresh', () => now);
    await sendAll(bench, await planOf(bench));
    const at = async (minutes: number) => {
      now = noon + minutes * 60_000;
      const account = { ...bench.account, now: new Date(now).toISOString() };
      return cloudtrail.audit(await cloudtrail.read(bench.reader(), account), account)[0];
    };
    expect((await at(4))?.actual.en).toContain('the first file comes');
    expect((await at(11))?.actual.en).toContain('last file at 2026-01-05T12:10:00.000Z');
    // A trail that logs and neither delivers nor fails: the simulated one cannot, so its start is moved back.
    const facts = await factsOf(bench);
    const silent = (started: string) => ({
      ...facts,
      trails: {
        ok: true as const,
        value: (facts.trails.ok ? facts.trails.value : []).map((trail) => ({
          ...trail,
          status: { ok: true as const, value: { logging: true, started } },
        })),
      },
    });
    const judged = (started: string) =>
      cloudtrail.audit(silent(started), bench.account).map(({ verdict }) => verdict)[0];
    expect(judged('2026-01-05T11:00:00.000Z')).toBe('pass');
    expect(judged('2026-01-05T10:59:59.000Z')).toBe('fail');
    const items = cloudtrail.guide!(silent('2026-01-05T10:59:59.000Z'), bench.account);
    expect(items.map(({ control }) => control)).toEqual(['cloudtrail-multi-region']);
  });

  it('mends the policy of its own bucket when files no longer arrive', async () => {
    const bench = await open('hardened');
    const mine = {
      Sid: 'Mine',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:DeleteObject',
      Resource: `arn:aws:s3:::${name}/*`,
    };
    s3Of(bench).buckets[name]!.policy = JSON.stringify({ Version: '2012-10-17', Statement: [mine] });
    expect(await verdicts(bench, cloudtrail)).toEqual(three('fail', 'pass', 'fail'));
    const [change, ...more] = await planOf(bench);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ id: 'cloudtrail/bucket-policy', call: { op: 's3:PutBucketPolicy' } });
    expect(change?.before).toHaveProperty('Policy');
    await sendAll(bench, [change!]);
    expect(JSON.parse(s3Of(bench).buckets[name]!.policy!).Statement).toContainEqual(mine);
    expect(await verdicts(bench, cloudtrail)).toEqual(three('pass', 'pass', 'pass'));
  });

  it('completes its own trail where somebody weakened it', async () => {
    const bench = await open('hardened');
    Object.assign(trailsOf(bench).trails[0]!, { multiRegion: false, validation: false });
    const [change, ...more] = await planOf(bench);
    expect(more).toEqual([]);
    expect(change?.before).toEqual({
      Name: 'day-one-trail',
      IsMultiRegionTrail: false,
      EnableLogFileValidation: false,
    });
    await sendAll(bench, [change!]);
    expect(await verdicts(bench, cloudtrail)).toEqual(three('pass', 'pass', 'pass'));
  });
});
