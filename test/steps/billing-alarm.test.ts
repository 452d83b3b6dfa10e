// The old alarm on the bill: made once, never doubled, judged by what it watches and whom it tells.
import { describe, expect, it } from 'vitest';
import { topicArn } from '../../src/model/names.ts';
import type { Done } from '../../src/model/step.ts';
import { alertsTopic } from '../../steps/alerts-topic.ts';
import { billingAlarm } from '../../steps/billing-alarm.ts';
import { answers, given, open, planOf } from '../support/demo.ts';
import { factsOf, guideOf, heard, home, onBill, put, topic, verdict } from './billing-alarm/bench.ts';

describe('billing-alarm', () => {
  it('rings above the budget of the answers, in the one region that counts the bill, for ten cents', async () => {
    const bench = await heard();
    const [change, ...more] = await planOf(bench, billingAlarm);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      call: {
        region: home,
        input: { Threshold: 20, AlarmActions: [topicArn(bench.account)], Statistic: 'Maximum' },
      },
      cost: { cents: 10 },
    });
    expect(billingAlarm.month?.(bench.account, 'everything')).toBe(10);
    await bench.send(change!.call);
    expect(await verdict(bench)).toEqual(['pass']);
    expect(await planOf(bench, billingAlarm)).toEqual([]);
    expect(billingAlarm.afterword?.(await factsOf(bench), bench.account)).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['tells somebody', {}, 'pass'],
    ['tells nobody', { AlarmActions: [] }, 'fail'],
    ['is switched off', { ActionsEnabled: false }, 'fail'],
    ['rings for less', { ComparisonOperator: 'LessThanThreshold' }, 'fail'],
    ['watches something else', { MetricName: 'Other' }, 'fail'],
    [
      'watches one service',
      { Dimensions: [...onBill.Dimensions, { Name: 'ServiceName', Value: 'X' }] },
      'fail',
    ],
    ['watches what has no data', { Dimensions: [] }, 'fail'],
    ['counts how often the bill is reckoned', { Statistic: 'SampleCount' }, 'fail'],
    ['tells a topic far away', { AlarmActions: [topic.replace(home, 'eu-west-1')] }, 'fail'],
    ['tells a topic that is gone', { AlarmActions: [`${topic}-gone`] }, 'fail'],
  ])('an alarm that %s', async (_what, more, wanted) => {
    const bench = await heard();
    await put(bench, more);
    expect(await verdict(bench)).toEqual([wanted]);
    // What is not ours is left as it is: ours stands beside it.
    const plan = await planOf(bench, billingAlarm);
    expect(plan.map(({ resource }) => resource)).toEqual(wanted === 'pass' ? [] : ['alarm/day-one-billing']);
  });

  it('plans no alarm to a topic that is not there and will not be', async () => {
    const bench = await open('fresh');
    expect(billingAlarm.after).toEqual(['alerts-topic']);
    expect(await planOf(bench, billingAlarm)).toEqual([]);
    expect(await guideOf(bench)).toEqual([expect.stringContaining('That step comes first')]);
    const ahead = await planOf(bench, alertsTopic);
    expect(await planOf(bench, billingAlarm, { ahead })).toHaveLength(1);
  });

  it('an alarm in another region sees no bill', async () => {
    const bench = await heard();
    await put(bench, {}, 'eu-west-1');
    expect(await verdict(bench)).toEqual(['fail']);
  });

  it('never writes over an alarm of its own name: a person must look', async () => {
    const bench = await heard();
    await put(bench, { AlarmName: 'day-one-billing', MetricName: 'Other' });
    expect(await planOf(bench, billingAlarm)).toEqual([]);
    const facts = await factsOf(bench);
    expect(billingAlarm.ask?.(facts, given(bench.account, { answers: {} }))).toEqual([]);
    expect(billingAlarm.guide?.(facts, bench.account)).toHaveLength(1);
  });

  it('asks for a limit only where it has none and can use one', async () => {
    const bench = await heard();
    const facts = await factsOf(bench);
    const without = given(bench.account, { answers: {} });
    expect(billingAlarm.ask?.(facts, without)?.map(({ key }) => key)).toEqual(['monthlyBudget']);
    expect(billingAlarm.plan(facts, without)).toEqual([]);
    const far = { ...bench.account, home: 'ap-northeast-1' };
    expect(billingAlarm.ask?.(facts, given(far))).toEqual([]);
    expect(billingAlarm.plan(facts, given(far))).toEqual([]);
    expect(billingAlarm.month?.(far, 'everything')).toBe(0);
    expect(billingAlarm.guide?.(facts, far)[0]?.text.en).toContain('ap-northeast-1');
  });

  it('is taken back while it is as this tool left it, and kept where somebody moved the limit', async () => {
    const bench = await heard();
    const [change] = await planOf(bench, billingAlarm, { answers: { ...answers } });
    await bench.send(change!.call);
    const after = billingAlarm.snapshot(await factsOf(bench))[change!.resource];
    const done: Done[] = [{ change: change!, outputs: null, after: after! }];
    const way = billingAlarm.revert(await factsOf(bench), done, bench.account);
    expect(way.kept).toEqual([]);
    expect(way.changes.map(({ call }) => [call.op, call.input['AlarmNames']])).toEqual([
      ['cloudwatch:DeleteAlarms', ['day-one-billing']],
    ]);
    await put(bench, { AlarmName: 'day-one-billing', Threshold: 999 });
    const later = billingAlarm.revert(await factsOf(bench), done, bench.account);
    expect([later.changes, later.kept.map((one) => one.change)]).toEqual([[], [change!.id]]);
    await bench.send(way.changes[0]!.call);
    expect(await verdict(bench)).toEqual(['fail']);
  });
});
