// An alarm as CloudWatch shows it, cut down to what is judged and what undo needs.
import type { Json, Plain } from '../../src/model/json.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import type { Alarm } from './facts.ts';

type Found = NonNullable<Plain<Operations['cloudwatch:DescribeAlarms']['output']>['MetricAlarms']>[number];

// What PutMetricAlarm takes; the rest (state, dates, ARN) is CloudWatch's own.
const fields = [
  'AlarmName',
  'AlarmDescription',
  'ActionsEnabled',
  'OKActions',
  'AlarmActions',
  'InsufficientDataActions',
  'MetricName',
  'Namespace',
  'Statistic',
  'ExtendedStatistic',
  'Dimensions',
  'Period',
  'Unit',
  'EvaluationPeriods',
  'DatapointsToAlarm',
  'Threshold',
  'ComparisonOperator',
  'TreatMissingData',
] as const satisfies readonly (keyof Found)[];

/** Empty lists and what is not set are left out: CloudWatch shows some that nobody sent. */
const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** Not ours until its tags were read. */
export function alarmOf(found: Found): Alarm {
  const settings = fields.flatMap((name) =>
    isSet(found[name]) ? [[name, found[name] as Json] as const] : [],
  );
  return {
    name: found.AlarmName ?? '',
    arn: found.AlarmArn ?? '',
    namespace: found.Namespace ?? '',
    metric: found.MetricName ?? '',
    topics: (found.AlarmActions ?? []).filter((arn) => arn.split(':')[2] === 'sns'),
    settings: Object.fromEntries(settings),
    ours: { ok: true, value: false },
  };
}
