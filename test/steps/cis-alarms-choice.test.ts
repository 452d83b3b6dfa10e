// Which alarms, and what that costs: asked only where something can be set, and told by the plan itself.
import { expect, it } from 'vitest';
import { parseAlarms } from '../../src/model/alarms.ts';
import { cisAlarms } from '../../steps/cis-alarms.ts';
import { given, open, planOf } from '../support/demo.ts';
import { putAlarm, putFilter, ready, said } from './cis-alarms/ready.ts';

const asked = async (bench: Awaited<ReturnType<typeof ready>>, more: object = {}) => {
  const facts = await cisAlarms.read(bench.reader(), bench.account);
  return cisAlarms.ask?.(facts, given(bench.account, { level: 'recommended', answers: {}, ...more }))[0];
};
const root =
  '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }';

it('is not asked where there is no place for an alarm yet', async () => {
  expect(await asked(await open('fresh'))).toBeUndefined();
  expect((await asked(await ready()))?.key).toBe('alarms');
});

it('begins with what is set and what is usual, and says what the plan would cost', async () => {
  const bench = await ready();
  await putFilter(bench, root);
  await putAlarm(bench);
  const question = (await asked(bench))!;
  const row = question.many?.options.find(({ id }) => id === 'root-usage');
  expect(row?.note.en).toBe('already set');
  const usual = question.default!.split(', ');
  expect(usual).toContain('root-usage');
  // Nine new ones beside the one that is there: ten of each are free.
  expect(question.many?.sum(usual).en).toBe('9 to be set: free');
  const parsed = parseAlarms('1, 2, 4-6, 15-17, 7-8');
  const alarms = 'value' in parsed ? parsed.value : [];
  expect(alarms).toHaveLength(10);
  const plan = await planOf(bench, cisAlarms, { level: 'recommended', answers: { alarms } });
  const cents = plan.reduce((sum, { cost }) => sum + (cost?.cents ?? 0), 0);
  expect(cents).toBe(40);
  expect(question.many?.sum(alarms).en).toBe('10 to be set: about $0.40 a month');
});

it('says the same words for every free one, and for every one that is not', async () => {
  const plan = await planOf(await ready(), cisAlarms, { level: 'everything', answers: {} });
  expect(plan).toHaveLength(34);
  expect(new Set(plan.map(({ cost }) => cost?.text.en)).size).toBe(3);
});

it('names what was left out by its title, and waits for nothing', async () => {
  const bench = await ready();
  const answers = { alarms: ['root-usage'] as const };
  for (const { call } of await planOf(bench, cisAlarms, { answers })) await bench.send(call);
  // Our filter for another item leaves nothing out.
  expect(await said(bench, 'vpc-changes')).toBe('fail: no filter counts this');
  const facts = await cisAlarms.read(bench.reader(), bench.account);
  const guide = cisAlarms.guide?.(facts, bench.account) ?? [];
  expect(guide).toHaveLength(16);
  expect(guide.every(({ chosen }) => chosen)).toBe(true);
  expect(guide[0]?.text.en).toContain('Left out: "You hear of refused calls"');
});

it.each(['0', '18', '5-3', '1-18', '3-x'])('takes no %s', (typed) => {
  expect(parseAlarms(typed)).toMatchObject({ error: { en: expect.stringContaining(typed) } });
});
