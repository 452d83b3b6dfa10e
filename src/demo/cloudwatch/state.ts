// What the simulated CloudWatch holds: alarms by region.
import { counted } from '../../model/alarm-patterns.ts';
import { alarmIds } from '../../model/alarms.ts';
import type { Plain } from '../../model/json.ts';
import { alarmName, billingAlarmName, tagKey, topicName } from '../../model/names.ts';
import type { Operations } from '../../model/operations/index.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

type Input = Plain<Operations['cloudwatch:PutMetricAlarm']['input']>;
/** An alarm as it was put; its tags are those of its making. */
export type StoredAlarm = Omit<Input, 'Tags'> & { readonly tags: readonly { Key: string; Value: string }[] };
/** Region -> alarms. */
export interface CloudWatch {
  alarms: Record<string, StoredAlarm[]>;
}

const home = 'us-east-1';
const base = {
  Statistic: 'Sum',
  Period: 300,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  TreatMissingData: 'notBreaching',
  ActionsEnabled: true,
} as const;
const bill = {
  Namespace: 'AWS/Billing',
  MetricName: 'EstimatedCharges',
  Dimensions: [{ Name: 'Currency', Value: 'USD' }],
  Statistic: 'Maximum',
  Period: 21_600,
  EvaluationPeriods: 1,
  Threshold: 20,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'missing',
  ActionsEnabled: true,
} as const;

function finished({ accountId, partition }: Seed): StoredAlarm[] {
  const AlarmActions = [`arn:${partition}:sns:${home}:${accountId}:${topicName}`];
  const alarms = alarmIds.map((id): StoredAlarm => {
    const { namespace, metric } = counted[id];
    const tags = [{ Key: tagKey, Value: `cis-alarms/alarm-${id}` }];
    return {
      ...base,
      AlarmName: alarmName(id),
      Namespace: namespace,
      MetricName: metric,
      AlarmActions,
      tags,
    };
  });
  const tags = [{ Key: tagKey, Value: 'billing-alarm/create' }];
  return [...alarms, { ...bill, AlarmName: billingAlarmName, AlarmActions, tags }];
}

/** CloudWatch as each scenario finds it; where it is messy, an alarm on the bill that tells nobody. */
export function start(scenario: Scenario, seed: Seed): CloudWatch {
  if (scenario === 'hardened' || scenario === 'restricted') return { alarms: { [home]: finished(seed) } };
  if (scenario !== 'messy') return { alarms: {} };
  return { alarms: { [home]: [{ ...bill, AlarmName: 'bill', AlarmActions: [], Threshold: 500, tags: [] }] } };
}
