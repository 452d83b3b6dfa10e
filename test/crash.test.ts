// Law 10: the walk is killed at every call, before it is sent and after it is done; started again, the account ends as undisturbed.
import { describe, expect, it } from 'vitest';
import type { World } from '../src/demo/world.ts';
import { audit } from '../src/engine/audit.ts';
import { planStep, type SeenSteps } from '../src/engine/plan.ts';
import type { Invoke } from '../src/model/call.ts';
import { writes } from '../src/model/operations/index.ts';
import { apply } from '../src/runtime/apply.ts';
import { isoNow } from '../src/runtime/clock.ts';
import { steps } from '../steps/index.ts';
import { answers, type Bench, few, open } from './support/demo.ts';
import { fakeClock, person } from './support/person.ts';

class Killed extends Error {}

/** Walks every step with a person; `invoke` may die at any call. */
async function walk(bench: Bench, invoke: Invoke, clock: ReturnType<typeof fakeClock>): Promise<void> {
  const { tools } = person(invoke, clock);
  let seen: SeenSteps = {};
  for (const step of steps) {
    const account = { ...bench.account, now: isoNow(clock) };
    const facts = await step.read(bench.reader(), account);
    seen = { ...seen, [step.id]: { facts, findings: audit(step, facts, account), at: account.now } };
    await apply(planStep(step, seen, { account, answers }).changes, tools);
    const after = await step.read(bench.reader(), account);
    seen = { ...seen, [step.id]: { facts: after, findings: audit(step, after, account), at: account.now } };
  }
}

/** The account without what is new in every run: instants, ids, seeds. */
const shape = (world: World): string =>
  JSON.stringify(world.services, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return '(instant)';
    if (/seed|Id$|^id$/i.test(key)) return '(id)';
    return value;
  });

/** Dies at the nth write: before AWS sees it, or after AWS has done it. A killed program sends nothing more. */
function deadly(invoke: Invoke, nth: number, when: 'before' | 'after'): Invoke {
  let count = 0;
  let dead = false;
  return async (op, input, region) => {
    if (dead) throw new Killed();
    const isWrite = writes.has(op);
    if (isWrite) count += 1;
    if (isWrite && count === nth && when === 'before') dead = true;
    if (dead) throw new Killed();
    const output = await invoke(op, input, region);
    if (isWrite && count === nth) dead = true;
    if (dead) throw new Killed();
    return output;
  };
}

describe('a run that is killed and started again', async () => {
  const calm = fakeClock();
  const undisturbed = await open('fresh', calm.now, few);
  let calls = 0;
  const counting: Invoke = (op, input, region) => {
    if (writes.has(op)) calls += 1;
    return undisturbed.invoke(op, input, region);
  };
  await walk(undisturbed, counting, calm);
  const wanted = shape(undisturbed.world);

  it('ends like an undisturbed one, wherever it was killed', { timeout: 240_000 }, async () => {
    let converged = 0;
    for (let nth = 1; nth <= calls; nth += 1) {
      for (const when of ['before', 'after'] as const) {
        const clock = fakeClock();
        const bench = await open('fresh', clock.now, few);
        await walk(bench, deadly(bench.invoke, nth, when), clock);
        await walk(bench, bench.invoke, clock);
        expect(JSON.parse(shape(bench.world)), `killed ${when} call ${nth}`).toEqual(JSON.parse(wanted));
        converged += 1;
      }
    }
    console.log(`${calls * 2} kill points, ${converged} converged`);
    expect(converged).toBe(calls * 2);
  });
});
