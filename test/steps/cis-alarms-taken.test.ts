// Filters of our name: somebody's own is left alone, and ours is written over only with all of it kept for the way back.
import { expect, it } from 'vitest';
import { counted } from '../../src/model/alarm-patterns.ts';
import type { AnyCall } from '../../src/model/call.ts';
import { cisAlarms } from '../../steps/cis-alarms.ts';
import { type Bench, planOf } from '../support/demo.ts';
import { putFilter, ready } from './cis-alarms/ready.ts';

const name = 'day-one-root-usage';
const ours = { metricName: 'RootUsage', metricNamespace: 'CISBenchmark' };
const root = { answers: { alarms: ['root-usage' as const] } };
const launches = '{ $.eventName = "RunInstances" }';

const filters = async ({ invoke }: Bench) =>
  (await invoke('logs:DescribeMetricFilters', { logGroupName: 'day-one-trail' }, 'us-east-1')) as object;

it.each([
  [
    'another metric',
    { metricName: 'Launches', metricNamespace: 'Team', metricValue: '2', defaultValue: 0, unit: 'Count' },
  ],
  ['another value', { ...ours, metricValue: '2' }],
  ['a default', { ...ours, defaultValue: 0 }],
  ['a unit', { ...ours, unit: 'Count' }],
  ['dimensions', { ...ours, dimensions: { who: '$.userIdentity.arn' } }],
] as const)("a filter of our name with %s is somebody else's: nothing is written", async (_what, more) => {
  const bench = await ready();
  await putFilter(bench, launches, more, name);
  expect(await planOf(bench, cisAlarms, root)).toEqual([]);
  const facts = await cisAlarms.read(bench.reader(), bench.account);
  const guide = cisAlarms.guide?.(facts, bench.account) ?? [];
  expect(guide.map(({ control, text }) => [control, text.en])).toEqual([
    ['root-usage', expect.stringContaining(`A filter called ${name} is there`)],
  ]);
});

it('writes our own over where it counts too little, and the way back holds all of it', async () => {
  const bench = await ready();
  await putFilter(bench, launches, { ...ours, unit: 'None' }, name);
  const was = await filters(bench);
  const plan = await planOf(bench, cisAlarms, root);
  expect(plan.map(({ id }) => id)).toEqual(['cis-alarms/filter-root-usage', 'cis-alarms/alarm-root-usage']);
  expect(plan[0]).toMatchObject({
    call: { input: { filterPattern: counted['root-usage'].pattern } },
    before: { filterPattern: launches, metricTransformations: [{ ...ours, unit: 'None', metricValue: '1' }] },
  });
  const input = plan[0]!.before as AnyCall['input'];
  await bench.send(plan[0]!.call);
  await bench.send({ ...plan[0]!.call, input });
  expect(await filters(bench)).toEqual(was);
});

it('keeps a filter that was changed after us, whatever of it was changed', async () => {
  const bench = await ready();
  const [change] = await planOf(bench, cisAlarms, root);
  await bench.send(change!.call);
  const { pattern } = counted['root-usage'];
  const look = async () => cisAlarms.read(bench.reader(), bench.account);
  const after = cisAlarms.snapshot(await look())[change!.resource]!;
  const done = [{ change: change!, outputs: {}, after }];
  expect(cisAlarms.revert(await look(), done, bench.account).kept).toEqual([]);
  await putFilter(bench, pattern, { ...ours, defaultValue: 0 }, name);
  const { changes, kept } = cisAlarms.revert(await look(), done, bench.account);
  expect([changes, kept.map((one) => one.change)]).toEqual([[], ['cis-alarms/filter-root-usage']]);
});
