// Steps against moto through the real SDK: read, plan, send, and read again.
import { type Live, openLive } from '../../../src/aws/live.ts';
import type { Account } from '../../../src/model/account.ts';
import type { Invoke } from '../../../src/model/call.ts';
import type { AnyStep, Change, Step } from '../../../src/model/step.ts';
import { apply } from '../../../src/runtime/apply.ts';
import { look } from '../../../src/runtime/look.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { given, noon } from '../../support/demo.ts';
import { fakeClock, person } from '../../support/person.ts';
import { type Moto, startMoto } from '../moto.ts';

export interface Sending {
  readonly moto: Moto;
  readonly invoke: Invoke;
  readonly account: Account;
  readonly facts: <F>(step: Step<F>) => Promise<F>;
  readonly planOf: (step: AnyStep) => Promise<readonly Change[]>;
  /** Sends what the step plans now; gives the states of the outcomes, each once. */
  readonly send: (step: AnyStep) => Promise<readonly string[]>;
  readonly verdicts: (step: AnyStep) => Promise<Readonly<Record<string, readonly string[]>>>;
  readonly close: () => Promise<void>;
}

/** Opens moto with three regions; `undefined` where there is none. */
export async function openSending(): Promise<Sending | undefined> {
  const moto = await startMoto({ managedPolicies: false });
  if (!moto) return undefined;
  const live: Live = await openLive({ env: moto.env, endpoint: moto.url });
  const { invoke } = live;
  const reader = () => makeReader(invoke);
  const only = ['us-east-1', 'eu-west-1', 'ap-northeast-1'];
  const looked = await look(reader(), { now: new Date(noon).toISOString(), only });
  if (!looked.ok) throw new Error(`no account: ${JSON.stringify(looked)}`);
  // moto stamps with the real clock.
  const account = (): Account => ({ ...looked.account, now: new Date().toISOString() });
  const facts = <F>(step: Step<F>) => step.read(reader(), account());
  const planOf = async (step: AnyStep) => step.plan(await facts(step), given(account()));
  return {
    moto,
    invoke,
    account: looked.account,
    facts,
    planOf,
    send: async (step) => {
      const outcomes = await apply(await planOf(step), person(invoke, fakeClock()).tools);
      const failed = outcomes.filter(({ state }) => state !== 'sent');
      return failed.map(({ change, state, failure }) => `${change.id} ${state} ${failure?.code ?? ''}`);
    },
    verdicts: async (step) => {
      const out: Record<string, string[]> = {};
      for (const { control, verdict } of step.audit(await facts(step), account())) {
        out[control] = [...(out[control] ?? []), verdict];
      }
      return out;
    },
    close: async () => {
      live.close();
      await moto.stop();
    },
  };
}
