// Which bucket name is taken, and what happens where something could not be read or the run was killed.
import { describe, expect, it } from 'vitest';
import { newBucket } from '../../../src/demo/s3/state.ts';
import { cloudtrail } from '../../../steps/cloudtrail.ts';
import { type Bench, open, verdicts } from '../../support/demo.ts';
import { guideOf, name, opsOf, planOf, s3Of, sendAll, trailsOf } from './bench.ts';

const bucketIn = async (bench: Bench) =>
  (await planOf(bench)).find(({ call }) => call.op === 'cloudtrail:CreateTrail')?.call.input['S3BucketName'];

describe('a run that was killed', async () => {
  const undisturbed = await open('fresh');
  const whole = await planOf(undisturbed);
  await sendAll(undisturbed, whole);

  it.each(whole.map(({ id }, at) => [id, at + 1] as const))(
    'after %s ends as one that was not',
    async (_id, sent) => {
      const bench = await open('fresh');
      await sendAll(bench, (await planOf(bench)).slice(0, sent));
      const again = await planOf(bench);
      expect(again.length).toBeLessThan(whole.length - sent + 1);
      expect(opsOf(again)).not.toContain('s3:CreateBucket');
      await sendAll(bench, again);
      expect(bench.world.services).toEqual(undisturbed.world.services);
      expect(await planOf(bench)).toEqual([]);
    },
  );
});

describe('the name of the bucket', () => {
  it.each([
    [0, name],
    [1, `${name}-2`],
    [2, `${name}-3`],
  ])('with %i names held by strangers is %s', async (taken, chosen) => {
    const bench = await open('fresh');
    s3Of(bench).strangers = [name, `${name}-2`].slice(0, taken);
    expect(await bucketIn(bench)).toBe(chosen);
    await sendAll(bench, await planOf(bench));
    expect(await planOf(bench)).toEqual([]);
  });

  it('is passed over when a stranger holds it in another region', async () => {
    const bench = await open('fresh');
    const fault = { kind: 'error', code: 'Unknown', message: 'UnknownError', status: 301 } as const;
    bench.world.faults = [{ op: 's3:HeadBucket', times: 1, fault }];
    expect(await bucketIn(bench)).toBe(`${name}-2`);
  });

  it('is passed over when this account uses the bucket for something else', async () => {
    const bench = await open('fresh');
    s3Of(bench).buckets[name] = { ...newBucket('us-east-1', bench.account.now), objects: ['photo.jpg'] };
    expect(await bucketIn(bench)).toBe(`${name}-2`);
  });

  it('leaves it to a person when all three are taken', async () => {
    const bench = await open('fresh');
    s3Of(bench).strangers = [name, `${name}-2`, `${name}-3`];
    expect(await planOf(bench)).toEqual([]);
    expect((await guideOf(bench)).map(({ control }) => control)).toEqual(
      cloudtrail.controls.map(({ id }) => id),
    );
  });
});

describe('what could not be read', () => {
  const three = ['unknown', 'unknown', 'unknown'];
  it.each([
    ['hardened', 'cloudtrail:DescribeTrails', three],
    ['hardened', 'cloudtrail:GetTrailStatus', three],
    ['hardened', 'cloudtrail:GetEventSelectors', three],
    ['hardened', 'cloudtrail:ListTags', three],
    ['hardened', 's3:GetBucketPolicy', ['pass', 'pass', 'unknown']],
    ['hardened', 's3:GetEncryptionConfiguration', ['pass', 'pass', 'unknown']],
    ['hardened', 's3:ListBucket', ['pass', 'pass', 'unknown']],
    // The name is in the account's own list, so the refusal is not a stranger's.
    ['halfway', 's3:ListBucket', ['fail', 'fail', 'unknown']],
    ['halfway', 's3:GetBucketTagging', ['fail', 'fail', 'unknown']],
    ['halfway', 's3:GetBucketVersioning', ['fail', 'fail', 'unknown']],
  ] as const)(
    '%s without %s: nothing planned, every fail has guidance',
    async (scenario, action, expected) => {
      const bench = await open(scenario);
      bench.world.denials = [{ action, by: 'identity' }];
      const found = await verdicts(bench, cloudtrail);
      expect(Object.values(found).flat()).toEqual(expected);
      expect(await planOf(bench)).toEqual([]);
      const guided = (await guideOf(bench)).map(({ control }) => control);
      for (const [control, [verdict]] of Object.entries(found)) {
        if (verdict === 'fail') expect(guided).toContain(control);
      }
    },
  );

  it('a trail of our name without our tag is not ours to complete', async () => {
    const bench = await open('hardened');
    trailsOf(bench).trails = trailsOf(bench).trails.map((trail) => ({
      ...trail,
      tags: [],
      multiRegion: false,
    }));
    expect(await planOf(bench)).toEqual([]);
    expect((await guideOf(bench))[0]?.text.en).toContain('this tool did not make it');
  });
});
