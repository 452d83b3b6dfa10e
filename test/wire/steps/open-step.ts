// One step against moto, through the real SDK and without the built program: read, plan, send, read again.
import { type Live, openLive } from '../../../src/aws/live.ts';
import type { Account } from '../../../src/model/account.ts';
import type { Change, Step } from '../../../src/model/step.ts';
import { apply, type Outcome } from '../../../src/runtime/apply.ts';
import { look } from '../../../src/runtime/look.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { given, noon } from '../../support/demo.ts';
import { fakeClock, person } from '../../support/person.ts';
import { type Moto, startMoto } from '../moto.ts';

export interface StepBench<F> {
  readonly moto: Moto;
  readonly live: Live;
  readonly account: Account;
  readonly facts: () => Promise<F>;
  readonly plan: () => Promise<readonly Change[]>;
  readonly send: (changes: readonly Change[]) => Promise<readonly Outcome[]>;
  readonly close: () => Promise<void>;
}

/** Opens moto for this step; `undefined` where there is none. `now`: the instant by which the step judges. AWS's own policies take moto seconds. */
export async function openStep<F>(
  step: Step<F>,
  { now = noon, managedPolicies = false } = {},
): Promise<StepBench<F> | undefined> {
  const moto = await startMoto({ managedPolicies });
  if (!moto) return undefined;
  const live = await openLive({ env: moto.env, endpoint: moto.url });
  const looked = await look(makeReader(live.invoke), { now: new Date(now).toISOString() });
  if (!looked.ok) throw new Error(`no account: ${JSON.stringify(looked)}`);
  const { account } = looked;
  const facts = () => step.read(makeReader(live.invoke), account);
  return {
    moto,
    live,
    account,
    facts,
    plan: async () => step.plan(await facts(), given(account)),
    send: (changes) => apply(changes, person(live.invoke, fakeClock(now)).tools),
    close: async () => {
      live.close();
      await moto.stop();
    },
  };
}

/** What came of each change, in order. */
export const states = (outcomes: readonly Outcome[]): readonly string[] => outcomes.map(({ state }) => state);
