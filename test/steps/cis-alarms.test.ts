// The alarms on the trail: how many at each level, at what price, and what is adopted.
import { expect, it } from 'vitest';
import { cisAlarms } from '../../steps/cis-alarms.ts';
import { planOf, verdicts } from '../support/demo.ts';
import { putAlarm, putFilter, ready } from './cis-alarms/ready.ts';

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
    await putFilter(bench, pattern);
    await putAlarm(bench);
    const findings = cisAlarms.audit(await cisAlarms.read(bench.reader(), bench.account), bench.account);
    expect(new Set(findings.map(({ verdict, actual }) => `${verdict}: ${actual.en}`))).toEqual(
      new Set(['fail: the filter mine counts too much: everyday calls as well']),
    );
    const plan = await planOf(bench, cisAlarms, { answers: { alarms: ['root-usage'] } });
    expect(plan.map(({ id }) => id)).toEqual(['cis-alarms/filter-root-usage', 'cis-alarms/alarm-root-usage']);
  },
);

it('gives a filter that is there already only its alarm', async () => {
  const bench = await ready();
  await putFilter(bench, '{ $.userIdentity.type = "Root" }');
  const plan = await planOf(bench, cisAlarms, { answers: { alarms: ['root-usage'] } });
  expect(plan.map(({ call }) => [call.op, call.input['MetricName']])).toEqual([
    ['cloudwatch:PutMetricAlarm', 'Mine'],
  ]);
});
