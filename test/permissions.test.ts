// One permission fewer while applying: exactly the changes that need it are refused, what stands behind them is skipped, the rest is sent.
import { describe, expect, it } from 'vitest';
import type { World } from '../src/demo/world.ts';
import { audit } from '../src/engine/audit.ts';
import { lanes } from '../src/engine/lanes.ts';
import { planStep, type SeenSteps } from '../src/engine/plan.ts';
import { actionsFor } from '../src/model/permissions.ts';
import { wordsFor } from '../src/model/refusals.ts';
import type { Change } from '../src/model/step.ts';
import { apply, type Outcome } from '../src/runtime/apply.ts';
import { isoNow } from '../src/runtime/clock.ts';
import { steps } from '../steps/index.ts';
import { run } from './cli/run.ts';
import { answers, few, open } from './support/demo.ts';
import { fakeClock, person } from './support/person.ts';

const { stdout } = await run(['policy', 'apply']);
const printed: unknown = JSON.parse(stdout);
/** Everything that `policy apply` allows. */
const allowed = new Set(
  [printed]
    .flat()
    .flatMap((document) =>
      (document as { Statement: { Action: string[] }[] }).Statement.flatMap(({ Action }) => Action),
    ),
);

interface Sent {
  readonly changes: readonly Change[];
  readonly outcomes: readonly Outcome[];
}
type Scenario = 'fresh' | 'halfway' | 'messy';

/** Walks the account with a person who lacks these actions. */
async function walk(scenario: Scenario, ...lacking: readonly string[]): Promise<readonly Sent[]> {
  const clock = fakeClock();
  const { world, invoke, reader, account } = await open(scenario, clock.now, few);
  (world as World).denials = lacking.map((action) => ({ action, by: 'identity' as const }));
  const { tools } = person(invoke, clock);
  const sent: Sent[] = [];
  let seen: SeenSteps = {};
  for (const step of steps) {
    const now = () => ({ ...account, now: isoNow(clock) });
    const read = async () => {
      const facts = await step.read(reader(), now());
      seen = { ...seen, [step.id]: { facts, findings: audit(step, facts, now()), at: now().now } };
    };
    await read();
    const { changes } = planStep(step, seen, { account: now(), answers });
    sent.push({ changes, outcomes: await apply(changes, tools) });
    await read();
  }
  return sent;
}

const needs = ({ call }: Change, action: string) => actionsFor(call.op, call.input).includes(action);

/** What must come of each change of a step for somebody who lacks one action. */
function wanted(changes: readonly Change[], action: string): Record<string, string> {
  const states: Record<string, string> = {};
  const { first, beside } = lanes(changes, 'us-east-1');
  const follow = (lane: readonly Change[], skipped: boolean): boolean => {
    let stopped = skipped;
    for (const change of lane) {
      states[change.id] = stopped ? 'skipped' : needs(change, action) ? 'refused' : 'sent';
      stopped ||= needs(change, action);
    }
    return stopped;
  };
  const stopped = follow(first, false);
  for (const lane of beside) follow(lane, stopped);
  return states;
}

const whole = { fresh: await walk('fresh'), halfway: await walk('halfway'), messy: await walk('messy') };
const pairs = Object.entries(whole).flatMap(([scenario, sent]) => {
  const actions = sent.flatMap(({ changes }) =>
    changes.flatMap(({ call }) => actionsFor(call.op, call.input)),
  );
  return [...new Set(actions)].sort().map((action) => [scenario as Scenario, action] as const);
});

describe('what `policy apply` prints', () => {
  it.each(Object.entries(whole))('is enough for all of %s', (_scenario, sent) => {
    const outcomes = sent.flatMap((one) => one.outcomes);
    expect(outcomes.length).toBeGreaterThan(15);
    expect(outcomes.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(pairs.filter(([, action]) => !allowed.has(action))).toEqual([]);
  });

  it.each(pairs)('on %s without %s: exactly what needs it is refused, in words', async (scenario, action) => {
    let refused = 0;
    for (const { changes, outcomes } of await walk(scenario, action)) {
      const states = Object.fromEntries(outcomes.map(({ change, state }) => [change.id, state]));
      expect(states).toEqual(wanted(changes, action));
      for (const { change, state, failure } of outcomes) {
        if (state !== 'refused') continue;
        refused += 1;
        expect(wordsFor(failure!, change.call.op, change.call.input).why.en).toContain(
          `(Missing: ${action})`,
        );
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
});
