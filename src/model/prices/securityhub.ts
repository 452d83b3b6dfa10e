// AWS Security Hub CSPM, first tier, in US cents. Source: aws-gcr-wwso-security.gitbook.io, quoting AWS's price page; read in
// a stored copy on 2026-11-22. Free for the first days of an account in each region.
export const securityhubPrices = {
  link: 'https://aws.amazon.com/security-hub/pricing/',
  trialDays: 30,
  thousandChecks: 100,
  /** Findings from other services, a region and month, that cost nothing. */
  freeFindings: 10_000,
} as const;
