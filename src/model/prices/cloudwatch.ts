// What Amazon CloudWatch costs, in US cents, us-east-1. The first ten metrics and ten alarms of an account are free each month.
// Source: https://aws.amazon.com/cloudwatch/pricing/, as repeated by cloudburn.io/blog/amazon-cloudwatch-pricing (February 2026) and
// signoz.io/guides/cloudwatch-pricing (2026-02-15); logs also by factualminds.com (2026-06-13). Read on 2026-11-22.

export const cloudwatchPrices = {
  link: 'https://aws.amazon.com/cloudwatch/pricing/',
  /** A metric of one's own, a month: metrics that come out of log filters are charged so [SDK PutMetricFilter]. */
  metric: 30,
  /** An alarm on one metric at the usual resolution, a month. */
  alarm: 10,
  freeMetrics: 10,
  freeAlarms: 10,
  gigabyteOfLogs: 50,
  freeGigabytes: 5,
} as const;
