// Sends an undo: step by step in its order, and reads again after each, because that is the proof.
import { planUndo, type StepUndo, type UndoInput } from '../engine/undo.ts';
import type { Account } from '../model/account.ts';
import type { Reader } from '../model/read.ts';
import type { AnyStep, Change } from '../model/step.ts';
import { apply, type Outcome, type Tools } from './apply.ts';
import { isoNow } from './clock.ts';
import { sortOut } from './walk.ts';

export interface TakeBackOptions {
  readonly plan: readonly StepUndo[];
  readonly input: UndoInput;
  readonly account: Account;
  /** A new pass over the account. */
  readonly reader: () => Reader;
  readonly tools: Tools;
  /** True if changes that can lock out were confirmed with the account id. */
  readonly confirmed: boolean;
  /** True if a person has seen the plan: only then is taken back what nobody looked at after the run. */
  readonly seen: boolean;
}

/** What of a step is sent: all of it or nothing, so that nobody is left half taken apart. */
export function isLeft({ changes, assumed }: StepUndo, confirmed: boolean, seen: boolean): boolean {
  return (assumed && !seen) || sortOut(changes, confirmed).stay.length > 0;
}

/** Takes back what was planned. What AWS refuses ends the step, not the undo. */
export async function takeBack(options: TakeBackOptions) {
  const { plan, tools, confirmed, seen } = options;
  const outcomes: Outcome[] = [];
  const left: Change[] = [];
  for (const one of plan) {
    if (isLeft(one, confirmed, seen)) left.push(...one.changes);
    if (one.changes.length === 0 || isLeft(one, confirmed, seen) || tools.stopping()) continue;
    const came = await apply(one.changes, tools);
    outcomes.push(...came);
    const facts = await settle(one.step, came, options);
    if (facts !== null) {
      tools.journal.write({ type: 'verified', step: one.step.id, snapshot: one.step.snapshot(facts) });
    }
  }
  return { outcomes, left };
}

/** Reads until nothing of what was taken back would be taken back again, or the step's time to settle is over. */
async function settle(step: AnyStep, came: readonly Outcome[], options: TakeBackOptions): Promise<unknown> {
  const { account, reader, tools, input } = options;
  const began = tools.clock.now();
  const sent = came.filter(({ state }) => state === 'sent').map(({ change }) => change.id);
  for (;;) {
    const facts = await step.read(reader(), { ...account, now: isoNow(tools.clock) }).catch(() => null);
    const still = planUndo({ ...input, steps: [step], facts: { [step.id]: facts } })
      .flatMap(({ changes }) => changes)
      .some(({ id }) => sent.includes(id));
    const over = tools.clock.now() - began > (step.settles ?? 0) * 1000;
    if (!still || over || tools.stopping()) return facts;
    await tools.clock.sleep(3000, tools.signal);
  }
}
