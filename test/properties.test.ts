// What holds on any account: applying converges, twice is once, the order of independent steps is nobody's business, reading writes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoInvoke } from '../src/demo/account.ts';
import type { World } from '../src/demo/world.ts';
import { audit } from '../src/engine/audit.ts';
import { planStep, type SeenSteps } from '../src/engine/plan.ts';
import type { AnyStep } from '../src/model/step.ts';
import { apply, type Outcome } from '../src/runtime/apply.ts';
import { isoNow } from '../src/runtime/clock.ts';
import { look } from '../src/runtime/look.ts';
import { makeReader } from '../src/runtime/reader.ts';
import { steps } from '../steps/index.ts';
import { shape, wasPlanned } from './faults/bench.ts';
import { answers, few } from './support/demo.ts';
import { fakeClock, person, recorded } from './support/person.ts';
import { anyWorld } from './support/worlds.ts';

const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31);
const runs = { seed, numRuns: Number(process.env['FC_RUNS'] ?? 40) };

interface Went {
  readonly outcomes: readonly Outcome[];
  /** Ids that would still be sent. */
  readonly rest: readonly string[];
}

/** Walks the account once with a person; every law of the walk is checked on the way. */
async function go(world: World, clock: ReturnType<typeof fakeClock>, order = steps): Promise<Went> {
  const tape = recorded(demoInvoke({ world, now: clock.now }));
  const looked = await look(makeReader(tape.invoke), { now: isoNow(clock), only: few });
  if (!looked.ok) throw new Error(`no account: ${looked.why}`);
  const account = () => ({ ...looked.account, now: isoNow(clock) });
  const { tools } = person(tape.invoke, clock, { home: looked.account.home });
  const outcomes: Outcome[] = [];
  const rest: string[] = [];
  let seen: SeenSteps = {};
  const read = async (step: AnyStep) => {
    const before = tape.sent.length;
    const facts = await step.read(makeReader(tape.invoke), account());
    expect(tape.sent.length, `${step.id} wrote while reading`).toBe(before);
    return { ...seen, [step.id]: { facts, findings: audit(step, facts, account()), at: account().now } };
  };
  for (const step of order) {
    seen = await read(step);
    const plan = planStep(step, seen, { account: account(), answers });
    const from = tape.sent.length;
    outcomes.push(...(await apply(plan.changes, tools)));
    for (const one of tape.sent.slice(from)) {
      expect(wasPlanned(one, plan.changes), `${one.op} was not in the preview`).toBe(true);
    }
    seen = await read(step);
    rest.push(...planStep(step, seen, { account: account(), answers }).changes.map(({ id }) => id));
  }
  return { outcomes, rest };
}

/** Any order in which each step stands behind those that it waits for. */
const anyOrder = fc
  .array(fc.nat(), { minLength: steps.length, maxLength: steps.length })
  .map((picks): readonly AnyStep[] => {
    const left = [...steps];
    const order: AnyStep[] = [];
    for (const pick of picks) {
      const ready = left.filter(({ after = [] }) => !after.some((id) => left.some((one) => one.id === id)));
      const next = ready[pick % ready.length]!;
      order.push(...left.splice(left.indexOf(next), 1));
    }
    return order;
  });

const notSent = ({ outcomes }: Went) =>
  outcomes.filter(({ state }) => state !== 'sent').map(({ change }) => change.id);

describe(`on any account (seed ${seed})`, () => {
  it('plan, apply, plan: nothing is left but what AWS refused; and a second time changes nothing', async () => {
    let writes = 0;
    await fc.assert(
      fc.asyncProperty(anyWorld, async (start) => {
        const world = structuredClone(start);
        const clock = fakeClock();
        const first = await go(world, clock);
        writes += first.outcomes.length;
        const stuck = notSent(first);
        if (world.denials.length === 0) expect(stuck).toEqual([]);
        expect(first.rest.filter((id) => !stuck.includes(id))).toEqual([]);
        const once = structuredClone(world.services);
        const second = await go(world, clock);
        expect(world.services).toEqual(once);
        expect(
          second.outcomes.filter(({ state }) => state === 'sent').map(({ change }) => change.id),
        ).toEqual([]);
      }),
      runs,
    );
    console.log(`seed ${seed}: ${runs.numRuns} accounts, ${writes} changes`);
    expect(writes).toBeGreaterThan(runs.numRuns);
  });

  it('ends alike in whatever order independent steps are walked', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyOrder, async (start, order) => {
        const [world, other] = [structuredClone(start), structuredClone(start)];
        await go(world, fakeClock());
        await go(other, fakeClock(), order);
        expect(shape(other)).toEqual(shape(world));
      }),
      runs,
    );
  });
});
