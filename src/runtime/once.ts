// One pass over an account: the same question is asked once, whoever asks it.
import type { Invoke } from '../model/call.ts';
import { canonical } from '../model/json.ts';
import { reads } from '../model/operations/index.ts';

/** The same connection; equal reads share one answer for as long as it lives. Make a new one for a new look. */
export function once(invoke: Invoke): Invoke {
  const known = new Map<string, Promise<unknown>>();
  return (op, input, region) => {
    if (!reads.has(op)) return invoke(op, input, region);
    const key = canonical([op, input, region ?? null]);
    const answer = known.get(key) ?? invoke(op, input, region);
    known.set(key, answer);
    return answer;
  };
}
