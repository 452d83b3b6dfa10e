// AWS Config, us-east-1, in US cents. Source: aws-gcr-wwso-security.gitbook.io and cloudgauge.app, which quote AWS's price
// page alike; read in stored copies on 2026-11-22. The number of items is this program's own guess at a quiet region.
export const configPrices = {
  link: 'https://aws.amazon.com/config/pricing/',
  /** One recorded item, where items are taken once a day. */
  dailyItem: 1.2,
  /** One recorded item, where each change is taken at once. */
  continuousItem: 0.3,
  /** Items a month in a region where little more than its default network is there. */
  quietItems: 10,
} as const;

/** What a quiet region costs a month, in US cents. */
export const configMonth = configPrices.dailyItem * configPrices.quietItems;
