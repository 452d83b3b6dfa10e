// The simulated CloudTrail refuses what CloudTrail refuses, and logs only when told to.
import { describe, expect, it } from 'vitest';
import type { CloudtrailState } from '../../src/demo/cloudtrail/state.ts';
import { newBucket, type S3State } from '../../src/demo/s3/state.ts';
import { failureOf } from '../../src/model/errors.ts';
import type { Op } from '../../src/model/operations/index.ts';
import { trailBucketPolicy } from '../../src/model/policy-document.ts';
import { type Bench, noon, open } from '../support/demo.ts';

const id = '123456789012';
const arnOf = (name: string) => `arn:aws:cloudtrail:us-east-1:${id}:trail/${name}`;

/** A bucket `logs` whose policy lets the trail `all` write, and one, `shut`, that lets nobody. */
async function bench(now = () => noon): Promise<Bench> {
  const made = await open('fresh', now);
  const account = { id, partition: 'aws' };
  const s3 = made.world.services['s3'] as S3State;
  const bucket = newBucket('us-east-1', made.account.now);
  const policy = trailBucketPolicy({ account, bucket: 'logs', trail: arnOf('all') });
  s3.buckets = { logs: { ...bucket, policy }, shut: bucket };
  s3.strangers = ['theirs'];
  return made;
}
const create = { Name: 'all', S3BucketName: 'logs', IsMultiRegionTrail: true };
const codeOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'ok',
    (error: unknown) => failureOf(error).code,
  );

describe('CreateTrail', () => {
  it.each<[object, string]>([
    [create, 'ok'],
    [{ ...create, Name: 'ab' }, 'InvalidTrailNameException'],
    [{ ...create, Name: 'a..b' }, 'InvalidTrailNameException'],
    [{ ...create, Name: '-abc' }, 'InvalidTrailNameException'],
    [{ ...create, Name: '192.168.5.4' }, 'InvalidTrailNameException'],
    [{ ...create, S3BucketName: 'none' }, 'S3BucketDoesNotExistException'],
    [{ ...create, S3BucketName: 'shut' }, 'InsufficientS3BucketPolicyException'],
    [{ ...create, S3BucketName: 'theirs' }, 'InsufficientS3BucketPolicyException'],
    // The bucket's policy names another trail.
    [{ ...create, Name: 'other' }, 'InsufficientS3BucketPolicyException'],
    [{ ...create, IncludeGlobalServiceEvents: false }, 'InvalidParameterCombinationException'],
  ])('%j is %s', async (input, expected) => {
    expect(await codeOf((await bench()).invoke('cloudtrail:CreateTrail', input, 'us-east-1'))).toBe(expected);
  });

  it('makes one of a name, and five a region', async () => {
    const made = await bench();
    await made.invoke('cloudtrail:CreateTrail', create, 'us-east-1');
    expect(await codeOf(made.invoke('cloudtrail:CreateTrail', create, 'us-east-1'))).toBe(
      'TrailAlreadyExistsException',
    );
    const state = made.world.services['cloudtrail'] as CloudtrailState;
    const [trail] = state.trails;
    state.trails = [1, 2, 3, 4, 5].map((n) => ({ ...trail!, name: `t-${n}`, arn: arnOf(`t-${n}`) }));
    expect(await codeOf(made.invoke('cloudtrail:CreateTrail', create, 'us-east-1'))).toBe(
      'MaximumNumberOfTrailsExceededException',
    );
  });
});

describe('a trail', () => {
  it('records nothing until it is started; files come after five minutes and keep the bucket', async () => {
    let now = noon;
    const made = await bench(() => now);
    await made.invoke('cloudtrail:CreateTrail', create, 'us-east-1');
    const status = () => made.invoke('cloudtrail:GetTrailStatus', { Name: 'all' }, 'us-east-1');
    expect(await status()).toEqual({ IsLogging: false });
    await made.invoke('cloudtrail:StartLogging', { Name: 'all' }, 'us-east-1');
    now += 4 * 60_000;
    expect(await status()).not.toHaveProperty('LatestDeliveryTime');
    now += 60_000;
    expect(await status()).toMatchObject({ IsLogging: true, LatestDeliveryTime: '2026-01-05T12:05:00.000Z' });
    await made.invoke('cloudtrail:StopLogging', { Name: 'all' }, 'us-east-1');
    expect(await status()).toMatchObject({ IsLogging: false });
    await made.invoke('cloudtrail:DeleteTrail', { Name: 'all' }, 'us-east-1');
    expect(await codeOf(made.invoke('s3:DeleteBucket', { Bucket: 'logs' }, 'us-east-1'))).toBe(
      'BucketNotEmpty',
    );
  });

  it('says what stands in its way', async () => {
    const made = await bench();
    await made.invoke('cloudtrail:CreateTrail', create, 'us-east-1');
    await made.invoke('cloudtrail:StartLogging', { Name: 'all' }, 'us-east-1');
    const s3 = made.world.services['s3'] as S3State;
    const error = async () =>
      (await made.invoke('cloudtrail:GetTrailStatus', { Name: 'all' }, 'us-east-1')) as {
        LatestDeliveryError?: string;
      };
    s3.buckets['logs']!.policy = null;
    expect((await error()).LatestDeliveryError).toBe('AccessDenied');
    s3.buckets = {};
    expect((await error()).LatestDeliveryError).toBe('NoSuchBucket');
  });

  it.each<[Op, object, string, string]>([
    ['cloudtrail:GetTrailStatus', { Name: 'all' }, 'us-east-1', 'ok'],
    ['cloudtrail:GetTrailStatus', { Name: 'all' }, 'eu-west-1', 'TrailNotFoundException'],
    ['cloudtrail:GetTrailStatus', { Name: arnOf('all') }, 'eu-west-1', 'ok'],
    ['cloudtrail:StartLogging', { Name: arnOf('all') }, 'us-east-1', 'ok'],
    ['cloudtrail:StartLogging', { Name: 'all' }, 'eu-west-1', 'InvalidHomeRegionException'],
    ['cloudtrail:UpdateTrail', { Name: arnOf('all') }, 'eu-west-1', 'InvalidHomeRegionException'],
    ['cloudtrail:DeleteTrail', { Name: 'none' }, 'us-east-1', 'TrailNotFoundException'],
    [
      'cloudtrail:UpdateTrail',
      { Name: 'all', S3BucketName: 'none' },
      'us-east-1',
      'S3BucketDoesNotExistException',
    ],
  ])('%s %j in %s is %s', async (op, input, region, expected) => {
    const made = await bench();
    await made.invoke('cloudtrail:CreateTrail', create, 'us-east-1');
    expect(await codeOf(made.invoke(op, input, region))).toBe(expected);
  });

  it('of all regions has a shadow in each, one of one region has none', async () => {
    const made = await bench();
    await made.invoke('cloudtrail:CreateTrail', create, 'us-east-1');
    const seen = async (input: object) => {
      const read = await made.reader()('cloudtrail:DescribeTrails', input, 'eu-west-1');
      return read.ok ? (read.value.trailList ?? []).map(({ HomeRegion }) => HomeRegion) : [];
    };
    expect(await seen({ includeShadowTrails: true })).toEqual(['us-east-1']);
    expect(await seen({ includeShadowTrails: false })).toEqual([]);
    (made.world.services['cloudtrail'] as CloudtrailState).trails[0]!.multiRegion = false;
    expect(await seen({ includeShadowTrails: true })).toEqual([]);
  });

  it('of the organization is seen by its ARN and changed by nobody here', async () => {
    const made = await open('member');
    const arn = 'arn:aws:cloudtrail:us-east-1:999999999999:trail/organization-trail';
    const asked = (Name: string) => codeOf(made.invoke('cloudtrail:GetTrailStatus', { Name }, 'us-east-1'));
    expect(await asked(arn)).toBe('ok');
    expect(await asked('organization-trail')).toBe('TrailNotFoundException');
    expect(await codeOf(made.invoke('cloudtrail:StopLogging', { Name: arn }, 'us-east-1'))).toBe(
      'NotOrganizationMasterAccountException',
    );
  });
});
