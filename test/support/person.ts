// A person at the keyboard, for tests: notes the password, types the right codes, and time passes without waiting.
import { totp } from '../../src/demo/totp.ts';
import type { Event } from '../../src/engine/state.ts';
import type { Invoke } from '../../src/model/call.ts';
import { writes } from '../../src/model/operations/index.ts';
import type { Asked, Tools } from '../../src/runtime/apply.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import type { Entry } from '../../src/runtime/journal.ts';
import { Drawer } from '../../src/runtime/secrets.ts';
import { noon } from './demo.ts';
import { memoryJournal } from './memory-journal.ts';

/** A clock that only moves when somebody sleeps. */
export function fakeClock(start = noon): Clock & { advance: (ms: number) => void } {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    sleep: async (ms) => {
      now += ms;
    },
  };
}

/** A password generator without chance: the same in every run. */
export const steady = () => {
  let at = 7;
  return (below: number) => {
    at = (at * 31 + 11) % 9973;
    return at % below;
  };
};

export interface Sent {
  readonly op: string;
  readonly input: unknown;
  readonly region: string | undefined;
}

/** Writes down every write that passes. */
export function recorded(invoke: Invoke): { invoke: Invoke; sent: Sent[]; asked: string[] } {
  const sent: Sent[] = [];
  const asked: string[] = [];
  return {
    sent,
    asked,
    invoke: (op, input, region) => {
      if (writes.has(op)) sent.push({ op, input: structuredClone(input), region });
      else asked.push(op);
      return invoke(op, input, region);
    },
  };
}

export interface Person {
  readonly tools: Tools;
  readonly journal: { readonly entries: readonly Entry[] };
  readonly events: readonly Event[];
  /** Every secret that was shown or typed. */
  readonly secrets: string[];
}

/** Tools with a person behind them. */
export function person(
  invoke: Invoke,
  clock: ReturnType<typeof fakeClock>,
  more: Partial<Tools> = {},
): Person {
  const journal = memoryJournal();
  const events: Event[] = [];
  const secrets: string[] = [];
  const drawer = new Drawer(steady());
  const ask = async ({ kind, keys }: Asked) => {
    if (kind === 'note') {
      secrets.push(...keys.map((key) => drawer.show(key) ?? ''));
      return true;
    }
    const seed = drawer.show('mfaSeed') ?? '';
    const codes = [totp(seed, clock.now()), totp(seed, clock.now() + 30_000)];
    clock.advance(30_000);
    for (const [at, key] of keys.entries()) drawer.put(key, codes[at] ?? '');
    secrets.push(seed, ...codes);
    return true;
  };
  const tools: Tools = {
    invoke,
    clock,
    journal,
    secrets: drawer,
    home: 'us-east-1',
    report: (event) => void events.push(event),
    ask,
    stopping: () => false,
    ...more,
  };
  return { tools, journal, events, secrets };
}
