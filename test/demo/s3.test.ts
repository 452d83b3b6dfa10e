// The simulated S3 refuses what S3 refuses, by S3's names.
import { describe, expect, it } from 'vitest';
import { newBucket, type S3State } from '../../src/demo/s3/state.ts';
import type { S3controlState } from '../../src/demo/s3control/index.ts';
import { failureOf, whyOf } from '../../src/model/errors.ts';
import type { Op } from '../../src/model/operations/index.ts';
import { type Bench, open } from '../support/demo.ts';

const own = '123456789012';
const policy = (more: object, resource = 'arn:aws:s3:::mine/*') =>
  JSON.stringify({ Statement: [{ Action: 's3:GetObject', Resource: resource, ...more }] });
const everyone = { Effect: 'Allow', Principal: '*' };

/** A bucket `mine` in us-east-1, `far` in eu-west-1, `full` with a file; `theirs` is a stranger's. */
async function bench(): Promise<Bench> {
  const made = await open('fresh');
  const state = made.world.services['s3'] as S3State;
  state.strangers = ['theirs'];
  state.buckets = {
    mine: newBucket('us-east-1', made.account.now),
    far: newBucket('eu-west-1', made.account.now),
    full: { ...newBucket('us-east-1', made.account.now), objects: ['a.txt'] },
  };
  return made;
}
const codeOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'ok',
    (error: unknown) => failureOf(error).code,
  );

describe('S3', () => {
  it.each<[Op, object, string, string]>([
    ['s3:CreateBucket', { Bucket: 'new' }, 'us-east-1', 'ok'],
    ['s3:CreateBucket', { Bucket: 'No_Capitals' }, 'us-east-1', 'InvalidBucketName'],
    ['s3:CreateBucket', { Bucket: 'ab' }, 'us-east-1', 'InvalidBucketName'],
    ['s3:CreateBucket', { Bucket: 'a..b' }, 'us-east-1', 'InvalidBucketName'],
    ['s3:CreateBucket', { Bucket: '192.168.0.1' }, 'us-east-1', 'InvalidBucketName'],
    ['s3:CreateBucket', { Bucket: 'theirs' }, 'us-east-1', 'BucketAlreadyExists'],
    ['s3:CreateBucket', { Bucket: 'mine' }, 'us-east-1', 'ok'],
    ['s3:CreateBucket', { Bucket: 'far' }, 'us-east-1', 'BucketAlreadyOwnedByYou'],
    ['s3:CreateBucket', { Bucket: 'new' }, 'eu-west-1', 'IllegalLocationConstraintException'],
    ['s3:HeadBucket', { Bucket: 'none' }, 'us-east-1', 'NotFound'],
    ['s3:HeadBucket', { Bucket: 'theirs' }, 'us-east-1', 'AccessDenied'],
    ['s3:HeadBucket', { Bucket: 'far' }, 'us-east-1', 'PermanentRedirect'],
    ['s3:HeadBucket', { Bucket: 'mine', ExpectedBucketOwner: '999999999999' }, 'us-east-1', 'AccessDenied'],
    ['s3:HeadBucket', { Bucket: 'mine', ExpectedBucketOwner: own }, 'us-east-1', 'ok'],
    ['s3:GetBucketPolicy', { Bucket: 'none' }, 'us-east-1', 'NoSuchBucket'],
    ['s3:GetBucketPolicy', { Bucket: 'mine' }, 'us-east-1', 'NoSuchBucketPolicy'],
    ['s3:GetBucketTagging', { Bucket: 'mine' }, 'us-east-1', 'NoSuchTagSet'],
    ['s3:GetBucketLifecycleConfiguration', { Bucket: 'mine' }, 'us-east-1', 'NoSuchLifecycleConfiguration'],
    ['s3:PutBucketLifecycleConfiguration', { Bucket: 'mine' }, 'us-east-1', 'MalformedXML'],
    ['s3:PutBucketPolicy', { Bucket: 'mine', Policy: 'no JSON' }, 'us-east-1', 'MalformedPolicy'],
    ['s3:PutBucketPolicy', { Bucket: 'mine', Policy: policy(everyone) }, 'us-east-1', 'AccessDenied'],
    [
      's3:PutBucketPolicy',
      { Bucket: 'mine', Policy: policy(everyone, 'arn:aws:s3:::other/*') },
      'us-east-1',
      'MalformedPolicy',
    ],
    ['s3:PutBucketTagging', { Bucket: 'theirs' }, 'us-east-1', 'AccessDenied'],
    ['s3:DeleteBucket', { Bucket: 'full' }, 'us-east-1', 'BucketNotEmpty'],
    ['s3:DeleteBucket', { Bucket: 'mine' }, 'us-east-1', 'ok'],
  ])('%s %j in %s is %s', async (op, input, region, expected) => {
    expect(await codeOf((await bench()).invoke(op, input, region))).toBe(expected);
  });

  it('takes the constraint in us-east-1 for a mistake', async () => {
    const { invoke } = await bench();
    const input = { Bucket: 'new', CreateBucketConfiguration: { LocationConstraint: 'us-east-1' } };
    expect(await codeOf(invoke('s3:CreateBucket', input, 'us-east-1'))).toBe('InvalidLocationConstraint');
    expect(await codeOf(invoke('s3:CreateBucket', input, 'eu-west-1'))).toBe(
      'IllegalLocationConstraintException',
    );
  });

  it('makes buckets closed, owned and encrypted, as S3 does today', async () => {
    const { invoke, reader } = await bench();
    await invoke('s3:CreateBucket', { Bucket: 'new' }, 'us-east-1');
    const block = await reader()('s3:GetPublicAccessBlock', { Bucket: 'new' }, 'us-east-1');
    expect(block.ok && Object.values(block.value.PublicAccessBlockConfiguration ?? {})).toEqual(
      Array(4).fill(true),
    );
    const owner = await reader()('s3:GetBucketOwnershipControls', { Bucket: 'new' }, 'us-east-1');
    expect(owner).toMatchObject({
      value: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    });
  });

  it('lets the account block public policies that the bucket would take', async () => {
    const made = await bench();
    (made.world.services['s3'] as S3State).buckets['mine']!.block = null;
    const input = { Bucket: 'mine', Policy: policy(everyone) };
    expect(await codeOf(made.invoke('s3:PutBucketPolicy', input, 'us-east-1'))).toBe('ok');
    (made.world.services['s3control'] as S3controlState).block = { BlockPublicPolicy: true };
    expect(await codeOf(made.invoke('s3:PutBucketPolicy', input, 'us-east-1'))).toBe('AccessDenied');
    const status = await made.reader()('s3:GetBucketPolicyStatus', { Bucket: 'mine' }, 'us-east-1');
    expect(status).toMatchObject({ value: { PolicyStatus: { IsPublic: true } } });
  });

  it('names regions only where the request holds a parameter, and no constraint for us-east-1', async () => {
    const { reader } = await bench();
    const regions = async (input: object) => {
      const list = await reader()('s3:ListBuckets', input, 'us-east-1');
      return list.ok ? (list.value.Buckets ?? []).map(({ BucketRegion }) => BucketRegion) : [];
    };
    expect(await regions({})).toEqual([undefined, undefined, undefined]);
    expect(await regions({ MaxBuckets: 1000 })).toEqual(['eu-west-1', 'us-east-1', 'us-east-1']);
    const where = (Bucket: string) => reader()('s3:GetBucketLocation', { Bucket }, 'us-east-1');
    expect(await where('mine')).toEqual({ ok: true, value: {} });
    expect(await where('far')).toEqual({ ok: true, value: { LocationConstraint: 'eu-west-1' } });
  });
});

describe('S3 Control', () => {
  it.each<[Op, object, string]>([
    ['s3control:GetPublicAccessBlock', { AccountId: own }, 'NoSuchPublicAccessBlockConfiguration'],
    ['s3control:GetPublicAccessBlock', { AccountId: '999999999999' }, 'AccessDenied'],
    [
      's3control:PutPublicAccessBlock',
      { AccountId: own, PublicAccessBlockConfiguration: {} },
      'InvalidRequest',
    ],
    ['s3control:DeletePublicAccessBlock', { AccountId: own }, 'ok'],
  ])('%s %j is %s', async (op, input, expected) => {
    expect(await codeOf((await bench()).invoke(op, input, 'us-east-1'))).toBe(expected);
  });

  it('replaces all four: what is left out is off', async () => {
    const made = await bench();
    const some = { AccountId: own, PublicAccessBlockConfiguration: { BlockPublicAcls: true } };
    await made.invoke('s3control:PutPublicAccessBlock', some, 'us-east-1');
    expect((made.world.services['s3control'] as S3controlState).block).toEqual({
      BlockPublicAcls: true,
      IgnorePublicAcls: false,
      BlockPublicPolicy: false,
      RestrictPublicBuckets: false,
    });
  });

  it('is refused by an organization in words that tell so', async () => {
    const { invoke } = await open('member');
    const input = { AccountId: own, PublicAccessBlockConfiguration: { BlockPublicAcls: true } };
    const error: unknown = await invoke('s3control:PutPublicAccessBlock', input, 'us-east-1').catch((e) => e);
    expect(whyOf(failureOf(error))).toBe('denied-by-organization');
  });
});
