// Lanes: the order in which the changes of one step are sent.
import type { Change } from '../model/step.ts';

/** What has no region or is in the home region first, in order; then each other region in a lane of its own. */
export function lanes(
  changes: readonly Change[],
  home: string,
): { first: readonly Change[]; beside: readonly (readonly Change[])[] } {
  const regions = new Map<string, Change[]>();
  const first: Change[] = [];
  for (const change of changes) {
    const region = change.call.region;
    if (region === undefined || region === home) first.push(change);
    else regions.set(region, [...(regions.get(region) ?? []), change]);
  }
  return { first, beside: [...regions.values()] };
}
