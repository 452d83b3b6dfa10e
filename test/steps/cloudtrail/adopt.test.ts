// Trails that are there already are adopted, never doubled, weakened or rewritten; and the way back.
import { describe, expect, it } from 'vitest';
import { cloudtrail } from '../../../steps/cloudtrail.ts';
import { noon, open, verdicts } from '../../support/demo.ts';
import { done, factsOf, guideOf, name, opsOf, planOf, renamed, s3Of, sendAll, trailsOf } from './bench.ts';

const three = (trail: string, validation: string, bucket: string) => ({
  'cloudtrail-multi-region': [trail],
  'cloudtrail-log-validation': [validation],
  'trail-bucket-hardening': [bucket],
});

describe('a trail that somebody else made', () => {
  it('passes as it is when it does the job', async () => {
    const bench = await open('hardened');
    renamed(bench, {});
    expect(await verdicts(bench, cloudtrail)).toEqual(three('pass', 'pass', 'pass'));
    expect(await planOf(bench)).toEqual([]);
  });

  it('is completed and switched on, and nothing else is touched', async () => {
    const bench = await open('hardened');
    renamed(bench, { validation: false, started: null });
    const plan = await planOf(bench);
    expect(plan.map(({ call }) => call.input)).toEqual([
      { Name: 'events', EnableLogFileValidation: true },
      { Name: 'events' },
    ]);
    await sendAll(bench, plan);
    expect(await verdicts(bench, cloudtrail)).toEqual(three('pass', 'pass', 'pass'));
  });

  it('keeps its weak bucket: each weak point is guidance, no call', async () => {
    const bench = await open('hardened');
    renamed(bench, {});
    const weak = { block: null, ownership: null, versioning: null, encryption: null };
    Object.assign(s3Of(bench).buckets['my-logs']!, weak);
    expect(await verdicts(bench, cloudtrail)).toEqual(three('pass', 'pass', 'fail'));
    expect(await planOf(bench)).toEqual([]);
    const items = await guideOf(bench);
    expect(items).toHaveLength(4);
    for (const item of items) {
      expect(item.control).toBe('trail-bucket-hardening');
      expect(item.text.en).toContain('my-logs');
    }
  });

  it('is looked at in the region of its bucket', async () => {
    const bench = await open('hardened');
    renamed(bench, {});
    const bucket = s3Of(bench).buckets['my-logs']!;
    s3Of(bench).buckets = { 'my-logs': { ...bucket, region: 'eu-west-1' } };
    expect(await verdicts(bench, cloudtrail)).toEqual(three('pass', 'pass', 'pass'));
  });

  it('is not started into a bucket that is gone', async () => {
    const bench = await open('hardened');
    renamed(bench, { started: null });
    s3Of(bench).buckets = {};
    expect(await planOf(bench)).toEqual([]);
    expect((await guideOf(bench))[0]?.text.en).toContain('my-logs of the trail events is gone');
  });

  it.each([
    [{ selectors: [{ ReadWriteType: 'WriteOnly' as const }] }],
    [{ multiRegion: false }],
    [{ bucket: 'nobody-has-this' }],
  ])('with %j does not do the job: one of our own is made', async (change) => {
    const bench = await open('hardened');
    renamed(bench, change);
    const before = structuredClone(trailsOf(bench).trails[0]);
    const plan = await planOf(bench);
    expect(opsOf(plan)).toContain('cloudtrail:CreateTrail');
    await sendAll(bench, plan);
    // Ours come first; the other trail is judged behind them.
    for (const [first] of Object.values(await verdicts(bench, cloudtrail))) expect(first).toBe('pass');
    expect(trailsOf(bench).trails[0]).toEqual(before);
  });

  it('fills all five places: a person must make room', async () => {
    const bench = await open('messy');
    const [trail] = trailsOf(bench).trails;
    trailsOf(bench).trails = [1, 2, 3, 4, 5].map((nth) => ({
      ...trail!,
      name: `t-${nth}`,
      arn: `${trail!.arn}-${nth}`,
    }));
    expect(await planOf(bench)).toEqual([]);
    expect((await guideOf(bench))[0]?.text.en).toContain('already has 5 trails');
  });
});

describe('the way back', () => {
  it('of a whole run leaves nothing behind', async () => {
    const bench = await open('fresh');
    const before = structuredClone(bench.world.services);
    const sent = await done(bench);
    const way = cloudtrail.revert(await factsOf(bench), sent, bench.account);
    expect(opsOf(way.changes)).toEqual([
      'cloudtrail:StopLogging',
      'cloudtrail:DeleteTrail',
      's3:DeleteBucket',
    ]);
    await sendAll(bench, way.changes);
    expect(bench.world.services).toEqual(before);
  });

  it('keeps a bucket that holds logs, as locked as it is', async () => {
    let now = noon;
    const bench = await open('fresh', () => now);
    const sent = await done(bench);
    now += 6 * 60_000;
    const locked = structuredClone(s3Of(bench).buckets[name]);
    const way = cloudtrail.revert(await factsOf(bench), sent, bench.account);
    expect(way.kept).toHaveLength(8);
    expect(way.kept[0]?.why.en).toContain('evidence');
    await sendAll(bench, way.changes);
    expect(trailsOf(bench).trails).toEqual([]);
    expect(s3Of(bench).buckets[name]).toEqual(locked);
  });

  it('keeps a bucket that was there before', async () => {
    const bench = await open('halfway');
    const sent = await done(bench);
    const way = cloudtrail.revert(await factsOf(bench), sent, bench.account);
    expect(opsOf(way.changes)).toEqual(['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail']);
    expect(way.kept.map(({ change }) => change)).toEqual([
      'cloudtrail/version-bucket',
      'cloudtrail/clean-bucket',
      'cloudtrail/bucket-policy',
    ]);
    expect(way.kept[0]?.why.en).toContain('before this run');
  });

  it('gives an adopted trail its settings back', async () => {
    const bench = await open('hardened');
    renamed(bench, { validation: false, started: null });
    const sent = await done(bench);
    const way = cloudtrail.revert(await factsOf(bench), sent, bench.account);
    expect(way.changes.map(({ call }) => call.input)).toEqual([
      { Name: 'events' },
      { Name: 'events', EnableLogFileValidation: false },
    ]);
    await sendAll(bench, way.changes);
    expect(opsOf(await planOf(bench))).toEqual(['cloudtrail:UpdateTrail', 'cloudtrail:StartLogging']);
  });

  it('keeps the bucket under a trail that somebody changed since', async () => {
    const bench = await open('fresh');
    const sent = await done(bench);
    trailsOf(bench).trails[0]!.validation = false;
    const way = cloudtrail.revert(await factsOf(bench), sent, bench.account);
    expect(way.changes).toEqual([]);
    expect(new Set(way.kept.map(({ change }) => change)).size).toBe(sent.length);
  });
});
