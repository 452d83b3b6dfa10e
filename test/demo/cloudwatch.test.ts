// The simulated CloudWatch: alarms by name and region, and what AWS checks of them.
import { describe, expect, it } from 'vitest';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { type Bench, open } from '../support/demo.ts';

const home = 'us-east-1';
const topic = `arn:aws:sns:${home}:123456789012:day-one-alerts`;
const write = (what: string, input: object, region = home) => ({
  op: `cloudwatch:${what}` as WriteOp,
  input: input as Record<string, unknown>,
  region,
});
const alarm = {
  AlarmName: 'bell',
  AlarmActions: [topic],
  Namespace: 'Own',
  MetricName: 'Root',
  Statistic: 'Sum',
  Period: 300,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
};
const list = async ({ reader }: Bench, input: object = {}, region = home) => {
  const read = await reader()('cloudwatch:DescribeAlarms', input, region);
  return read.ok ? (read.value.MetricAlarms ?? []) : read;
};

describe('the simulated CloudWatch', () => {
  it('shows an alarm as it was put, with what nobody sent as CloudWatch shows it', async () => {
    const bench = await open('fresh');
    await bench.send(write('PutMetricAlarm', alarm));
    expect(await list(bench)).toEqual([
      {
        ...alarm,
        AlarmArn: `arn:aws:cloudwatch:${home}:123456789012:alarm:bell`,
        ActionsEnabled: true,
        Dimensions: [],
        StateValue: 'INSUFFICIENT_DATA',
      },
    ]);
    expect(await list(bench, {}, 'eu-west-1')).toEqual([]);
  });

  it('writes an alarm over whole, but takes tags only when it is made', async () => {
    const bench = await open('fresh');
    const tagged = (Key: string) => ({ ...alarm, Tags: [{ Key, Value: '1' }] });
    await bench.send(write('PutMetricAlarm', { ...tagged('first'), TreatMissingData: 'missing' }));
    await bench.send(write('PutMetricAlarm', { ...tagged('second'), Threshold: 5 }));
    const [one, ...more] = (await list(bench)) as Record<string, unknown>[];
    expect([one?.['Threshold'], one?.['TreatMissingData'], more]).toEqual([5, undefined, []]);
    const ResourceARN = one!['AlarmArn'] as string;
    expect(await bench.reader()('cloudwatch:ListTagsForResource', { ResourceARN }, home)).toMatchObject({
      value: { Tags: [{ Key: 'first', Value: '1' }] },
    });
  });

  it('finds alarms by name and by prefix', async () => {
    const bench = await open('fresh');
    for (const AlarmName of ['bell', 'belfry', 'tower']) {
      await bench.send(write('PutMetricAlarm', { ...alarm, AlarmName }));
    }
    const names = async (input: object) =>
      ((await list(bench, input)) as { AlarmName?: string }[]).map(({ AlarmName }) => AlarmName);
    expect(await names({ AlarmNames: ['tower', 'none'] })).toEqual(['tower']);
    expect(await names({ AlarmNamePrefix: 'bel' })).toEqual(['bell', 'belfry']);
  });

  it.each<[string, object]>([
    ['AlarmName', { AlarmName: '' }],
    ['AlarmName', { AlarmName: 'x'.repeat(256) }],
    ['MetricName', { MetricName: undefined }],
    ['Namespace', { Namespace: '' }],
    ['ComparisonOperator', { ComparisonOperator: undefined }],
    ['EvaluationPeriods', { EvaluationPeriods: 0 }],
    ['Threshold', { Threshold: undefined }],
    ['Period', { Period: 45 }],
    ['Period', { Period: undefined }],
    ['actions', { AlarmActions: Array(6).fill(topic) }],
    ['arn', { AlarmActions: ['day-one-alerts'] }],
  ])('refuses a wrong %s: %o', async (word, wrong) => {
    const bench = await open('fresh');
    await expect(bench.send(write('PutMetricAlarm', { ...alarm, ...wrong }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(word),
    });
    expect(await list(bench)).toEqual([]);
  });

  it.each([10, 20, 30, 60, 300, 21_600])(
    'takes a period of %i seconds and a threshold of 0',
    async (Period) => {
      const bench = await open('fresh');
      await bench.send(write('PutMetricAlarm', { ...alarm, Period, Threshold: 0 }));
      expect(await list(bench)).toMatchObject([{ Period, Threshold: 0 }]);
    },
  );

  it('deletes all that are named or none', async () => {
    const bench = await open('fresh');
    await bench.send(write('PutMetricAlarm', alarm));
    const both = write('DeleteAlarms', { AlarmNames: ['bell', 'none'] });
    await expect(bench.send(both)).rejects.toMatchObject({ name: 'ResourceNotFound' });
    expect(await list(bench)).toHaveLength(1);
    await bench.send(write('DeleteAlarms', { AlarmNames: ['bell'] }));
    expect(await list(bench)).toEqual([]);
    const ResourceARN = `arn:aws:cloudwatch:${home}:123456789012:alarm:bell`;
    const tags = await bench.reader()('cloudwatch:ListTagsForResource', { ResourceARN }, home);
    expect(tags).toMatchObject({ ok: false, why: 'absent' });
  });
});
