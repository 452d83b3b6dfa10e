// How many calls were made, and how many had to wait for one another: what --debug and the benchmark print.
import type { Invoke } from '../model/call.ts';

export interface Tally {
  readonly calls: number;
  /** The longest row of calls of which each began after the one before it had ended, in one region or for the whole account. */
  readonly chain: number;
}

/** The same connection, and its tally so far. The chain is exact where all calls take equally long, else an upper bound. */
export function tallied(invoke: Invoke): { readonly invoke: Invoke; readonly tally: () => Tally } {
  const everywhere = '';
  const ended = new Map<string, number>();
  const deepest = (regions: Iterable<string>): number =>
    Math.max(0, ...[...regions].map((region) => ended.get(region) ?? 0));
  let calls = 0;
  return {
    tally: () => ({ calls, chain: deepest(ended.keys()) }),
    invoke: async (op, input, region = everywhere) => {
      calls += 1;
      // A call for the whole account may have waited for any region; a regional one only for its own and for those.
      const depth = 1 + deepest(region === everywhere ? ended.keys() : [region, everywhere]);
      try {
        return await invoke(op, input, region === everywhere ? undefined : region);
      } finally {
        ended.set(region, Math.max(depth, ended.get(region) ?? 0));
      }
    },
  };
}
