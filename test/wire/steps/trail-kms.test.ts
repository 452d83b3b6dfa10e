// The trail's key, made over the wire and read back setting by setting.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudtrail } from '../../../steps/cloudtrail.ts';
import { trailKms } from '../../../steps/trail-kms.ts';
import { openSending } from './sending.ts';

const bench = (await openSending())!;
const home = 'us-east-1';
const trail = `arn:aws:cloudtrail:${home}:123456789012:trail/day-one-trail`;
const alias = { KeyId: 'alias/day-one-trail' };

describe.skipIf(!bench)('the trail gets a key over the wire', () => {
  let arn = '';
  const read = (op: string, input: object) => bench.invoke(op as never, input, home);

  beforeAll(async () => {
    await bench.moto.reset();
    expect(await bench.send(cloudtrail)).toEqual([]);
    const plan = await bench.planOf(trailKms);
    expect(plan.map(({ call }) => call.op)).toEqual([
      'kms:CreateKey',
      'kms:EnableKeyRotation',
      'kms:CreateAlias',
      'cloudtrail:UpdateTrail',
    ]);
    expect(await bench.send(trailKms)).toEqual([]);
  });
  afterAll(() => bench.close());

  it('a symmetric key of this account, under our name and with our tag', async () => {
    const { KeyMetadata } = (await read('kms:DescribeKey', alias)) as {
      KeyMetadata: { Arn: string; KeyId: string };
    };
    arn = KeyMetadata.Arn;
    expect(KeyMetadata).toMatchObject({
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      Enabled: true,
    });
    expect(await read('kms:ListResourceTags', { KeyId: KeyMetadata.KeyId })).toMatchObject({
      Tags: [{ TagKey: 'aws-day-one', TagValue: 'trail-kms/create-key' }],
    });
  });

  it('renewed every year', async () => {
    expect(await read('kms:GetKeyRotationStatus', { KeyId: arn })).toMatchObject({
      KeyRotationEnabled: true,
    });
  });

  it('and the trail encrypts with it; all else of the trail is as it was', async () => {
    const { trailList } = (await read('cloudtrail:DescribeTrails', {})) as { trailList: object[] };
    expect(trailList).toHaveLength(1);
    expect(trailList[0]).toMatchObject({
      TrailARN: trail,
      KmsKeyId: arn,
      IsMultiRegionTrail: true,
      LogFileValidationEnabled: true,
      S3BucketName: `day-one-trail-123456789012-${home}`,
    });
  });

  it('passes, plans nothing more, and is taken back without losing the key', async () => {
    expect(await bench.verdicts(trailKms)).toEqual({ 'trail-kms': ['pass'], 'kms-rotation': ['pass'] });
    expect(await bench.planOf(trailKms)).toEqual([]);
    await read('cloudtrail:UpdateTrail', { Name: 'day-one-trail', KmsKeyId: '' });
    expect((await bench.planOf(trailKms)).map(({ id }) => id)).toEqual(['trail-kms/update-trail']);
    expect(await bench.send(trailKms)).toEqual([]);
    expect(await bench.verdicts(trailKms)).toEqual({ 'trail-kms': ['pass'], 'kms-rotation': ['pass'] });
  });
});
