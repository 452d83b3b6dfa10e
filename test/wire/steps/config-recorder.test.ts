// AWS Config over the wire: sent, and read back setting by setting.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configRecorder } from '../../../steps/config-recorder.ts';
import { three } from '../bench.ts';
import { openPaid } from './paid.ts';

const wire = (await openPaid())!;
const home = 'us-east-1';
const Bucket = `day-one-config-123456789012-${home}`;
const roleARN =
  'arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig';

describe.skipIf(!wire)('AWS Config, switched on over the wire', () => {
  beforeAll(async () => {
    const plan = await wire.plan(configRecorder);
    expect(plan).toHaveLength(8 + 1 + 9);
    expect(await wire.send(plan)).toEqual([]);
  });
  afterAll(() => wire.close());
  const read = (op: string, input: object = {}, region = home) => wire.aws.invoke(op as never, input, region);

  it('a recorder a region: all kinds, IAM in the home region only, running', async () => {
    for (const region of three) {
      const group = { allSupported: true, includeGlobalResourceTypes: region === home };
      expect(await read('config:DescribeConfigurationRecorders', {}, region), region).toMatchObject({
        ConfigurationRecorders: [{ name: 'day-one-config', roleARN, recordingGroup: group }],
      });
      expect(await read('config:DescribeConfigurationRecorderStatus', {}, region)).toMatchObject({
        ConfigurationRecordersStatus: [{ name: 'day-one-config', recording: true }],
      });
    }
  });

  it('a channel a region, all into the one bucket', async () => {
    for (const region of three) {
      expect(await read('config:DescribeDeliveryChannels', {}, region)).toMatchObject({
        DeliveryChannels: [{ name: 'day-one-config', s3BucketName: Bucket }],
      });
    }
  });

  it('a bucket that AWS Config alone may write to, and nobody without TLS', async () => {
    const { Policy } = (await read('s3:GetBucketPolicy', { Bucket })) as { Policy: string };
    const { Statement } = JSON.parse(Policy) as { Statement: readonly { Effect: string }[] };
    expect(Statement.map(({ Effect }) => Effect)).toEqual(['Allow', 'Allow', 'Allow', 'Deny']);
    expect(await read('s3:GetBucketVersioning', { Bucket })).toMatchObject({ Status: 'Enabled' });
    expect(await read('s3:GetBucketTagging', { Bucket })).toMatchObject({
      TagSet: [{ Key: 'aws-day-one', Value: 'config-recorder/create-bucket' }],
    });
  });

  it('the role of the service, which moto spells otherwise than AWS', async () => {
    const role = await read('iam:GetRole', { RoleName: 'AWSServiceRoleForconfig' });
    expect(role).toMatchObject({ Role: { Path: '/aws-service-role/config.amazonaws.com/' } });
  });

  // The day moto has these, this test says so.
  it('moto lacks the status of a channel, so the rest is left to the simulated account', async () => {
    await expect(read('config:DescribeDeliveryChannelStatus')).rejects.toThrow();
    const verdicts = (await wire.audit(configRecorder)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['unknown', 'unknown', 'unknown']);
    expect(await wire.plan(configRecorder)).toEqual([]);
  });
});
