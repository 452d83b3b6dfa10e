// What things cost. Every number lives here, with its date and its source: prices change, and people must be told before they spend.
import type { Text } from './text.ts';

/** The day the numbers below were read. */
export const pricesReadOn = '2026-10-07';

export interface Cost {
  /** Expected cost a month in US cents for a quiet new account; 0 = free. */
  readonly cents: number;
  readonly text: Text;
  /** AWS's own page: the numbers here can be old. */
  readonly link: string;
}

export const free = (text: Text, link: string): Cost => ({ cents: 0, text, link });
