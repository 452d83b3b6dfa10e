// Amazon EC2: its client and each operation that may be sent; a new operation is one line.
export {
  DescribeRegionsCommand as DescribeRegions,
  EC2Client as Client,
} from '@aws-sdk/client-ec2';
