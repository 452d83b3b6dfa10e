// Where CloudWatch Logs and CloudWatch differ.
import type { Case, Step } from './kit.ts';

const logGroupName = 'trail';
const logGroup: Step = ['logs:CreateLogGroup', { logGroupName }];
const metric = { metricName: 'm', metricNamespace: 'n', metricValue: '1' };
const filter = (filterPattern: string, more: object = {}): Step => [
  'logs:PutMetricFilter',
  { logGroupName, filterName: 'f', filterPattern, metricTransformations: [metric], ...more },
];
const alarm = (more: object): Step => [
  'cloudwatch:PutMetricAlarm',
  {
    AlarmName: 'a',
    Namespace: 'n',
    MetricName: 'm',
    Statistic: 'Sum',
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    ...more,
  },
];

export const watch: readonly Case[] = [
  {
    name: 'a filter whose pattern is broken',
    given: [logGroup],
    call: filter('{ $.eventName = '),
    demo: 'InvalidParameterException',
    moto: 'done',
    right: 'demo',
    why: 'CloudWatch Logs API reference, PutMetricFilter, InvalidParameterException',
  },
  {
    name: 'a filter of a group that is not there',
    call: filter('{ $.eventName = "x" }'),
    demo: 'ResourceNotFoundException',
    moto: 'done',
    right: 'demo',
    why: 'CloudWatch Logs API reference, PutMetricFilter, Errors',
  },
  {
    name: 'a filter of a group for rare looks',
    given: [['logs:CreateLogGroup', { logGroupName, logGroupClass: 'INFREQUENT_ACCESS' }]],
    call: filter('{ $.eventName = "x" }'),
    demo: 'InvalidOperationException',
    moto: 'done',
    right: 'demo',
    why: 'CloudWatch Logs guide, CloudWatch_Logs_Log_Classes: only Standard has metric filters',
  },
  {
    name: 'the filters of a group that is not there',
    call: ['logs:DescribeMetricFilters', { logGroupName: 'none' }],
    demo: 'ResourceNotFoundException',
    moto: 'done',
    right: 'demo',
    why: 'CloudWatch Logs API reference, DescribeMetricFilters, Errors',
  },
  {
    name: 'the tags of a group that is not there',
    call: ['logs:ListTagsForResource', { resourceArn: 'arn:aws:logs:us-east-1:123456789012:log-group:none' }],
    demo: 'ResourceNotFoundException',
    moto: 'done',
    right: 'demo',
    why: 'CloudWatch Logs API reference, ListTagsForResource, Errors',
  },
  {
    name: 'a filter that is not there, deleted',
    given: [logGroup],
    call: ['logs:DeleteMetricFilter', { logGroupName, filterName: 'none' }],
    demo: 'ResourceNotFoundException',
    moto: 'done',
    right: 'demo',
    why: 'CloudWatch Logs API reference, DeleteMetricFilter, Errors',
  },
  {
    name: 'a retention of two weeks and a day',
    given: [logGroup],
    call: ['logs:PutRetentionPolicy', { logGroupName, retentionInDays: 15 }],
    demo: 'InvalidParameterException',
    moto: 'done',
    right: 'demo',
    why: 'the possible values: CloudWatch Logs API reference, PutRetentionPolicy',
  },
  {
    name: 'a group whose name has a blank',
    call: ['logs:CreateLogGroup', { logGroupName: 'a b' }],
    demo: 'InvalidParameterException',
    moto: 'done',
    right: 'demo',
    why: 'the pattern of logGroupName: CloudWatch Logs API reference, CreateLogGroup',
  },
  {
    name: 'an alarm every 45 seconds',
    call: alarm({ Period: 45 }),
    demo: 'ValidationError',
    moto: 'done',
    right: 'demo',
    why: '10, 20, 30 or a multiple of 60: CloudWatch API reference, PutMetricAlarm, Period',
  },
  {
    name: 'an alarm with six actions',
    call: alarm({ AlarmActions: Array(6).fill('arn:aws:sns:us-east-1:123456789012:alerts') }),
    demo: 'ValidationError',
    moto: 'done',
    right: 'demo',
    why: 'at most 5: CloudWatch API reference, PutMetricAlarm, AlarmActions',
  },
  {
    name: 'an alarm that tells something that is no ARN',
    call: alarm({ AlarmActions: ['owner@example.com'] }),
    demo: 'ValidationError',
    moto: 'done',
    right: 'demo',
    why: '"Invalid arn syntax": CloudWatch API reference, PutMetricAlarm, AlarmActions',
  },
  {
    name: 'the state of a new alarm',
    given: [alarm({})],
    call: ['cloudwatch:DescribeAlarms', {}],
    look: ({ MetricAlarms = [] }) => MetricAlarms[0]?.StateValue,
    demo: 'INSUFFICIENT_DATA',
    moto: 'OK',
    right: 'demo',
    why: 'CloudWatch API reference, PutMetricAlarm: the state is immediately INSUFFICIENT_DATA',
  },
  {
    name: 'an alarm that is not there, deleted',
    call: ['cloudwatch:DeleteAlarms', { AlarmNames: ['none'] }],
    demo: 'ResourceNotFound',
    moto: 'done',
    right: 'demo',
    why: 'CloudWatch API reference, DeleteAlarms, ResourceNotFound',
  },
  {
    name: 'the tags of an alarm that is not there',
    call: [
      'cloudwatch:ListTagsForResource',
      { ResourceARN: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:none' },
    ],
    demo: 'ResourceNotFoundException',
    moto: 'done',
    right: 'demo',
    why: 'CloudWatch API reference, ListTagsForResource, Errors',
  },
];
