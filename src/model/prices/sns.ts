// Amazon SNS, in US cents: a topic costs nothing, mails do after the first of each month.
// Source: a page of 2026-06 that quotes AWS's; the link is AWS's own.
export const snsPrices = {
  link: 'https://aws.amazon.com/sns/pricing/',
  hundredThousandMails: 200,
} as const;
