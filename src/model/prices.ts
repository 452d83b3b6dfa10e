// What things cost. Every number lives here, with its date and its source: prices change, and people must be told before they spend.
import type { Text } from './text.ts';

/** The day the numbers below were read; `prices/dates.ts` knows those that are from another day. */
export const pricesReadOn = '2026-10-07';

export interface Cost {
  /** Expected cost a month in US cents for a quiet new account; 0 = free. */
  readonly cents: number;
  readonly text: Text;
  /** AWS's own page: the numbers here can be old. */
  readonly link: string;
}

export const free = (text: Text, link: string): Cost => ({ cents: 0, text, link });

/** Amazon GuardDuty's foundation, first tier, us-east-1, in US cents; free for the first days of an account in each region. */
export const guarddutyPrices = {
  link: 'https://aws.amazon.com/guardduty/pricing/',
  trialDays: 30,
  millionEvents: 400,
  gigabyteOfLogs: 100,
} as const;

/** AWS CloudTrail, in US cents: the first copy of management events is free in each region, each further copy is not. */
export const cloudtrailPrices = {
  link: 'https://aws.amazon.com/cloudtrail/pricing/',
  hundredThousandEvents: 200,
} as const;

/** Amazon S3 for a trail's files in a quiet account, in US cents a month: some megabytes and their requests, rounded up. */
export const trailStoragePrices = { link: 'https://aws.amazon.com/s3/pricing/', month: 5 } as const;
