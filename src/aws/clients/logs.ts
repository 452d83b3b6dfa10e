// Amazon CloudWatch Logs: its client and each operation that may be sent; a new operation is one line.
export {
  CloudWatchLogsClient as Client,
  CreateLogGroupCommand as CreateLogGroup,
  DeleteMetricFilterCommand as DeleteMetricFilter,
  DescribeLogGroupsCommand as DescribeLogGroups,
  DescribeMetricFiltersCommand as DescribeMetricFilters,
  ListTagsForResourceCommand as ListTagsForResource,
  PutMetricFilterCommand as PutMetricFilter,
  PutRetentionPolicyCommand as PutRetentionPolicy,
  TestMetricFilterCommand as TestMetricFilter,
} from '@aws-sdk/client-cloudwatch-logs';
