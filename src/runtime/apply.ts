// Applies the changes of one step: lane by lane, nothing beside the plan, nothing lost.
import pLimit from 'p-limit';
import { lanes } from '../engine/lanes.ts';
import type { Event } from '../engine/state.ts';
import type { Invoke } from '../model/call.ts';
import type { Failure } from '../model/errors.ts';
import type { Json } from '../model/json.ts';
import type { Change } from '../model/step.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import type { Drawer } from './secrets.ts';
import { sendOne, skipped } from './send.ts';

export interface Asked {
  readonly change: string;
  readonly kind: 'note' | 'codes';
  readonly keys: readonly string[];
  /** The last values were refused. */
  readonly again: boolean;
}

export interface Tools {
  readonly invoke: Invoke;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly secrets: Drawer;
  readonly home: string;
  readonly report: (event: Event) => void;
  /** Waits for a person; false if there is none, or the person stops. */
  readonly ask: (asked: Asked) => Promise<boolean>;
  /** The sign-in has ended in the middle of this change: waits for a new one of the same account; false if none comes. */
  readonly renew?: (change: string) => Promise<boolean>;
  /** True after the first Ctrl-C: the call in flight ends, nothing new is sent. */
  readonly stopping: () => boolean;
  readonly signal?: AbortSignal;
}

export interface Outcome {
  readonly change: Change;
  readonly state: 'sent' | 'refused' | 'unknown' | 'skipped';
  readonly outputs?: Json;
  readonly failure?: Failure;
  readonly because?: string;
}

// Regions are independent, but AWS counts calls an account.
const regionsAtOnce = 8;

/** Sends the changes and tells what came of each, in the order of the plan. A refused or unknown one stops its own lane. */
export async function apply(changes: readonly Change[], tools: Tools): Promise<readonly Outcome[]> {
  const done = new Map<string, Outcome>();
  const { first, beside } = lanes(changes, tools.home);
  const stopped = await lane(first, done, tools);
  if (stopped) for (const change of beside.flat()) skip(change, stopped, done, tools);
  else {
    const limit = pLimit(regionsAtOnce);
    // A journal that cannot be kept ends every lane; the calls in flight are through before anybody hears of it.
    const ends = await Promise.allSettled(beside.map((one) => limit(() => lane(one, done, tools))));
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken) throw broken.reason;
  }
  return changes.flatMap((change) => done.get(change.id) ?? []);
}

/** One lane in order; gives the change that stopped it. */
async function lane(
  changes: readonly Change[],
  done: Map<string, Outcome>,
  tools: Tools,
): Promise<string | undefined> {
  let stopped: string | undefined;
  for (const change of changes) {
    if (stopped !== undefined || tools.stopping()) {
      stopped ??= change.id;
      skip(change, stopped, done, tools);
      continue;
    }
    const outcome = await sendOne(change, done, tools);
    done.set(change.id, outcome);
    if (outcome.state === 'skipped') skip(change, change.id, done, tools);
    if (outcome.state !== 'sent') stopped = change.id;
  }
  return stopped;
}

function skip(change: Change, because: string, done: Map<string, Outcome>, tools: Tools): void {
  done.set(change.id, skipped(change, because));
  tools.journal.write({ type: 'skipped', change: change.id, because });
  tools.report({ type: 'skipped', change: change.id, because });
}
