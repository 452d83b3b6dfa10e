// The old alarm on the bill: made once, never doubled, judged by whether somebody hears it.
import { describe, expect, it } from 'vitest';
import { type Sns, subscriptionArn, type Topic } from '../../src/demo/sns/state.ts';
import { topicArn } from '../../src/model/names.ts';
import type { WriteOp } from '../../src/model/operations/index.ts';
import type { Done } from '../../src/model/step.ts';
import { topicPolicy } from '../../src/model/topic-policy.ts';
import { alertsTopic } from '../../steps/alerts-topic.ts';
import { billingAlarm } from '../../steps/billing-alarm.ts';
import { answers, type Bench, given, open, planOf, verdicts } from '../support/demo.ts';

const home = 'us-east-1';
const topic = `arn:aws:sns:${home}:123456789012:mine`;
const onBill = {
  AlarmName: 'bill',
  AlarmActions: [topic],
  Namespace: 'AWS/Billing',
  MetricName: 'EstimatedCharges',
  Dimensions: [{ Name: 'Currency', Value: 'USD' }],
  Statistic: 'Maximum',
  Period: 21_600,
  EvaluationPeriods: 1,
  Threshold: 50,
  ComparisonOperator: 'GreaterThanThreshold',
};
const put = (bench: Bench, more: object = {}, region = home) =>
  bench.send({ op: 'cloudwatch:PutMetricAlarm' as WriteOp, input: { ...onBill, ...more }, region });
const verdict = async (bench: Bench) => (await verdicts(bench, billingAlarm))['billing-alarm-legacy'];
const factsOf = (bench: Bench) => billingAlarm.read(bench.reader(), bench.account);
const guideOf = async (bench: Bench) =>
  billingAlarm.guide!(await factsOf(bench), bench.account).map(({ text }) => text.en);

/** A topic that CloudWatch may send to and somebody hears; `more` spoils it. */
function putTopic(bench: Bench, arn: string, more: Partial<Topic> = {}): void {
  const since = bench.account.now;
  const subscriptions = [
    { arn: subscriptionArn(arn, 1), protocol: 'email', endpoint: 'me@example.com', since },
  ];
  const policy = topicPolicy(arn, bench.account);
  (bench.world.services['sns'] as Sns).topics[arn] = { policy, tags: [], key: null, subscriptions, ...more };
}
const ours = `arn:aws:sns:${home}:123456789012:day-one-alerts`;
/** A fresh account with our topic and another one, both heard. */
async function heard(): Promise<Bench> {
  const bench = await open('fresh');
  for (const arn of [ours, topic]) putTopic(bench, arn);
  return bench;
}

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

  const unheard: readonly (readonly [string, Partial<Topic>])[] = [
    ['has no listener', { subscriptions: [] }],
    [
      'waits for its mail to be answered',
      {
        subscriptions: [
          { arn: 'PendingConfirmation', protocol: 'email', endpoint: 'me@example.com', since: '2026-01-05' },
        ],
      },
    ],
    ['takes nothing from CloudWatch', { policy: '{"Version":"2012-10-17","Statement":[]}' }],
    ['has a key that no service may use', { key: 'alias/aws/sns' }],
  ];
  it.each(unheard)('is not green while its topic %s', async (_what, more) => {
    const bench = await heard();
    for (const { call } of await planOf(bench, billingAlarm)) await bench.send(call);
    expect(await verdict(bench)).toEqual(['pass']);
    putTopic(bench, ours, more);
    expect(await verdict(bench)).toEqual(['fail']);
    expect(await planOf(bench, billingAlarm)).toEqual([]);
    expect(await guideOf(bench)).toEqual([expect.stringContaining('reaches nobody')]);
    expect(billingAlarm.afterword?.(await factsOf(bench), bench.account)).toEqual([]);
  });

  it('plans no alarm to a topic that is not there and will not be', async () => {
    const bench = await open('fresh');
    expect(billingAlarm.after).toEqual(['alerts-topic']);
    expect(await planOf(bench, billingAlarm)).toEqual([]);
    expect(await guideOf(bench)).toEqual([expect.stringContaining('That step comes first')]);
    const ahead = await planOf(bench, alertsTopic);
    expect(await planOf(bench, billingAlarm, { ahead })).toHaveLength(1);
  });

  it.each(['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic'])(
    'is unknown without %s',
    async (action) => {
      const bench = await heard();
      await put(bench);
      bench.world.denials = [{ action, by: 'identity' }];
      expect(await verdict(bench)).toEqual(['unknown']);
      expect(await planOf(bench, billingAlarm)).toEqual([]);
    },
  );

  it('sets nothing blindly where our topic cannot be looked at', async () => {
    const bench = await heard();
    bench.world.denials = [{ action: 'sns:GetTopicAttributes', by: 'identity' }];
    expect(await planOf(bench, billingAlarm)).toEqual([]);
    expect(await guideOf(bench)).toEqual([expect.stringContaining('Nothing is set blindly')]);
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

  it('is not sure of a bell whose topic has a key that nobody looked into', async () => {
    const bench = await heard();
    const [change] = await planOf(bench, billingAlarm, { answers: { ...answers } });
    await bench.send(change!.call);
    expect(await verdict(bench)).toEqual(['pass']);
    const topics = (bench.world.services['sns'] as { topics: Record<string, { key: string | null }> }).topics;
    for (const topic of Object.values(topics)) topic.key = 'arn:aws:kms:us-east-1:123456789012:key/1234';
    expect(await verdict(bench)).toEqual(['unknown']);
    expect(await planOf(bench, billingAlarm, { answers: { ...answers } })).toEqual([]);
    expect(billingAlarm.guide?.(await factsOf(bench), bench.account)).toHaveLength(1);
  });

  it('plans nothing on what it may not read', async () => {
    const bench = await heard();
    bench.world.denials = [{ action: 'cloudwatch:DescribeAlarms', by: 'identity' }];
    expect(await verdict(bench)).toEqual(['unknown']);
    expect(await planOf(bench, billingAlarm)).toEqual([]);
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
