// The simulated KMS, and CloudTrail's look at a key, refuse what AWS refuses, by AWS's names.
import { describe, expect, it } from 'vitest';
import type { CloudtrailState } from '../../src/demo/cloudtrail/state.ts';
import type { Kms } from '../../src/demo/kms/state.ts';
import { failureOf } from '../../src/model/errors.ts';
import type { Op } from '../../src/model/operations/index.ts';
import { type Bench, open } from '../support/demo.ts';

const root = { AWS: 'arn:aws:iam::123456789012:root' };
const policy = (...statements: readonly object[]) => JSON.stringify({ Statement: statements });
const open2us = { Effect: 'Allow', Principal: root, Action: 'kms:*', Resource: '*' };
const plain = '00000000-0000-4000-8000-000000000002';
const off = '00000000-0000-4000-8000-000000000003';
const signing = '00000000-0000-4000-8000-000000000004';
const codeOf = (bench: Bench, op: Op, input: object, region = 'us-east-1') =>
  bench.invoke(op, input, region).then(
    () => 'ok',
    (error: unknown) => failureOf(error).code,
  );
const lock = 'MalformedPolicyDocumentException';

describe('the simulated KMS', () => {
  it.each<[Op, object, string]>([
    ['kms:CreateKey', { Policy: policy(open2us) }, 'ok'],
    ['kms:CreateKey', { Policy: 'no JSON' }, lock],
    ['kms:CreateKey', { Policy: policy({ ...open2us, Principal: { Service: 's3.amazonaws.com' } }) }, lock],
    ['kms:CreateKey', { Policy: policy(open2us), Tags: [{ TagKey: 'aws:x', TagValue: '' }] }, 'TagException'],
    ['kms:CreateAlias', { AliasName: 'alias/new', TargetKeyId: plain }, 'ok'],
    ['kms:CreateAlias', { AliasName: 'alias/my-app', TargetKeyId: plain }, 'AlreadyExistsException'],
    ['kms:CreateAlias', { AliasName: 'new', TargetKeyId: plain }, 'InvalidAliasNameException'],
    ['kms:CreateAlias', { AliasName: 'alias/aws/new', TargetKeyId: plain }, 'InvalidAliasNameException'],
    ['kms:CreateAlias', { AliasName: 'alias/new', TargetKeyId: 'none' }, 'NotFoundException'],
    ['kms:EnableKeyRotation', { KeyId: plain, RotationPeriodInDays: 365 }, 'ok'],
    ['kms:EnableKeyRotation', { KeyId: plain, RotationPeriodInDays: 30 }, 'ValidationException'],
    ['kms:EnableKeyRotation', { KeyId: off }, 'DisabledException'],
    ['kms:EnableKeyRotation', { KeyId: signing }, 'UnsupportedOperationException'],
    ['kms:EnableKeyRotation', { KeyId: '00000000-0000-4000-8000-00000000000a' }, 'AccessDeniedException'],
    ['kms:GetKeyRotationStatus', { KeyId: signing }, 'UnsupportedOperationException'],
    ['kms:DescribeKey', { KeyId: 'alias/my-app' }, 'ok'],
    ['kms:DescribeKey', { KeyId: `arn:aws:kms:us-east-1:123456789012:key/${plain}` }, 'ok'],
    ['kms:DescribeKey', { KeyId: `arn:aws:kms:eu-west-1:123456789012:key/${plain}` }, 'NotFoundException'],
    ['kms:DescribeKey', { KeyId: 'alias/none' }, 'NotFoundException'],
  ])('%s %j: %s', async (op, input, code) => {
    expect(await codeOf(await open('messy'), op, input)).toBe(code);
  });

  it('a new key is on, is not renewed, and is seen in its own region only', async () => {
    const bench = await open('fresh');
    const made = (await bench.invoke('kms:CreateKey', { Policy: policy(open2us) }, 'eu-west-1')) as {
      KeyMetadata: { KeyId: string };
    };
    const { KeyId } = made.KeyMetadata;
    expect(made.KeyMetadata).toMatchObject({ KeyState: 'Enabled', KeyManager: 'CUSTOMER' });
    expect(await bench.invoke('kms:GetKeyRotationStatus', { KeyId }, 'eu-west-1')).toMatchObject({
      KeyRotationEnabled: false,
    });
    expect(await bench.invoke('kms:ListKeys', {}, 'us-east-1')).toEqual({ Keys: [] });
  });
});

describe('a trail that is given a key', () => {
  const update = (KmsKeyId: string) => ({ Name: 'day-one-trail', KmsKeyId });
  it.each<[string, (kms: Kms) => string, string]>([
    ['by its alias', () => 'alias/day-one-trail', 'ok'],
    ['that is not there', () => 'alias/none', 'KmsKeyNotFoundException'],
    [
      'that is off',
      ({ keys }) => {
        for (const key of keys) key.state = 'Disabled';
        return 'alias/day-one-trail';
      },
      'KmsKeyDisabledException',
    ],
    [
      'whose policy does not let CloudTrail in',
      ({ keys }) => {
        for (const key of keys) key.policy = policy(open2us);
        return 'alias/day-one-trail';
      },
      'InsufficientEncryptionPolicyException',
    ],
  ])('%s', async (_what, prepare, code) => {
    const bench = await open('hardened');
    const named = prepare(bench.world.services['kms'] as Kms);
    expect(await codeOf(bench, 'cloudtrail:UpdateTrail', update(named))).toBe(code);
  });

  it('holds its ARN, and loses it to the empty text; other settings leave it alone', async () => {
    const bench = await open('hardened');
    const trail = () => (bench.world.services['cloudtrail'] as CloudtrailState).trails[0];
    await bench.invoke(
      'cloudtrail:UpdateTrail',
      { Name: 'day-one-trail', EnableLogFileValidation: true },
      'us-east-1',
    );
    expect(trail()?.kmsKeyId).toMatch(/^arn:aws:kms:us-east-1:/);
    await bench.invoke('cloudtrail:UpdateTrail', update(''), 'us-east-1');
    expect(trail()?.kmsKeyId).toBeUndefined();
  });
});
