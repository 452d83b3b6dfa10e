// What is read of the alarms on the bill: those of the one region that counts it, and the topics behind them.
import type { Account } from '../../src/model/account.ts';
import type { Json, Plain } from '../../src/model/json.ts';
import { billingAlarmName, topicArn } from '../../src/model/names.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import { map, type Read, type Reader } from '../../src/model/read.ts';
import { readTopic, type Topic } from '../../src/model/topics.ts';

/** An alarm on the bill, or one that has the name of ours. */
export interface Bell {
  readonly name: string;
  /** It watches the whole bill, its actions are on, and it rings for more, not for less. */
  readonly rings: boolean;
  readonly threshold: number;
  /** ARNs of the SNS topics that it tells. */
  readonly topics: readonly string[];
  readonly settings: Json;
}
export interface Facts {
  readonly bells: Read<readonly Bell[]>;
  /** By ARN: ours, and those that a bell tells. `null`: there is no such topic. */
  readonly topics: Readonly<Record<string, Read<Topic | null>>>;
}

// The charges of all regions are counted in us-east-1 only. Source: CloudWatch user guide, monitor_estimated_charges_with_cloudwatch.
export const region = 'us-east-1';

type Found = NonNullable<Plain<Operations['cloudwatch:DescribeAlarms']['output']>['MetricAlarms']>[number];

/** The whole bill has this one dimension; with others it is one service or one member account, and without any there are no data. Source: the same page. */
const isWhole = (dimensions: Found['Dimensions'] = []): boolean =>
  dimensions.length === 1 && dimensions[0]?.Name === 'Currency' && dimensions[0].Value === 'USD';

function bellOf(one: Found): Bell {
  const { AlarmName = '', AlarmActions = [], Threshold = 0, ComparisonOperator = '', Statistic } = one;
  const { Namespace, MetricName, Dimensions = [] } = one;
  const onBill =
    Namespace === 'AWS/Billing' &&
    MetricName === 'EstimatedCharges' &&
    isWhole(Dimensions) &&
    // It counts how often the bill was reckoned, not what it comes to. Source: CloudWatch user guide, Statistics-definitions.
    Statistic !== 'SampleCount';
  const on = one.ActionsEnabled !== false;
  return {
    name: AlarmName,
    rings: onBill && on && /^GreaterThan(OrEqualTo)?Threshold$/.test(ComparisonOperator),
    threshold: Threshold,
    // A topic answers in its own region only.
    topics: AlarmActions.filter((arn) => arn.split(':')[2] === 'sns' && arn.split(':')[3] === region),
    settings: { onBill, AlarmActions, Threshold, ComparisonOperator, on },
  };
}

export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const list = await aws('cloudwatch:DescribeAlarms', {}, region);
  const bells = map(list, ({ MetricAlarms }) =>
    (MetricAlarms ?? [])
      .filter(
        ({ AlarmName, Namespace, MetricName }) =>
          AlarmName === billingAlarmName ||
          (Namespace === 'AWS/Billing' && MetricName === 'EstimatedCharges'),
      )
      .map(bellOf),
  );
  const told = (bells.ok ? bells.value : []).flatMap(({ rings, topics }) => (rings ? topics : []));
  // Elsewhere our own topic is of no use here.
  const asked = new Set([...told, ...(account.home === region ? [topicArn(account)] : [])]);
  const topics = await Promise.all([...asked].map(async (arn) => [arn, await readTopic(aws, arn)] as const));
  return { bells, topics: Object.fromEntries(topics) };
}
