// Does an alarm ring, and is it let through? What is as good as ours is adopted; what stays silent is named.
import { expect, it } from 'vitest';
import { counted } from '../../src/model/alarm-patterns.ts';
import { topicArn } from '../../src/model/names.ts';
import { cisAlarms } from '../../steps/cis-alarms.ts';
import { given, open, planOf, verdicts } from '../support/demo.ts';
import { putAlarm, putFilter, ready, said, topicOf } from './cis-alarms/ready.ts';

const silent = (why: string) =>
  `fail: the filter mine and the alarm mine are there, but it cannot ring as it should: ${why}`;
const number = 'one event is not enough for it';
const measure = 'it does not go by the sum of the events';
const part = 'it looks at another part of the metric';
const slow = 'it needs more than one period, or longer than an hour';
const stuck = 'it stays on once it is on, and tells only the first time';

it.each([
  [{ Threshold: 100_000 }, number],
  [{ Threshold: 2 }, number],
  [{ ComparisonOperator: 'GreaterThanThreshold' }, number],
  [{ ComparisonOperator: 'GreaterThanUpperThreshold' }, measure],
  [{ ComparisonOperator: 'LessThanThreshold' }, measure],
  [{ Statistic: 'Minimum' }, measure],
  [{ Statistic: 'Average' }, measure],
  [{ Statistic: undefined, ExtendedStatistic: 'p99' }, measure],
  [{ Dimensions: [{ Name: 'x', Value: 'y' }] }, part],
  [{ Unit: 'Seconds' }, part],
  [{ Period: 86_400, EvaluationPeriods: 7, DatapointsToAlarm: 7 }, slow],
  [{ Period: 300, EvaluationPeriods: 3 }, slow],
  [{ Period: 7200 }, slow],
  [{ TreatMissingData: 'breaching' }, stuck],
  [{ TreatMissingData: 'ignore' }, stuck],
  [{ ActionsEnabled: false }, 'its actions are switched off'],
])('an alarm with %o stays silent: %s', async (more, why) => {
  const bench = await ready();
  await putFilter(bench, counted['root-usage'].pattern);
  await putAlarm(bench, more);
  expect(await said(bench, 'root-usage')).toBe(silent(why));
  const plan = await planOf(bench, cisAlarms, { answers: { alarms: ['root-usage'] } });
  expect(plan.map(({ call }) => [call.op, call.input['AlarmName'], call.input['MetricName']])).toEqual([
    ['cloudwatch:PutMetricAlarm', 'day-one-root-usage', 'Mine'],
  ]);
  await bench.send(plan[0]!.call);
  expect(await said(bench, 'root-usage')).toBe('pass: day-one-root-usage');
});

it.each([
  [{}],
  [{ Statistic: 'Maximum' }],
  [{ Period: 60 }],
  [{ Period: 3600 }],
  [{ Threshold: 0, ComparisonOperator: 'GreaterThanThreshold' }],
  [{ EvaluationPeriods: 3, DatapointsToAlarm: 1 }],
  [{ TreatMissingData: 'missing' }],
])('an alarm with %o rings at one event: it is adopted', async (more) => {
  const bench = await ready();
  await putFilter(bench, counted['root-usage'].pattern);
  await putAlarm(bench, more);
  expect(await said(bench, 'root-usage')).toBe('pass: mine');
  expect(await planOf(bench, cisAlarms, { answers: { alarms: ['root-usage'] } })).toEqual([]);
});

it('lets the noisy one wait for five refused calls, not for six', async () => {
  const bench = await ready();
  await putFilter(bench, counted['unauthorized-api-calls'].pattern);
  await putAlarm(bench, { Threshold: 5 });
  expect(await said(bench, 'unauthorized-api-calls')).toBe('pass: mine');
  await putAlarm(bench, { Threshold: 6 });
  expect(await said(bench, 'unauthorized-api-calls')).toBe(silent('five events are not enough for it'));
});

it('mends our own alarm that somebody made deaf, and leaves a stranger of our name alone', async () => {
  const bench = await open('hardened');
  const [set] = (bench.world.services['cloudwatch'] as { alarms: Record<string, Record<string, unknown>[]> })
    .alarms['us-east-1']!;
  set!['Threshold'] = 1000;
  const alarms = ['unauthorized-api-calls'] as const;
  const plan = await planOf(bench, cisAlarms, { answers: { alarms: [...alarms] } });
  expect(plan.map(({ call, before }) => [call.input['Threshold'], before])).toEqual([
    [1, expect.objectContaining({ Threshold: 1000 })],
  ]);
  set!['tags'] = [];
  expect(await planOf(bench, cisAlarms, { answers: { alarms: [...alarms] } })).toEqual([]);
});

it.each([
  [
    'a policy that lets nobody in',
    (policy: string) => ({ policy: policy.replace(/"Allow"/g, '"Deny"'), key: null }),
  ],
  ['no statement', () => ({ policy: '{"Version":"2012-10-17","Statement":[]}', key: null })],
  ['a key that shuts services out', (policy: string) => ({ policy, key: 'alias/aws/sns' })],
])('a topic with %s keeps every alarm from being heard', async (_what, change) => {
  const bench = await open('hardened');
  Object.assign(topicOf(bench), change(topicOf(bench).policy));
  expect(new Set(Object.values(await verdicts(bench, cisAlarms)).flat())).toEqual(new Set(['fail']));
  expect(await said(bench, 'root-usage')).toContain('but its topic takes nothing from CloudWatch');
  const facts = await cisAlarms.read(bench.reader(), bench.account);
  expect(cisAlarms.plan(facts, given(bench.account))).toEqual([]);
  expect(cisAlarms.guide?.(facts, bench.account).map(({ text }) => text.en)).toEqual(
    Array(17).fill(expect.stringContaining('takes nothing from CloudWatch')),
  );
});

it('is not sure of a topic whose policy nobody may read', async () => {
  const bench = await open('hardened');
  bench.world.denials = [{ action: 'sns:GetTopicAttributes', by: 'identity' }];
  expect(await said(bench, 'root-usage')).toMatch(/^unknown: .*sns:GetTopicAttributes/);
  bench.world.denials = [];
  topicOf(bench).subscriptions = [];
  expect(await said(bench, 'root-usage')).toContain('but nobody hears it');
  delete (bench.world.services['sns'] as { topics: Record<string, unknown> }).topics[topicArn(bench.account)];
  expect(await said(bench, 'root-usage')).toContain('but nobody hears it');
});

it.each([
  [
    'a key of its own',
    { key: 'arn:aws:kms:us-east-1:123456789012:key/1234' },
    'its topic lets CloudWatch through',
  ],
  [
    'software alone to listen',
    {
      subscriptions: [
        { arn: 'arn:aws:sns:us-east-1:123456789012:x:1', protocol: 'sqs', endpoint: 'q', since: '' },
      ],
    },
    'only software listens',
  ],
])('a topic with %s is neither right nor wrong, and nothing is set again', async (_what, change, why) => {
  const bench = await open('hardened');
  Object.assign(topicOf(bench), change);
  expect(await said(bench, 'root-usage')).toMatch(/^unknown: the alarm day-one-root-usage: /);
  expect(await said(bench, 'root-usage')).toContain(why);
  const facts = await cisAlarms.read(bench.reader(), bench.account);
  expect(cisAlarms.plan(facts, given(bench.account))).toEqual([]);
});
