// From which day the numbers of a price page are: some were read in copies of AWS's pages, older than the rest or without a date.
import { pricesReadOn } from '../prices.ts';
import { cloudwatchPrices } from './cloudwatch.ts';
import { configPrices } from './config.ts';
import { eventsPrices } from './events.ts';
import { kmsPrices } from './kms.ts';
import { securityhubPrices } from './securityhub.ts';
import { snsPrices } from './sns.ts';

// The day that the copy bears; where it bears none, the day on which it was read. The copies are named beside the numbers.
const days: ReadonlyMap<string, string> = new Map([
  [cloudwatchPrices.link, '2026-02-15'],
  [eventsPrices.link, '2026-03-01'],
  [kmsPrices.link, '2026-03-14'],
  [snsPrices.link, '2026-06-01'],
  [configPrices.link, '2026-11-22'],
  [securityhubPrices.link, '2026-11-22'],
]);

const oldest = (all: readonly string[]): string => [...all].sort()[0] ?? pricesReadOn;

/** The oldest day of the prices that stand on these pages: `2026-02-15`. */
export const pricesAsOf = (links: readonly string[]): string =>
  oldest(links.map((link) => days.get(link) ?? pricesReadOn));

/** The oldest day of all prices. */
export const allPricesAsOf: string = oldest([...days.values(), pricesReadOn]);
