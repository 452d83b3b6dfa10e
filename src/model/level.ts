// How far a walk goes. Each level holds what the ones before it hold.

export const levels = ['essentials', 'recommended', 'cis-1', 'everything'] as const;
/** `essentials`: the first walk. `recommended`: what is free or nearly so. `cis-1`: CIS level 1. `everything`: what costs, too. */
export type Level = (typeof levels)[number];

/** What is walked and judged when nobody chose. */
export const usualLevel: Level = 'recommended';

/** True if a walk of this level holds what begins at `from` (absent: what every walk holds). */
export const reaches = (level: Level, from: Level = 'essentials'): boolean =>
  levels.indexOf(from) <= levels.indexOf(level);
