// VPC flow logs into Amazon S3 (CloudWatch "vended logs"), first tier, us-east-1, in US cents. Source: aws-samples
// sample-cfm-tips-mcp, cloudwatch_service_vended_log.py, quoting AWS's price page; read in a stored copy on 2026-11-22.
export const flowLogPrices = {
  link: 'https://aws.amazon.com/cloudwatch/pricing/',
  gigabyte: 25,
  /** A region with an idle network: some megabytes at most, rounded up. */
  quietMonth: 1,
} as const;
