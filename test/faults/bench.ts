// Sends one sample's plan to a copy of its account, with trouble at hand, and looks what came of it.
import { demoInvoke } from '../../src/demo/account.ts';
import type { Fault } from '../../src/demo/faults.ts';
import type { World } from '../../src/demo/world.ts';
import { audit } from '../../src/engine/audit.ts';
import { planStep } from '../../src/engine/plan.ts';
import type { Event } from '../../src/engine/state.ts';
import type { Invoke } from '../../src/model/call.ts';
import { canonical } from '../../src/model/json.ts';
import { isLate } from '../../src/model/late.ts';
import type { Change } from '../../src/model/step.ts';
import { apply, type Outcome } from '../../src/runtime/apply.ts';
import { isoNow } from '../../src/runtime/clock.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { fakeClock, person, recorded, type Sent } from '../support/person.ts';
import type { Sample } from './samples.ts';

export interface Tried {
  readonly world: World;
  readonly outcomes: readonly Outcome[];
  /** Every write that reached the account. */
  readonly sent: readonly Sent[];
  readonly events: readonly Event[];
  /** What came of the first change of the sample's operation. */
  readonly target: Outcome;
  /** What the step would send now; empty for a sample of `revert`. */
  readonly again: () => Promise<readonly Change[]>;
  /** Waits as long as the step says, then sends what it would send now: a run that is started again. */
  readonly restart: () => Promise<readonly Outcome[]>;
}

/** `between` stands between the program and the account: a stranger who is quicker. */
export async function attempt(
  sample: Sample,
  fault: Fault['fault'] | undefined,
  times = 1,
  between: (invoke: Invoke, world: World) => Invoke = (invoke) => invoke,
): Promise<Tried> {
  const { step, seen, op, changes, answers } = sample;
  const clock = fakeClock(Date.parse(sample.account.now));
  const world = structuredClone(sample.world);
  if (fault) world.faults = [{ op, times, fault }];
  const account = demoInvoke({ world, now: clock.now });
  const tape = recorded(between(account, world));
  const who = person(tape.invoke, clock);
  const outcomes = await apply(changes, who.tools);
  const again = async () => {
    if (sample.back) return [];
    const now = { ...sample.account, now: isoNow(clock) };
    const facts = await step.read(makeReader(account), now);
    const known = { ...seen, [step.id]: { facts, findings: audit(step, facts, now), at: now.now } };
    return planStep(step, known, { account: now, answers }).changes;
  };
  return {
    world,
    outcomes,
    sent: [...tape.sent],
    events: who.events,
    target: outcomes.find(({ change }) => change.call.op === op)!,
    again,
    restart: async () => {
      // Stale answers run out by being asked, and time passes on top.
      for (let turn = 0; turn < 4; turn += 1) await again();
      clock.advance((step.settles ?? 0) * 1000);
      return apply(await again(), person(account, clock).tools);
    },
  };
}

/** Is this write one of the planned calls, late values apart? */
export const wasPlanned = (sent: Sent, changes: readonly Change[]): boolean =>
  changes.some(
    ({ call }) =>
      call.op === sent.op &&
      call.region === sent.region &&
      canonical(masked(sent.input, call.input)) === canonical(masked(call.input, call.input)),
  );

function masked(value: unknown, planned: unknown): unknown {
  if (isLate(planned)) return '(late)';
  if (typeof value !== 'object' || value === null || typeof planned !== 'object' || planned === null)
    return value;
  const like = planned as Record<string, unknown>;
  const entries = Object.entries(value).map(([key, item]) => [key, masked(item, like[key])]);
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** The account without what is new in every run: instants, ids. */
export const shape = (world: World): unknown =>
  JSON.parse(
    JSON.stringify(world.services, (key, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (/^\d{4}-\d\d-\d\dT/.test(value)) return '(instant)';
      return /seed|Id$|^id$/i.test(key) ? '(id)' : value;
    }),
  );
