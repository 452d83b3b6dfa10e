// A new account with trail, log group and a topic that somebody hears; and filters and alarms that somebody else put there.
import { topicArn } from '../../../src/model/names.ts';
import { topicPolicy } from '../../../src/model/topic-policy.ts';
import { cisAlarms } from '../../../steps/cis-alarms.ts';
import { cloudtrail } from '../../../steps/cloudtrail.ts';
import { trailLogs } from '../../../steps/trail-logs.ts';
import { type Bench, open, planOf } from '../../support/demo.ts';

const region = 'us-east-1';

export interface Topic {
  policy: string;
  key: string | null;
  subscriptions: object[];
}
/** The topic as the simulated account holds it. */
export const topicOf = ({ world, account }: Bench): Topic =>
  (world.services['sns'] as { topics: Record<string, Topic> }).topics[topicArn(account)]!;

export async function ready(): Promise<Bench> {
  const bench = await open('fresh');
  const arn = topicArn(bench.account);
  const heard = { arn: `${arn}:1`, protocol: 'email', endpoint: 'owner@example.com' };
  const policy = topicPolicy(arn, bench.account);
  bench.world.services['sns'] = {
    topics: { [arn]: { policy, key: null, tags: [], subscriptions: [heard] } },
  };
  for (const step of [cloudtrail, trailLogs] as const) {
    for (const { call } of await planOf(bench, step as typeof cloudtrail)) await bench.send(call);
  }
  return bench;
}

/** Somebody's own filter; `more` goes over the transformation. */
export const putFilter = ({ send }: Bench, filterPattern: string, more: object = {}, filterName = 'mine') =>
  send({
    op: 'logs:PutMetricFilter',
    input: {
      logGroupName: 'day-one-trail',
      filterName,
      filterPattern,
      metricTransformations: [
        { metricName: 'Mine', metricNamespace: 'Own', metricValue: '1', ...more } as never,
      ],
    },
    region,
  });

/** Somebody's own alarm on that filter, as good as ours; `more` goes over it. */
export const putAlarm = ({ send, account }: Bench, more: object = {}) =>
  send({
    op: 'cloudwatch:PutMetricAlarm',
    input: {
      AlarmName: 'mine',
      MetricName: 'Mine',
      Namespace: 'Own',
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      AlarmActions: [topicArn(account)],
      ...more,
    },
    region,
  });

/** What the audit says of one alarm: `verdict: what is there`. */
export async function said({ reader, account }: Bench, id: string): Promise<string> {
  const findings = cisAlarms.audit(await cisAlarms.read(reader(), account), account);
  const { verdict, actual } = findings.find(({ control }) => control === id)!;
  return `${verdict}: ${actual.en}`;
}
