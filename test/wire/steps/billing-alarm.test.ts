// The old alarm on the bill over the wire: put, read back setting by setting, deleted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topicArn } from '../../../src/model/names.ts';
import { alertsTopic } from '../../../steps/alerts-topic.ts';
import { billingAlarm } from '../../../steps/billing-alarm.ts';
import { openSending } from './sending.ts';

const bench = (await openSending())!;
const home = 'us-east-1';
const AlarmNames = ['day-one-billing'];

describe.skipIf(!bench)('the alarm on the bill over the wire', () => {
  const call = (op: string, input: object, region = home) => bench.invoke(op as never, input, region);

  let input: object = {};

  beforeAll(async () => {
    await bench.moto.reset();
    // moto 5.2.1 takes every address as confirmed.
    expect(await bench.send(alertsTopic)).toEqual([]);
    const plan = await bench.planOf(billingAlarm);
    expect(plan.map(({ call }) => call.op)).toEqual(['cloudwatch:PutMetricAlarm']);
    input = plan[0]!.call.input;
    expect(await bench.send(billingAlarm)).toEqual([]);
  });
  afterAll(() => bench.close());

  it('holds what was sent, in the one region that counts the bill', async () => {
    const { MetricAlarms } = (await call('cloudwatch:DescribeAlarms', { AlarmNames })) as {
      MetricAlarms: { AlarmArn: string }[];
    };
    expect(MetricAlarms).toHaveLength(1);
    expect(MetricAlarms[0]).toMatchObject({
      AlarmActions: [topicArn(bench.account)],
      ActionsEnabled: true,
      Namespace: 'AWS/Billing',
      MetricName: 'EstimatedCharges',
      Dimensions: [{ Name: 'Currency', Value: 'USD' }],
      Statistic: 'Maximum',
      Period: 21_600,
      EvaluationPeriods: 1,
      Threshold: 20,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'missing',
    });
    expect(
      await call('cloudwatch:ListTagsForResource', { ResourceARN: MetricAlarms[0]!.AlarmArn }),
    ).toMatchObject({ Tags: [{ Key: 'aws-day-one', Value: 'billing-alarm/create' }] });
  });

  it('passes and plans nothing more; deleted, it is planned again', async () => {
    expect(await bench.verdicts(billingAlarm)).toEqual({ 'billing-alarm-legacy': ['pass'] });
    expect(await bench.planOf(billingAlarm)).toEqual([]);
    await call('cloudwatch:DeleteAlarms', { AlarmNames });
    expect(await bench.verdicts(billingAlarm)).toEqual({ 'billing-alarm-legacy': ['fail'] });
    expect(await bench.planOf(billingAlarm)).toHaveLength(1);
  });

  it('gives no mail while its actions are off, and says so', async () => {
    expect(await bench.send(billingAlarm)).toEqual([]);
    await call('cloudwatch:PutMetricAlarm', { ...input, ActionsEnabled: false });
    expect(await bench.verdicts(billingAlarm)).toEqual({ 'billing-alarm-legacy': ['fail'] });
  });
});
