// An account with topics that are heard, and an alarm on the bill to put into it.
import { type Sns, subscriptionArn, type Topic } from '../../../src/demo/sns/state.ts';
import type { WriteOp } from '../../../src/model/operations/index.ts';
import { topicPolicy } from '../../../src/model/topic-policy.ts';
import { billingAlarm } from '../../../steps/billing-alarm.ts';
import { type Bench, open, verdicts } from '../../support/demo.ts';

export const home = 'us-east-1';
export const topic = `arn:aws:sns:${home}:123456789012:mine`;
export const onBill = {
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
export const put = (bench: Bench, more: object = {}, region = home) =>
  bench.send({ op: 'cloudwatch:PutMetricAlarm' as WriteOp, input: { ...onBill, ...more }, region });
export const verdict = async (bench: Bench) => (await verdicts(bench, billingAlarm))['billing-alarm-legacy'];
export const factsOf = (bench: Bench) => billingAlarm.read(bench.reader(), bench.account);
export const guideOf = async (bench: Bench) =>
  billingAlarm.guide!(await factsOf(bench), bench.account).map(({ text }) => text.en);

/** A topic that CloudWatch may send to and somebody hears; `more` spoils it. */
export function putTopic(bench: Bench, arn: string, more: Partial<Topic> = {}): void {
  const since = bench.account.now;
  const subscriptions = [
    { arn: subscriptionArn(arn, 1), protocol: 'email', endpoint: 'me@example.com', since },
  ];
  const policy = topicPolicy(arn, bench.account);
  (bench.world.services['sns'] as Sns).topics[arn] = { policy, tags: [], key: null, subscriptions, ...more };
}
export const ours = `arn:aws:sns:${home}:123456789012:day-one-alerts`;
/** A fresh account with our topic and another one, both heard. */
export async function heard(): Promise<Bench> {
  const bench = await open('fresh');
  for (const arn of [ours, topic]) putTopic(bench, arn);
  return bench;
}
