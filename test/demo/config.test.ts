import { describe, expect, it } from 'vitest';
import { configStatements } from '../../src/model/log-bucket/policies.ts';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { policyWith } from '../../src/model/policy-document.ts';
import { type Bench, open } from '../support/demo.ts';

const region = 'us-west-2';
const write = (what: string, input: object, at = region) => ({
  op: (what.includes(':') ? what : `config:${what}`) as WriteOp,
  input: input as Record<string, unknown>,
  region: at,
});
const roleARN =
  'arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig';
const recorder = (more: object = {}) => ({
  ConfigurationRecorder: { name: 'default', roleARN, recordingGroup: { allSupported: true }, ...more },
});
const channel = (name: string, s3BucketName: string) => ({ DeliveryChannel: { name, s3BucketName } });
const withRole = async (): Promise<Bench> => {
  const bench = await open('fresh');
  await bench.send(write('iam:CreateServiceLinkedRole', { AWSServiceName: 'config.amazonaws.com' }));
  return bench;
};
/** A bucket that AWS Config may write to. */
const withBucket = async (bench: Bench, name: string): Promise<void> => {
  const account = { id: '123456789012', partition: 'aws' };
  const Policy = policyWith(configStatements(account, name));
  await bench.send(write('s3:CreateBucket', { Bucket: name }, 'us-east-1'));
  await bench.send(write('s3:PutBucketPolicy', { Bucket: name, Policy }, 'us-east-1'));
};

describe('the simulated AWS Config', () => {
  it.each([
    ['no name', { name: '' }, 'InvalidConfigurationRecorderNameException'],
    ['a role that is not there', { roleARN: 'arn:aws:iam::123456789012:role/none' }, 'InvalidRoleException'],
    [
      'all types and some',
      { recordingGroup: { allSupported: true, resourceTypes: ['AWS::EC2::Instance'] } },
      'InvalidRecordingGroupException',
    ],
    [
      'IAM without all types',
      { recordingGroup: { allSupported: false, includeGlobalResourceTypes: true } },
      'InvalidRecordingGroupException',
    ],
  ])('refuses a recorder with %s', async (_what, more, name) => {
    const { send, invoke } = await withRole();
    await expect(send(write('PutConfigurationRecorder', recorder(more)))).rejects.toMatchObject({ name });
    expect(await invoke('config:DescribeConfigurationRecorders', {}, region)).toEqual({
      ConfigurationRecorders: [],
    });
  });

  it('holds one recorder and one channel a region', async () => {
    const bench = await withRole();
    await withBucket(bench, 'records-1');
    await bench.send(write('PutConfigurationRecorder', recorder()));
    await expect(
      bench.send(write('PutConfigurationRecorder', recorder({ name: 'second' }))),
    ).rejects.toMatchObject({ name: 'MaxNumberOfConfigurationRecordersExceededException' });
    await bench.send(write('PutDeliveryChannel', channel('default', 'records-1')));
    await expect(
      bench.send(write('PutDeliveryChannel', channel('second', 'records-1'))),
    ).rejects.toMatchObject({ name: 'MaxNumberOfDeliveryChannelsExceededException' });
    await expect(
      bench.send(write('PutConfigurationRecorder', recorder({ name: 'second' }), 'us-west-1')),
    ).resolves.toBeDefined();
  });

  it('wants a recorder before a channel, a channel before a start, and a stop before the end', async () => {
    const bench = await withRole();
    await withBucket(bench, 'records-1');
    const put = write('PutDeliveryChannel', channel('default', 'records-1'));
    const start = write('StartConfigurationRecorder', { ConfigurationRecorderName: 'default' });
    await expect(bench.send(put)).rejects.toMatchObject({
      name: 'NoAvailableConfigurationRecorderException',
    });
    await expect(bench.send(start)).rejects.toMatchObject({ name: 'NoSuchConfigurationRecorderException' });
    await bench.send(write('PutConfigurationRecorder', recorder()));
    await expect(bench.send(start)).rejects.toMatchObject({ name: 'NoAvailableDeliveryChannelException' });
    await bench.send(put);
    await bench.send(start);
    const gone = write('DeleteDeliveryChannel', { DeliveryChannelName: 'default' });
    await expect(bench.send(gone)).rejects.toMatchObject({
      name: 'LastDeliveryChannelDeleteFailedException',
    });
    await bench.send(write('StopConfigurationRecorder', { ConfigurationRecorderName: 'default' }));
    await bench.send(gone);
    await expect(bench.send(gone)).rejects.toMatchObject({ name: 'NoSuchDeliveryChannelException' });
    await bench.send(write('DeleteConfigurationRecorder', { ConfigurationRecorderName: 'default' }));
  });

  it('looks at the bucket: there, and open to AWS Config', async () => {
    const bench = await withRole();
    await bench.send(write('PutConfigurationRecorder', recorder()));
    const put = write('PutDeliveryChannel', channel('default', 'records-1'));
    await expect(bench.send(put)).rejects.toMatchObject({ name: 'NoSuchBucketException' });
    await bench.send(write('s3:CreateBucket', { Bucket: 'records-1' }, 'us-east-1'));
    await expect(bench.send(put)).rejects.toMatchObject({ name: 'InsufficientDeliveryPolicyException' });
    await withBucket(bench, 'records-1');
    await expect(bench.send(put)).resolves.toBeDefined();
  });

  it('makes the role of the service once', async () => {
    const { send } = await withRole();
    const again = (AWSServiceName: string) => send(write('iam:CreateServiceLinkedRole', { AWSServiceName }));
    await expect(again('config.amazonaws.com')).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: expect.stringContaining('has been taken'),
    });
    await expect(again('nobody.amazonaws.com')).rejects.toMatchObject({ name: 'InvalidInputException' });
  });
});
