// A simulated account for tests: fixed clock, no waiting, the real Reader over it.
import { demoInvoke } from '../../src/demo/account.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { newWorld, type World } from '../../src/demo/world.ts';
import type { Account } from '../../src/model/account.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { AnyCall, Invoke } from '../../src/model/call.ts';
import type { Reader } from '../../src/model/read.ts';
import type { AnyStep, Change, Given, Step } from '../../src/model/step.ts';
import { look } from '../../src/runtime/look.ts';
import { makeReader } from '../../src/runtime/reader.ts';

export const noon = Date.UTC(2026, 0, 5, 12, 0, 0);

export interface Bench {
  readonly world: World;
  readonly invoke: Invoke;
  /** A fresh Reader: one pass. */
  readonly reader: () => Reader;
  readonly account: Account;
  readonly send: (call: AnyCall) => Promise<unknown>;
}

export const answers: Answers = {
  adminUser: 'alice',
  alertEmail: 'owner@example.com',
  monthlyBudget: { amount: 20, currency: 'USD' },
  contacts: {
    security: { name: 'Alice Doe', title: 'Owner', email: 'owner@example.com', phone: '+81312345678' },
  },
};

/** Two regions beside the home one: where every step is walked many times, more would only be more of the same. */
export const few: readonly string[] = ['us-east-1', 'eu-west-1', 'ap-northeast-1'];

/** Opens a simulated account and looks at it once; `only` narrows its regions. */
export async function open(scenario: Scenario, now = () => noon, only?: readonly string[]): Promise<Bench> {
  const world = newWorld(scenario, new Date(now()).toISOString());
  const looked = await look(makeReader(demoInvoke({ world, now })), {
    now: new Date(now()).toISOString(),
    only,
  });
  if (!looked.ok) throw new Error(`no account: ${JSON.stringify(looked)}`);
  return benchOf(world, looked.account, now);
}

/** A bench on a world that is there already. */
export function benchOf(world: World, account: Account, now: () => number): Bench {
  const invoke = demoInvoke({ world, now });
  return {
    world,
    invoke,
    account,
    reader: () => makeReader(invoke),
    send: (call) => invoke(call.op, call.input, call.region),
  };
}

export const given = (account: Account, more: Partial<Given> = {}): Given => ({
  account,
  answers,
  ahead: [],
  refused: [],
  ...more,
});

/** Reads, then plans. */
export async function planOf<F>(
  bench: Bench,
  step: Step<F>,
  more: Partial<Given> = {},
): Promise<readonly Change[]> {
  const facts = await step.read(bench.reader(), bench.account);
  return step.plan(facts, given(bench.account, more));
}

/** Verdicts by control, worst first where a control has several findings. */
export async function verdicts(bench: Bench, step: AnyStep | Step<never>): Promise<Record<string, string[]>> {
  const any = step as AnyStep;
  const facts = await any.read(bench.reader(), bench.account);
  const out: Record<string, string[]> = {};
  for (const { control, verdict } of any.audit(facts, bench.account))
    out[control] = [...(out[control] ?? []), verdict];
  return out;
}
