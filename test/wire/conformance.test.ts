// The simulated account and moto, asked the same: where they agree, and where they differ, which of them is right.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openLive } from '../../src/aws/live.ts';
import { demoInvoke } from '../../src/demo/account.ts';
import { newWorld } from '../../src/demo/world.ts';
import type { Invoke } from '../../src/model/call.ts';
import { failureOf } from '../../src/model/errors.ts';
import { isGlobal } from '../../src/model/operations/index.ts';
import { noon } from '../support/demo.ts';
import { agreements } from './answers/agreements.ts';
import { iam } from './answers/iam.ts';
import type { Case, Step } from './answers/kit.ts';
import { others } from './answers/others.ts';
import { records } from './answers/records.ts';
import { startMoto } from './moto.ts';

const moto = await startMoto({ managedPolicies: false });
const live = moto && (await openLive({ env: moto.env, endpoint: moto.url }));
const demo = (): Invoke =>
  demoInvoke({ world: newWorld('fresh', new Date(noon).toISOString()), now: () => noon });

/** Sends the calls in order; gives what counts of the last answer, or the name of its error. */
async function answer(
  invoke: Invoke,
  { given = [], call, look = () => 'done' }: Pick<Case, 'given' | 'call' | 'look'>,
): Promise<unknown> {
  let before: Readonly<Record<string, unknown>> = {};
  const send = async ([op, input]: Step) => {
    // `$Field` stands for that field of the answer before.
    const filled = Object.entries(input).map(([key, value]) => [
      key,
      typeof value === 'string' && value.startsWith('$') ? before[value.slice(1)] : value,
    ]);
    before = (await invoke(
      op,
      Object.fromEntries(filled),
      isGlobal(op) ? undefined : 'us-east-1',
    )) as typeof before;
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

  const alike = agreements.map(([name, answer, call, ...given]) => ({ name, answer, call, given }));
  it.each(alike)('agree: $name', async ({ answer: expected, ...asked }) => {
    const got = { demo: await answer(demo(), asked), moto: await answer(live!.invoke, asked) };
    expect(got).toEqual({ demo: expected, moto: expected });
  });

  it.each([...iam, ...records, ...others])('differ: $name ($right is right: $why)', async (one) => {
    const got = { demo: await answer(demo(), one), moto: await answer(live!.invoke, one) };
    expect(got).toEqual({ demo: one.demo, moto: one.moto });
  });
});
