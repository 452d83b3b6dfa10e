// Flow logs over the wire: sent, and read back setting by setting; and a refusal inside an answer of status 200.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flowLogs } from '../../../steps/flow-logs.ts';
import { three } from '../bench.ts';
import { openPaid } from './paid.ts';

const wire = (await openPaid())!;
const home = 'us-east-1';
const Bucket = `day-one-flow-logs-123456789012-${home}`;

describe.skipIf(!wire)('flow logs, made over the wire', () => {
  afterAll(() => wire.close());
  const read = (op: string, input: object = {}, region = home) => wire.aws.invoke(op as never, input, region);

  it('without the bucket the answer is a refusal, though its status is 200', async () => {
    const [first] = (await wire.plan(flowLogs)).filter(({ call }) => call.op === 'ec2:CreateFlowLogs');
    expect(await wire.send([first!])).toEqual([
      expect.stringMatching(
        /^flow-logs\/create\/\S+ refused Unsuccessful: LogDestination: .* does not exist/,
      ),
    ]);
  });

  describe('and with it', () => {
    beforeAll(async () => {
      const plan = await wire.plan(flowLogs);
      expect(plan).toHaveLength(8 + 3);
      expect(await wire.send(plan)).toEqual([]);
    });

    it('one a network, of what is refused, all into the one bucket, with our tag', async () => {
      for (const region of three) {
        const { Vpcs } = (await read('ec2:DescribeVpcs', {}, region)) as { Vpcs: { VpcId: string }[] };
        expect(await read('ec2:DescribeFlowLogs', {}, region), region).toMatchObject({
          FlowLogs: [
            {
              ResourceId: Vpcs[0]?.VpcId,
              TrafficType: 'REJECT',
              LogDestinationType: 's3',
              LogDestination: `arn:aws:s3:::${Bucket}`,
              MaxAggregationInterval: 600,
              Tags: [{ Key: 'aws-day-one', Value: `flow-logs/create/${region}` }],
            },
          ],
        });
      }
    });

    it('a bucket that flow logs of this account alone may be delivered to', async () => {
      const { Policy } = (await read('s3:GetBucketPolicy', { Bucket })) as { Policy: string };
      const { Statement } = JSON.parse(Policy) as { Statement: readonly object[] };
      expect(Statement).toMatchObject([
        {
          Effect: 'Allow',
          Principal: { Service: 'delivery.logs.amazonaws.com' },
          Action: 's3:PutObject',
          Condition: {
            StringEquals: { 'aws:SourceAccount': '123456789012' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:logs:*:123456789012:*' },
          },
        },
        { Effect: 'Allow', Action: ['s3:GetBucketAcl', 's3:ListBucket'] },
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ]);
      expect(await read('s3:GetPublicAccessBlock', { Bucket })).toMatchObject({
        PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
      });
    });

    it('plans nothing more', async () => {
      const verdicts = (await wire.audit(flowLogs)).map(({ verdict }) => verdict);
      expect(verdicts).toEqual(['pass', 'pass', 'pass']);
      expect(await wire.plan(flowLogs)).toEqual([]);
    });
  });
});
