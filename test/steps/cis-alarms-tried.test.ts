// Our patterns are tried by CloudWatch Logs on sample events before they are put: once each, and only where one is missing.
import { expect, it } from 'vitest';
import { alarmIds } from '../../src/model/alarms.ts';
import type { Invoke } from '../../src/model/call.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { samplesOf } from '../../steps/cis-alarms/proofs.ts';
import { cisAlarms } from '../../steps/cis-alarms.ts';
import { type Bench, given, open, planOf } from '../support/demo.ts';
import { putFilter, ready, said } from './cis-alarms/ready.ts';

const root = { answers: { alarms: ['root-usage' as const] } };
type Tried = { filterPattern: string; logEventMessages: string[] };

/** Reads the step's facts; AWS's answer to each try is `say` of it, where given. */
async function look({ invoke, account }: Bench, say?: (tried: Tried, answer: object) => object) {
  const tried: Tried[] = [];
  const through: Invoke = async (op, input, region) => {
    const answer = await invoke(op, input, region);
    if (op !== 'logs:TestMetricFilter') return answer;
    tried.push(input as Tried);
    return say ? say(input as Tried, answer as object) : answer;
  };
  return { facts: await cisAlarms.read(makeReader(through), account), tried };
}

it('is asked once for each filter that is missing, with at most fifty events', async () => {
  const bench = await ready();
  const { tried, facts } = await look(bench);
  expect(tried).toHaveLength(17);
  expect(tried.every(({ logEventMessages: { length } }) => length > 0 && length <= 50)).toBe(true);
  expect(facts.proofs).toEqual(Object.fromEntries(alarmIds.map((id) => [id, { ok: true, value: true }])));
  for (const { call } of cisAlarms.plan(facts, given(bench.account, root))) await bench.send(call);
  expect((await look(bench)).tried).toHaveLength(16);
});

it('is not asked where all is set, where there is no log group, nor for a name that is taken', async () => {
  expect((await look(await open('hardened'))).tried).toEqual([]);
  expect((await look(await open('fresh'))).tried).toEqual([]);
  const bench = await ready();
  await putFilter(bench, '{ $.eventName = "RunInstances" }', {}, 'day-one-root-usage');
  expect((await look(bench)).facts.proofs['root-usage']).toBeUndefined();
});

it.each(alarmIds)('has events that %s is for and events that it is not for, none twice', (id) => {
  const samples = samplesOf(id);
  expect(new Set(samples.map(({ message }) => message)).size).toBe(samples.length);
  expect(new Set(samples.map(({ wanted }) => wanted))).toEqual(new Set([true, false]));
});

const answers = {
  nothing: () => ({ matches: [] }),
  everything: ({ logEventMessages }: Tried) => ({
    matches: logEventMessages.map((eventMessage) => ({ eventMessage })),
  }),
  'all but one event': (_: Tried, { matches }: { matches?: object[] }) => ({ matches: matches?.slice(1) }),
  'that it is no pattern': () => {
    throw Object.assign(new Error('Invalid'), { name: 'InvalidParameterException' });
  },
} as const;
it.each(Object.entries(answers))('plans no filter of which AWS says %s, and says so', async (_what, say) => {
  const bench = await ready();
  const { facts } = await look(bench, say as Parameters<typeof look>[1]);
  expect(cisAlarms.plan(facts, given(bench.account, root))).toEqual([]);
  const [finding] = cisAlarms.audit(facts, bench.account);
  expect([finding?.verdict, finding?.actual.en]).toEqual([
    'fail',
    'no filter counts this; the filter of this tool was tried and counts other events than it should, so it is not set',
  ]);
  expect(cisAlarms.guide?.(facts, bench.account)[0]?.text.en).toContain('asked to try');
});

it('goes on where nobody may try it, and says beside the change that it was not tried', async () => {
  const bench = await ready();
  bench.world.denials = [{ action: 'logs:TestMetricFilter', by: 'identity' }];
  const plan = await planOf(bench, cisAlarms, root);
  expect(plan.map(({ id }) => id)).toEqual(['cis-alarms/filter-root-usage', 'cis-alarms/alarm-root-usage']);
  expect(plan[0]?.danger?.en).toContain('could not be tried on sample events first');
  expect(plan[0]?.danger?.en).toContain('logs:TestMetricFilter');
  expect(await said(bench, 'root-usage')).toBe('fail: no filter counts this');
  bench.world.denials = [];
  expect((await planOf(bench, cisAlarms, root))[0]?.danger).toBeUndefined();
});
