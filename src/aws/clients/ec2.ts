// Amazon EC2: its client and each operation that may be sent; a new operation is one line.
export {
  CreateFlowLogsCommand as CreateFlowLogs,
  DeleteFlowLogsCommand as DeleteFlowLogs,
  DescribeFlowLogsCommand as DescribeFlowLogs,
  DescribeRegionsCommand as DescribeRegions,
  DescribeVpcsCommand as DescribeVpcs,
  EC2Client as Client,
} from '@aws-sdk/client-ec2';
