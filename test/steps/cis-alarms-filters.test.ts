// Which filters of somebody else are taken for an alarm's: those that see its events whoever does it, wherever.
import { expect, it } from 'vitest';
import { counted } from '../../src/model/alarm-patterns.ts';
import { alarmIds } from '../../src/model/alarms.ts';
import { cisAlarms } from '../../steps/cis-alarms.ts';
import { open, planOf, verdicts } from '../support/demo.ts';
import { putAlarm, putFilter, ready, said } from './cis-alarms/ready.ts';

const passing = (all: Record<string, string[]>) =>
  Object.entries(all).flatMap(([id, [verdict]]) => (verdict === 'pass' ? [id] : []));

it.each([
  '{ $.userIdentity.userName = "alice" }',
  '{ $.userIdentity.type = "IAMUser" }',
  '{ $.userIdentity.type = "AssumedRole" }',
  '{ $.sourceIPAddress = "203.0.113.64" }',
  '{ $.awsRegion = "us-east-1" }',
  '{ $.awsRegion != "eu-west-1" || $.userIdentity.userName = "alice" }',
  '{ $.readOnly NOT EXISTS }',
  '{ $.readOnly IS FALSE }',
  '{ $.awsRegion NOT EXISTS }',
  '{ $.userIdentity.accessKeyId NOT EXISTS }',
])('a filter for one caller, region or kind of call is no alarm on every call: %s', async (pattern) => {
  const bench = await ready();
  await putFilter(bench, pattern);
  await putAlarm(bench);

  expect(passing(await verdicts(bench, cisAlarms))).toEqual([]);
});

const trail = (and: string) =>
  counted['cloudtrail-changes'].pattern.replace('{', `{ ${and} && (`).replace(/}$/, ') }');
it.each([
  ['$.userIdentity.type = "IAMUser"', 'calls by roles, calls by root'],
  ['$.userIdentity.type != "AssumedRole"', 'calls by roles'],
  ['$.userIdentity.userName = "alice"', 'calls by other IAM users, calls by roles, calls by root'],
  ['$.awsRegion = "us-east-1"', 'calls in other regions'],
  ['$.eventName != "StopLogging"', 'StopLogging'],
  ['($.awsRegion = "us-east-1" || $.userIdentity.userName = "alice")', 'some of these calls'],
])('what a filter with %s leaves out is named: %s', async (and, missing) => {
  const bench = await ready();
  await putFilter(bench, trail(and));
  await putAlarm(bench);
  expect(await said(bench, 'cloudtrail-changes')).toBe(`fail: the filter mine does not count: ${missing}`);
});

it.each([
  ['0', {}],
  ['-1', {}],
  ['$.requestParameters.count', {}],
  ['1', { defaultValue: 1 }],
  ['1', { dimensions: { who: '$.userIdentity.userName' } }],
] as const)(
  'a filter that adds %s (%o) counts nothing that an alarm could ring at',
  async (metricValue, more) => {
    const bench = await ready();
    await putFilter(bench, counted['root-usage'].pattern, { metricValue, ...more });
    await putAlarm(bench);
    expect(await said(bench, 'root-usage')).toBe(
      'fail: the filter mine sees this, but does not add a fixed number above 0 for each event',
    );
    const plan = await planOf(bench, cisAlarms, { answers: { alarms: ['root-usage'] } });
    expect(plan.map(({ id }) => id)).toEqual(['cis-alarms/filter-root-usage', 'cis-alarms/alarm-root-usage']);
  },
);

it('takes a filter that adds half a number, and sets an alarm that rings at one event', async () => {
  const bench = await ready();
  await putFilter(bench, counted['root-usage'].pattern, { metricValue: '0.5', defaultValue: 0 });
  const plan = await planOf(bench, cisAlarms, { answers: { alarms: ['root-usage'] } });
  expect(plan.map(({ call }) => [call.op, call.input['Threshold']])).toEqual([
    ['cloudwatch:PutMetricAlarm', 0.5],
  ]);
  await bench.send(plan[0]!.call);
  expect(await said(bench, 'root-usage')).toBe('pass: day-one-root-usage');
});

it.each(alarmIds)("takes somebody's %s that is written as ours", async (id) => {
  const bench = await ready();
  await putFilter(bench, counted[id].pattern);
  await putAlarm(bench);
  expect(await said(bench, id)).toBe('pass: mine');
});

it('asks for the same of the finished account', async () => {
  expect(new Set(Object.values(await verdicts(await open('hardened'), cisAlarms)).flat())).toEqual(
    new Set(['pass']),
  );
});
