// What the laws need: frozen facts, every text of a value, a whole walk with a person.

import { act } from '../../src/demo/learner.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { audit } from '../../src/engine/audit.ts';
import { planStep, type SeenSteps, type StepPlan } from '../../src/engine/plan.ts';
import type { AnyStep, Change } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { apply, type Outcome } from '../../src/runtime/apply.ts';
import { isoNow } from '../../src/runtime/clock.ts';
import { steps } from '../../steps/index.ts';
import { answers, type Bench, benchOf, few, open } from './demo.ts';
import { fakeClock, type Person, person, recorded, type Sent } from './person.ts';

export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** Every Text inside a value, with the path to it. */
export function textsIn(value: unknown, path = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

export interface Walked {
  readonly step: AnyStep;
  readonly before: { readonly facts: unknown; readonly seen: SeenSteps };
  readonly plan: StepPlan;
  readonly outcomes: readonly Outcome[];
  readonly sent: readonly Sent[];
  readonly after: { readonly facts: unknown; readonly seen: SeenSteps };
  /** The account as the step left it, before anybody did anything else: another bench on a copy. */
  readonly left: () => Bench;
  /** What the step would still send. */
  readonly rest: StepPlan;
}
export interface Walk {
  readonly bench: Bench;
  readonly person: Person;
  readonly steps: readonly Walked[];
}

/** Walks every step of a scenario in order, with a person who answers, notes and types. Facts are frozen throughout. */
export async function walkAll(scenario: Scenario, only?: readonly string[]): Promise<Walk> {
  const clock = fakeClock();
  const bench = await open(scenario, clock.now, few);
  const tape = recorded(bench.invoke);
  const who = person(tape.invoke, clock);
  const walked: Walked[] = [];
  let seen: SeenSteps = {};
  const read = async (step: AnyStep): Promise<SeenSteps> => {
    const account = { ...bench.account, now: isoNow(clock) };
    const facts = freeze(await step.read(bench.reader(), account));
    return { ...seen, [step.id]: { facts, findings: audit(step, facts, account), at: account.now } };
  };
  const plan = (step: AnyStep, known: SeenSteps) =>
    planStep(step, known, { account: { ...bench.account, now: isoNow(clock) }, answers });
  for (const step of steps) {
    if (only && !only.includes(step.id)) continue;
    const before = await read(step);
    const planned = plan(step, before);
    const from = tape.sent.length;
    const outcomes = await apply(planned.changes, who.tools);
    clock.advance((step.settles ?? 0) * 1000);
    seen = await read(step);
    const world = structuredClone(bench.world);
    const at = clock.now();
    walked.push({
      step,
      before: { facts: before[step.id]?.facts, seen: before },
      plan: planned,
      outcomes,
      sent: tape.sent.slice(from),
      after: { facts: seen[step.id]?.facts, seen },
      rest: plan(step, seen),
      left: () => benchOf(structuredClone(world), bench.account, () => at),
    });
    const { guide } = planStep({ ...step, after: [] }, seen, { account: bench.account, answers });
    // What only a person can do is done, so that later steps are walked too; a new sign-in would change who walks.
    for (const word of new Set(guide.flatMap(({ learner }) => learner ?? []))) {
      if (word !== 'sign-in-as-admin') act(bench.world, word, clock.now());
    }
    seen = await read(step);
  }
  return { bench, person: who, steps: walked };
}

export const idsOf = (changes: readonly Change[]): string[] => changes.map(({ id }) => id);
