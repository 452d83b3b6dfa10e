import { describe, expect, it } from 'vitest';
import { defaultVpc } from '../../src/demo/ec2/vpc-id.ts';
import { flowLogStatements } from '../../src/model/log-bucket/policies.ts';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { refusedWithin } from '../../src/model/partial.ts';
import { policyWith } from '../../src/model/policy-document.ts';
import { type Bench, open } from '../support/demo.ts';

const region = 'us-west-2';
const write = (what: string, input: object, at = region) => ({
  op: what as WriteOp,
  input: input as Record<string, unknown>,
  region: at,
});
const create = (more: object = {}) =>
  write('ec2:CreateFlowLogs', {
    ResourceIds: [defaultVpc(region)],
    ResourceType: 'VPC',
    TrafficType: 'REJECT',
    LogDestinationType: 's3',
    LogDestination: 'arn:aws:s3:::network-logs',
    ...more,
  });
const withBucket = async (bench: Bench): Promise<void> => {
  const Bucket = 'network-logs';
  const Policy = policyWith(flowLogStatements({ id: '123456789012', partition: 'aws' }, Bucket));
  await bench.send(write('s3:CreateBucket', { Bucket }, 'us-east-1'));
  await bench.send(write('s3:PutBucketPolicy', { Bucket, Policy }, 'us-east-1'));
};

describe('the simulated networks', () => {
  it('are one default VPC a region, with an id of its own', async () => {
    const { account } = await open('fresh');
    const ids = account.regions.filter(({ state }) => state === 'on').map(({ name }) => defaultVpc(name));
    expect(new Set(ids).size).toBe(17);
    for (const id of ids) expect(id).toMatch(/^vpc-[0-9a-f]{17}$/);
  });
});

describe('the simulated flow logs', () => {
  it.each([
    ['a network of nobody', { ResourceIds: ['vpc-1'] }, 'InvalidVpcID.NotFound'],
    ['no kind of traffic', { TrafficType: undefined }, 'MissingParameter'],
  ])('refuse %s', async (_what, more, name) => {
    const { send } = await open('fresh');
    await expect(send(create(more))).rejects.toMatchObject({ name });
  });

  it('say inside the answer where nothing can be delivered to', async () => {
    const bench = await open('fresh');
    const missing = refusedWithin(await bench.send(create()));
    expect(missing).toMatchObject({
      code: 'Unsuccessful',
      message: 'LogDestination: network-logs does not exist',
    });
    await bench.send(write('s3:CreateBucket', { Bucket: 'network-logs' }, 'us-east-1'));
    const closed = refusedWithin(await bench.send(create()));
    expect(closed?.message).toContain('Access Denied for LogDestination');
    expect(await bench.invoke('ec2:DescribeFlowLogs', {}, region)).toMatchObject({ FlowLogs: [] });
  });

  it('are made once for a network and a bucket, and deleted by their id', async () => {
    const bench = await open('fresh');
    await withBucket(bench);
    const made = (await bench.send(create())) as { FlowLogIds: string[] };
    expect(refusedWithin(made)).toBeUndefined();
    await expect(bench.send(create())).rejects.toMatchObject({ name: 'FlowLogAlreadyExists' });
    const gone = write('ec2:DeleteFlowLogs', { FlowLogIds: made.FlowLogIds });
    await bench.send(gone);
    await expect(bench.send(gone)).rejects.toMatchObject({ name: 'InvalidFlowLogId.NotFound' });
  });
});

describe('a refusal inside an answer', () => {
  it.each([
    ['of nothing', undefined, undefined],
    ['of an empty list', { Unsuccessful: [] }, undefined],
    ['with a name', { Unsuccessful: [{ Error: { Code: 'Gone' } }] }, 'Gone'],
    ['with a number', { Unsuccessful: [{ Error: { Code: '400' } }] }, 'Unsuccessful'],
  ])('%s', (_what, output, code) => {
    expect(refusedWithin(output)?.code).toBe(code);
  });
});
