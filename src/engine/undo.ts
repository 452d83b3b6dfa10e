// The plan of an undo: each step's way back over what was done, last step first. What is kept is said, with the reason.
import type { Account } from '../model/account.ts';
import { equal, type Json } from '../model/json.ts';
import type { AnyStep, Change, Done, Given, Kept } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { audit } from './audit.ts';
import { type FactsOf, fateOf } from './earlier.ts';
import { isOpen, type PastCall, type Run, stepIdOf } from './past.ts';

export interface StepUndo {
  readonly step: AnyStep;
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
  /** The run ended before it looked again: what is there now is taken for what it left. */
  readonly assumed: boolean;
}

export interface UndoInput {
  /** In the order of the walk. */
  readonly steps: readonly AnyStep[];
  readonly facts: FactsOf;
  /** What is taken back, oldest first. */
  readonly chain: readonly Run[];
  /** Every run that is kept: later ones may have found out what became of a call. */
  readonly runs: readonly Run[];
  /** Resources that an earlier undo has taken back. */
  readonly back: ReadonlySet<string>;
  readonly given: Given;
}

const unread: Text = {
  en: 'It could not be read now, so it is left as it is.',
  ja: '現在の状態を読み取れないため、そのまま残します。',
};

/** Plans the way back. Steps of which nothing was done are left out. */
export function planUndo(input: UndoInput): readonly StepUndo[] {
  return [...input.steps].reverse().flatMap((step) => {
    const facts = input.facts[step.id];
    const now = facts === null || facts === undefined ? undefined : snapshotOf(step, facts);
    const { done, assumed } = doneIn(step, now ?? {}, input);
    if (done.length === 0) return [];
    if (now === undefined) return [{ step, changes: [], kept: keepUnread(done), assumed: false }];
    const { changes, kept } = wayBack(step, facts, done, input.given.account);
    return [
      {
        step,
        changes: changes.filter(isNeeded),
        kept: marked(step, kept, done, now, input),
        assumed: assumed && changes.length > 0,
      },
    ];
  });
}

const keepUnread = (done: readonly Done[]): readonly Kept[] =>
  done.map(({ change }) => ({ change: change.id, why: unread, unread: true }));

/** Of a step that could not read everything, what it keeps and has not seen: perhaps gone, perhaps there; only a person can tell. */
function marked(
  step: AnyStep,
  kept: readonly Kept[],
  done: readonly Done[],
  now: Readonly<Record<string, Json>>,
  { facts, given }: UndoInput,
): readonly Kept[] {
  const blind = audit(step, facts[step.id], given.account).some(({ verdict }) => verdict === 'unknown');
  const unseen = new Set(
    done.filter(({ change }) => now[change.resource] === undefined).map(({ change }) => change.id),
  );
  return kept.map((one) => (blind && unseen.has(one.change) ? { ...one, unread: true } : one));
}

/** True if something stays only because it could not be read. */
export const keptUnread = (plan: readonly StepUndo[]): boolean =>
  plan.some(({ kept }) => kept.some(({ unread }) => unread));

/** What is there already in the way it was needs no call. */
const isNeeded = ({ call, before }: Change): boolean =>
  /^[a-z0-9]+:(Update|Put)/.test(call.op) ? !equal(before, call.input) : true;

function snapshotOf(step: AnyStep, facts: unknown): Readonly<Record<string, Json>> | undefined {
  try {
    return step.snapshot(facts);
  } catch {
    return undefined;
  }
}

/** A step that throws takes nothing back: never a crash half way. */
function wayBack(step: AnyStep, facts: unknown, done: readonly Done[], account: Account) {
  try {
    return step.revert(facts, done, account);
  } catch {
    return { changes: [], kept: keepUnread(done) };
  }
}

/** What the chain did for a step, each change once, with how it left each resource. */
function doneIn(step: AnyStep, now: Readonly<Record<string, Json>>, input: UndoInput) {
  const { chain, back } = input;
  const last = new Map<string, Done>();
  for (const run of chain) {
    for (const call of run.calls) {
      const { change, outputs = null } = call;
      if (stepIdOf(change) !== step.id || back.has(change.resource) || !wasDone(run, call, input)) continue;
      const key = `${change.id} ${change.resource}`;
      const first = last.get(key);
      last.delete(key);
      last.set(key, { change: first ? withBefore(change, first.change.before) : change, outputs });
    }
  }
  const latest = chain.findLast(
    ({ calls, snapshots }) =>
      snapshots[step.id] !== undefined || calls.some(({ change }) => stepIdOf(change) === step.id),
  );
  const verified = latest?.snapshots[step.id];
  const left = verified ?? now;
  const done = [...last.values()].map((one): Done => {
    const after = left[one.change.resource];
    return after === undefined ? one : { ...one, after };
  });
  return { done, assumed: verified === undefined };
}

function wasDone(run: Run, call: PastCall, { runs, steps, facts, given }: UndoInput): boolean {
  if (!isOpen(call)) return call.state === 'sent';
  const { id } = call.change;
  const known = runs.flatMap(({ found }) => found).find((one) => one.run === run.id && one.change === id);
  return known?.done ?? fateOf(run, call.change, steps, facts, given) === 'done';
}

/** Sent again after a stop: what there was before is what there was before the first time. */
function withBefore(change: Change, before: Json | undefined): Change {
  const { before: _later, ...rest } = change;
  return before === undefined ? rest : { ...rest, before };
}
