// A sign-in that ends in the middle of a run: looks again and again until somebody has signed in to the same account.
import type { Event } from '../engine/state.ts';
import type { Account } from '../model/account.ts';
import { type Clock, isoNow } from './clock.ts';
import type { House } from './runtime.ts';

// As often as a person would look, and for as long as one is willing to wait at a page.
const every = 3;
const attempts = 300;

export interface SignInOptions {
  readonly house: Pick<House, 'look'>;
  readonly clock: Clock;
  readonly account: () => Account | null;
  readonly report: (event: Event) => void;
}
export interface SignIn {
  /** Waits for a new sign-in on behalf of this change; false if none came, or the person stops. */
  readonly renewed: (change: string, stop: AbortSignal) => Promise<boolean>;
}

/** Several regions may find out at once: they wait for the same sign-in. */
export function newSignIn({ house, clock, account, report }: SignInOptions): SignIn {
  let waiting: Promise<boolean> | undefined;
  const changes = new Set<string>();

  async function wait(stop: AbortSignal): Promise<boolean> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      for (const change of changes) {
        const why = 'signed-out';
        report({ type: 'waiting', change, waiting: { why, seconds: every, attempt, of: attempts } });
      }
      await clock.sleep(every * 1000, stop);
      if (stop.aborted) return false;
      const seen = await house.look();
      // Anything else would be somebody else's house.
      if ('trouble' in seen || seen.account.id !== account()?.id) continue;
      report({ type: 'looked', account: seen.account, at: isoNow(clock) });
      return true;
    }
    return false;
  }

  return {
    renewed: (change, stop) => {
      changes.add(change);
      waiting ??= wait(stop).finally(() => {
        waiting = undefined;
        changes.clear();
      });
      return waiting;
    },
  };
}
