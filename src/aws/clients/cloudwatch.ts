// Amazon CloudWatch: its client and each operation that may be sent; a new operation is one line.
export {
  CloudWatchClient as Client,
  DeleteAlarmsCommand as DeleteAlarms,
  DescribeAlarmsCommand as DescribeAlarms,
  ListTagsForResourceCommand as ListTagsForResource,
  PutMetricAlarmCommand as PutMetricAlarm,
} from '@aws-sdk/client-cloudwatch';
