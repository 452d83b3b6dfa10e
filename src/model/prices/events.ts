// Amazon EventBridge, in US cents: AWS's own events are free, one that goes on to another bus counts like an event of one's own.
// Sources: AWS, what's new of 2021-05-19 ("Events sent to another event bus are billed as per custom events pricing");
// the number: pages of 2026-03 and 2026-06 that quote AWS's.
export const eventsPrices = {
  link: 'https://aws.amazon.com/eventbridge/pricing/',
  millionForwarded: 100,
} as const;
