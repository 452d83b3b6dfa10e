// The simulated CloudWatch: alarms, written over by name without a word, as at AWS. Source: CloudWatch API reference, PutMetricAlarm.
import { type At, AwsError, service } from '../kit.ts';
import { type CloudWatch, type StoredAlarm, start } from './state.ts';

type Here = At<CloudWatch>;

const invalid = (message: string) => new AwsError('ValidationError', message);
const alarmsIn = ({ state, region }: Here): StoredAlarm[] => state.alarms[region] ?? [];
const arnOf = (at: Here, name = ''): string =>
  `arn:${at.partition}:cloudwatch:${at.region}:${at.accountId}:alarm:${name}`;

// Source: CloudWatch API reference, PutMetricAlarm: 10, 20, 30 or a multiple of 60.
const isPeriod = (seconds: number): boolean =>
  [10, 20, 30].includes(seconds) || (seconds > 0 && seconds % 60 === 0);

function check(input: Omit<StoredAlarm, 'tags'>): void {
  const { AlarmName = '', AlarmActions = [], MetricName, Namespace } = input;
  if (AlarmName.length < 1 || AlarmName.length > 255)
    throw invalid('AlarmName must have 1 to 255 characters');
  if (!MetricName || !Namespace) throw invalid('MetricName and Namespace are required');
  if (!input.ComparisonOperator || !input.EvaluationPeriods) {
    throw invalid('ComparisonOperator and EvaluationPeriods are required');
  }
  if (input.Threshold === undefined) throw invalid('Threshold is required');
  if (!isPeriod(input.Period ?? 0)) throw invalid('Period must be 10, 20, 30 or a multiple of 60');
  if (AlarmActions.length > 5) throw invalid('At most 5 actions are allowed');
  const wrong = AlarmActions.find((arn) => !/^arn:[^:]+:[^:]+:[^:]*:\d*:.+$/.test(arn));
  if (wrong !== undefined) throw invalid(`Invalid arn syntax: ${wrong}`);
}

export const cloudwatch = service<'cloudwatch', CloudWatch>('cloudwatch', {
  start,
  handlers: {
    DescribeAlarms: (input, at) => ({
      MetricAlarms: alarmsIn(at)
        .filter(({ AlarmName = '' }) => (input.AlarmNames ?? [AlarmName]).includes(AlarmName))
        .filter(({ AlarmName = '' }) => AlarmName.startsWith(input.AlarmNamePrefix ?? ''))
        .map(({ tags: _tags, ...alarm }) => ({
          ...alarm,
          AlarmArn: arnOf(at, alarm.AlarmName),
          ActionsEnabled: alarm.ActionsEnabled ?? true,
          AlarmActions: alarm.AlarmActions ?? [],
          Dimensions: alarm.Dimensions ?? [],
          StateValue: 'INSUFFICIENT_DATA',
        })),
    }),
    ListTagsForResource: (input, at) => {
      const alarm = alarmsIn(at).find(({ AlarmName }) => arnOf(at, AlarmName) === input.ResourceARN);
      if (!alarm) throw new AwsError('ResourceNotFoundException', 'Unknown', 404);
      return { Tags: [...alarm.tags] };
    },
    PutMetricAlarm: ({ Tags, ...input }, at) => {
      check(input);
      const there = alarmsIn(at).find(({ AlarmName }) => AlarmName === input.AlarmName);
      // Tags are taken only when the alarm is made. Source: CloudWatch API reference, PutMetricAlarm.
      const tags = there?.tags ?? (Tags ?? []).map(({ Key = '', Value = '' }) => ({ Key, Value }));
      const others = alarmsIn(at).filter((one) => one !== there);
      at.state.alarms[at.region] = [...others, { ...input, tags }];
      return {};
    },
    DeleteAlarms: (input, at) => {
      const names = input.AlarmNames ?? [];
      const there = alarmsIn(at).map(({ AlarmName }) => AlarmName);
      const missing = names.find((name) => !there.includes(name));
      if (missing !== undefined) throw new AwsError('ResourceNotFound', `Alarm ${missing} not found`, 404);
      at.state.alarms[at.region] = alarmsIn(at).filter(({ AlarmName = '' }) => !names.includes(AlarmName));
      return {};
    },
  },
});
