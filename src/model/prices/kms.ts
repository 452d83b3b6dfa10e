// AWS KMS, in US cents. Source: cloudburn.io/blog/aws-kms-pricing, 2026-03-14, which quotes AWS's page; read on 2026-11-22.
// Renewals: AWS Security Blog of April 2024: the first and the second add a dollar a month each, later ones nothing.
export const kmsPrices = {
  link: 'https://aws.amazon.com/kms/pricing/',
  /** A key and month. */
  key: 100,
  /** Requests a month that cost nothing. */
  freeRequests: 20_000,
  tenThousandRequests: 3,
} as const;

/** What a key costs a month: `$1.00`. */
export const keyMonth = `$${(kmsPrices.key / 100).toFixed(2)}`;
