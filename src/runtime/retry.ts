// Patience: what is tried again, after how long, and how often. Reads may always be repeated; writes only when they were not done.
import type { Waiting } from '../engine/state.ts';
import type { Invoke } from '../model/call.ts';
import { type Failure, failureOf, wasNotDone, whyOf } from '../model/errors.ts';
import { reads } from '../model/operations/index.ts';
import type { Change } from '../model/step.ts';
import type { Clock } from './clock.ts';

const attempts = 6;
/** How often something is asked for that AWS is still making: within seven seconds. */
const patience = 4;
/** Seconds before the next attempt: 1, 2, 4, 8, 8 ... */
const backOff = (attempt: number): number => Math.min(8, 2 ** (attempt - 1));

/** Repeats reads that were throttled, lost on the way, or whose answer is still being made; writes pass through untouched. */
export function patientReads(invoke: Invoke, clock: Clock, signal?: AbortSignal): Invoke {
  return async (op, input, region) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await invoke(op, input, region);
      } catch (error) {
        const failure = failureOf(error);
        const usual = { throttled: attempts, unreachable: 2 }[whyOf(failure) as string] ?? 0;
        const most = reads.get(op)?.notYet?.includes(failure.code) ? patience : usual;
        if (!reads.has(op) || attempt >= most || signal?.aborted) throw error;
        await clock.sleep(backOff(attempt) * 1000, signal);
      }
    }
  };
}

export type Verdict =
  | { readonly go: 'wait'; readonly waiting: Waiting }
  | { readonly go: 'ask-again' }
  | { readonly go: 'refused' }
  /** Nobody knows whether it was done: it is read back, never repeated blindly. */
  | { readonly go: 'unknown' };

/** What follows from a failed write; `since` is how many seconds it has been tried. */
export function judgeFailure(change: Change, failure: Failure, attempt: number, since: number): Verdict {
  if (change.askAgainOn?.includes(failure.code)) return { go: 'ask-again' };
  const seconds = backOff(attempt);
  const { waitOn } = change;
  if (waitOn?.codes.includes(failure.code)) {
    if (since + seconds > waitOn.seconds) return { go: 'refused' };
    return {
      go: 'wait',
      waiting: { why: 'not-visible-yet', seconds, attempt, of: Math.ceil(waitOn.seconds / 8) + 3 },
    };
  }
  if (whyOf(failure) === 'throttled') {
    if (attempt >= attempts) return { go: 'refused' };
    return { go: 'wait', waiting: { why: 'throttled', seconds, attempt, of: attempts } };
  }
  if (wasNotDone(failure)) return { go: 'refused' };
  const answered = failure.status !== undefined && failure.status >= 400 && failure.status < 500;
  return { go: answered ? 'refused' : 'unknown' };
}
