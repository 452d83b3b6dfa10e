// How many reads are under way at once: many, until AWS asks to slow down; then half as many, and slowly more again.
import type { Invoke } from '../model/call.ts';
import { failureOf, whyOf } from '../model/errors.ts';
import { reads } from '../model/operations/index.ts';

export interface PaceOptions {
  /** Enough for all regions side by side, below what the SDK's sockets and AWS's rates take well. */
  readonly most?: number;
  /** So many answers without a complaint let one call more through. */
  readonly patience?: number;
}

/** The same connection, with reads in a queue whose width follows AWS's complaints. Writes pass: their order is decided elsewhere. */
export function paced(invoke: Invoke, { most = 50, patience = 10 }: PaceOptions = {}): Invoke {
  const waiting: (() => void)[] = [];
  let width = most;
  let under = 0;
  let calm = 0;

  const enter = (): Promise<void> | void => {
    if (under < width) {
      under += 1;
      return;
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    under -= 1;
    while (under < width && waiting.length > 0) {
      under += 1;
      waiting.shift()?.();
    }
  };
  const note = (throttled: boolean): void => {
    calm = throttled ? 0 : calm + 1;
    if (throttled) width = Math.max(1, Math.floor(width / 2));
    else if (calm % patience === 0) width = Math.min(most, width + 1);
  };

  return async (op, input, region) => {
    if (!reads.has(op)) return invoke(op, input, region);
    await enter();
    try {
      const output = await invoke(op, input, region);
      note(false);
      return output;
    } catch (error) {
      note(whyOf(failureOf(error)) === 'throttled');
      throw error;
    } finally {
      leave();
    }
  };
}
