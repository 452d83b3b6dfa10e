// The alarms on the trail: how many at each level, at what price, and what is adopted.
import { expect, it } from 'vitest';
import { topicArn } from '../../src/model/names.ts';
import { cisAlarms } from '../../steps/cis-alarms.ts';
import { cloudtrail } from '../../steps/cloudtrail.ts';
import { trailLogs } from '../../steps/trail-logs.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

/** A new account with trail, log group and a confirmed topic. */
async function ready(): Promise<Bench> {
  const bench = await open('fresh');
  const arn = topicArn(bench.account);
  const heard = { arn: `${arn}:1`, protocol: 'email', endpoint: 'owner@example.com' };
  bench.world.services['sns'] = { topics: { [arn]: { policy: '{}', tags: [], subscriptions: [heard] } } };
  for (const { call } of await planOf(bench, cloudtrail)) await bench.send(call);
  for (const { call } of await planOf(bench, trailLogs)) await bench.send(call);
  return bench;
}

it.each([
  ['recommended', 10, 0],
  ['cis-1', 14, 160],
  ['everything', 17, 280],
] as const)('at %s sets %i alarms for %i cents a month', async (level, count, cents) => {
  const bench = await ready();
  const plan = await planOf(bench, cisAlarms, { level });
  expect(plan).toHaveLength(count * 2);
  expect(plan.reduce((sum, { cost }) => sum + (cost?.cents ?? 0), 0)).toBe(cents);
  expect(cisAlarms.month?.(bench.account, level)).toBe(cents);
  for (const { call } of plan) await bench.send(call);
  const passed = Object.values(await verdicts(bench, cisAlarms)).filter(([one]) => one === 'pass');
  expect(passed).toHaveLength(count);
  expect(await planOf(bench, cisAlarms, { level })).toEqual([]);
});

it.each(['', '{ $.eventName = "*" }'])(
  'does not take a filter that counts everything (%j) for any alarm',
  async (pattern) => {
    const bench = await ready();
    const metric = { metricName: 'All', metricNamespace: 'Own', metricValue: '1' };
    const filter = { logGroupName: 'day-one-trail', filterName: 'all', filterPattern: pattern };
    await bench.send({
      op: 'logs:PutMetricFilter',
      input: { ...filter, metricTransformations: [metric] },
      region: 'us-east-1',
    });
    const AlarmActions = [topicArn(bench.account)];
    const alarm = {
      AlarmName: 'all',
      MetricName: 'All',
      Namespace: 'Own',
      Statistic: 'Sum',
      Period: 300,
      AlarmActions,
    };
    const rings = { EvaluationPeriods: 1, Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold' };
    await bench.send({ op: 'cloudwatch:PutMetricAlarm', input: { ...alarm, ...rings }, region: 'us-east-1' });
    const findings = cisAlarms.audit(await cisAlarms.read(bench.reader(), bench.account), bench.account);
    expect(new Set(findings.map(({ verdict, actual }) => `${verdict}: ${actual.en}`))).toEqual(
      new Set(['fail: the filter all counts too much: everything that happens']),
    );
    const plan = await planOf(bench, cisAlarms, { answers: { alarms: ['root-usage'] } });
    expect(plan.map(({ id }) => id)).toEqual(['cis-alarms/filter-root-usage', 'cis-alarms/alarm-root-usage']);
  },
);

it('gives a filter that is there already only its alarm', async () => {
  const bench = await ready();
  const metric = { metricName: 'Mine', metricNamespace: 'Own', metricValue: '1' };
  const input = {
    logGroupName: 'day-one-trail',
    filterName: 'mine',
    filterPattern: '{ $.userIdentity.type = "Root" }',
    metricTransformations: [metric],
  };
  await bench.send({ op: 'logs:PutMetricFilter', input, region: 'us-east-1' });
  const plan = await planOf(bench, cisAlarms, { answers: { alarms: ['root-usage'] } });
  expect(plan.map(({ call }) => [call.op, call.input['MetricName']])).toEqual([
    ['cloudwatch:PutMetricAlarm', 'Mine'],
  ]);
});
