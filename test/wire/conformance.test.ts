// The simulated account and moto, asked the same: where they agree, and where they differ, which of them is right.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openLive } from '../../src/aws/live.ts';
import { demoInvoke } from '../../src/demo/account.ts';
import { newWorld } from '../../src/demo/world.ts';
import type { Invoke } from '../../src/model/call.ts';
import { failureOf } from '../../src/model/errors.ts';
import { isGlobal, reads, writes } from '../../src/model/operations/index.ts';
import { noon } from '../support/demo.ts';
import { absent } from './answers/absent.ts';
import { agreements } from './answers/agreements.ts';
import { agreedGuards } from './answers/agreements-guards.ts';
import { more } from './answers/agreements-more.ts';
import { plain } from './answers/agreements-plain.ts';
import { alerts } from './answers/alerts.ts';
import { iam } from './answers/iam.ts';
import type { Case, Step } from './answers/kit.ts';
import { others } from './answers/others.ts';
import { paid } from './answers/paid.ts';
import { records } from './answers/records.ts';
import { roles } from './answers/roles.ts';
import { watch } from './answers/watch.ts';
import { startMoto } from './moto.ts';

const moto = await startMoto({ managedPolicies: false });
const live = moto && (await openLive({ env: moto.env, endpoint: moto.url }));
const demo = (): Invoke =>
  demoInvoke({ world: newWorld('fresh', new Date(noon).toISOString()), now: () => noon });

/** `$Field` stands for that field of the answer before, and so does `$Field.0.Inner`, wherever it is in the input. */
function filledIn(input: unknown, before: unknown): unknown {
  if (typeof input === 'string' && input.startsWith('$')) {
    const path = input.slice(1).split('.');
    return path.reduce((at: unknown, key) => (at as Readonly<Record<string, unknown>>)[key], before);
  }
  if (Array.isArray(input)) return input.map((one) => filledIn(one, before));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, filledIn(value, before)]));
}

/** Sends the calls in order; gives what counts of the last answer, or the name of its error. */
async function answer(
  invoke: Invoke,
  { given = [], call, look = () => 'done' }: Pick<Case, 'given' | 'call' | 'look'>,
): Promise<unknown> {
  let before: Readonly<Record<string, unknown>> = {};
  const send = async ([op, input]: Step) => {
    const filled = filledIn(input, before) as object;
    before = (await invoke(op, filled, isGlobal(op) ? undefined : 'us-east-1')) as typeof before;
  };
  for (const step of given) await send(step);
  try {
    await send(call);
  } catch (error) {
    return failureOf(error).code;
  }
  return look(before);
}

afterAll(async () => {
  live?.close();
  await moto?.stop();
});

describe.skipIf(!moto)('the simulated account and moto', () => {
  beforeEach(() => moto!.reset());

  const agreed = [...agreements, ...more, ...agreedGuards, ...plain];
  const differ = [...iam, ...records, ...others, ...alerts, ...watch, ...roles, ...paid];

  it('are asked with every operation that the program knows', () => {
    const calls: readonly Step[] = [
      ...agreed.flatMap(([, , ...all]) => all),
      ...differ.flatMap(({ given = [], call }) => [...given, call]),
      ...absent.map(([call]) => call),
    ];
    const asked = new Set<string>(calls.map(([op]) => op));
    expect([...reads.keys(), ...writes.keys()].filter((op) => !asked.has(op))).toEqual([]);
  });

  const alike = agreed.map(([name, answer, call, ...given]) => ({ name, answer, call, given }));
  it.each(alike)('agree: $name', async ({ answer: expected, ...asked }) => {
    const got = { demo: await answer(demo(), asked), moto: await answer(live!.invoke, asked) };
    expect(got).toEqual({ demo: expected, moto: expected });
  });

  it.each(differ)('differ: $name ($right is right: $why)', async (one) => {
    const got = { demo: await answer(demo(), one), moto: await answer(live!.invoke, one) };
    expect(got).toEqual({ demo: one.demo, moto: one.moto });
  });

  it.each(absent.map(([call, demo]) => ({ op: call[0], call, expected: demo })))(
    'moto lacks $op',
    async (one) => {
      const { call, expected } = one;
      const got = { demo: await answer(demo(), { call }), moto: await answer(live!.invoke, { call }) };
      expect(got).toEqual({ demo: expected, moto: 'not-aws' });
    },
  );
});
