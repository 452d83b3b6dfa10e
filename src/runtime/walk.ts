// The walk without a person: step by step read, plan, send what needs nobody, and verify with a new read.
import { audit } from '../engine/audit.ts';
import { lanes } from '../engine/lanes.ts';
import { needsPerson, planStep, type SeenSteps, type StepPlan } from '../engine/plan.ts';
import type { Account } from '../model/account.ts';
import type { Answers } from '../model/answers.ts';
import { equal } from '../model/json.ts';
import { lates } from '../model/late.ts';
import type { Reader } from '../model/read.ts';
import type { AnyStep, Change, Refused } from '../model/step.ts';
import { apply, type Outcome, type Tools } from './apply.ts';
import { isoNow } from './clock.ts';

export interface WalkOptions {
  readonly steps: readonly AnyStep[];
  readonly account: Account;
  readonly answers: Answers;
  /** A new pass over the account. */
  readonly reader: () => Reader;
  readonly tools: Tools;
  /** True if changes that can lock out were confirmed with the account id. */
  readonly confirmed: boolean;
}

export interface WalkResult {
  readonly seen: SeenSteps;
  readonly outcomes: readonly Outcome[];
  /** Each step's plan as it stood before anything of it was sent. */
  readonly plans: readonly StepPlan[];
  /** Changes that were left for a person, or not confirmed. */
  readonly left: readonly Change[];
}

const mostRounds = 3;

/** Walks all steps in order. What AWS refuses ends the step, not the walk. */
export async function walk(options: WalkOptions): Promise<WalkResult> {
  const { steps, tools } = options;
  let seen: SeenSteps = {};
  const outcomes: Outcome[] = [];
  const plans: StepPlan[] = [];
  const left: Change[] = [];
  for (const step of steps) {
    if (tools.stopping()) break;
    const refused: Refused[] = [];
    const tried: Outcome[] = [];
    let sentBefore: readonly Change[] = [];
    for (let round = 1; round <= mostRounds; round += 1) {
      seen = { ...seen, [step.id]: await look(step, options) };
      const plan = planStep(step, seen, { account: options.account, answers: options.answers, refused });
      if (round === 1) plans.push(plan);
      const sorted = sortOut(plan.changes, options.confirmed);
      const send = untried(sorted.send, tried, tools.home);
      if (round === 1) left.push(...sorted.stay);
      if (send.length === 0 || equal(send, sentBefore) || tools.stopping()) break;
      const came = await apply(send, tools);
      outcomes.push(...came);
      tried.push(...came);
      refused.push(...came.flatMap(refusal));
      sentBefore = send;
      seen = { ...seen, [step.id]: await settle(step, seen, came, options) };
      const now = seen[step.id];
      if (now) tools.journal.write({ type: 'verified', step: step.id, snapshot: step.snapshot(now.facts) });
      if (came.some(({ state }) => state === 'unknown')) break;
    }
  }
  return { seen, outcomes: outcomes.filter((one) => !wasReplaced(one, outcomes)), plans, left };
}

/** AWS refused one way, and the same operation went through another way after it: nothing is open. */
const wasReplaced = (one: Outcome, all: readonly Outcome[]): boolean =>
  one.state === 'refused' &&
  all
    .slice(all.indexOf(one) + 1)
    .some(
      ({ state, change }) =>
        state === 'sent' && change.resource === one.change.resource && change.call.op === one.change.call.op,
    );

const refusal = ({ change, state, failure }: Outcome): readonly Refused[] =>
  state === 'refused' && failure ? [{ change: change.id, code: failure.code, message: failure.message }] : [];

/** What can be sent without a person, and what stays; a change that needs the outcome of one that stays, stays too. */
export function sortOut(
  changes: readonly Change[],
  confirmed: boolean,
): { send: readonly Change[]; stay: readonly Change[] } {
  const stay = new Set<string>();
  for (const change of changes) {
    const needs = lates(change.call.input).some((late) => late.late === 'output' && stay.has(late.change));
    if (needs || needsPerson(change) || (change.risk === 'can-lock-out' && !confirmed)) stay.add(change.id);
  }
  return { send: changes.filter(({ id }) => !stay.has(id)), stay: changes.filter(({ id }) => stay.has(id)) };
}

/** Without the calls that AWS refused in this run, and what follows them in their lanes: only another way is worth another round. */
function untried(changes: readonly Change[], tried: readonly Outcome[], home: string): readonly Change[] {
  const refused = tried.filter(({ state }) => state === 'refused').map(({ change }) => change.call);
  const upTo = (lane: readonly Change[]) => {
    const end = lane.findIndex(({ call }) => refused.some((one) => equal(one, call)));
    return end < 0 ? lane : lane.slice(0, end);
  };
  const { first, beside } = lanes(changes, home);
  const open = upTo(first);
  const kept = new Set(open.length < first.length ? open : [...open, ...beside.flatMap(upTo)]);
  return changes.filter((change) => kept.has(change));
}

async function look(step: AnyStep, { reader, account, tools }: WalkOptions) {
  const at = isoNow(tools.clock);
  const facts = await step.read(reader(), { ...account, now: at });
  return { facts, findings: audit(step, facts, { ...account, now: at }), at };
}

/** Reads again until nothing of what was sent would be sent again, or the step's time to settle is over. */
async function settle(step: AnyStep, seen: SeenSteps, came: readonly Outcome[], options: WalkOptions) {
  const { account, answers, tools } = options;
  const began = tools.clock.now();
  const sent = came.filter(({ state }) => state === 'sent').map(({ change }) => change.id);
  for (;;) {
    const now = await look(step, options);
    const { changes } = planStep(step, { ...seen, [step.id]: now }, { account, answers });
    const still = changes.some(({ id }) => sent.includes(id));
    const over = tools.clock.now() - began > (step.settles ?? 0) * 1000;
    if (!still || over || tools.stopping()) return now;
    await tools.clock.sleep(3000, tools.signal);
  }
}
