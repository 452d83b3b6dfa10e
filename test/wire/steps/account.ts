// One step against moto through the real SDK: planned, sent as the program sends, read again.
import { openLive } from '../../../src/aws/live.ts';
import type { Account } from '../../../src/model/account.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Invoke } from '../../../src/model/call.ts';
import type { Change, Finding, Step } from '../../../src/model/step.ts';
import { apply, type Outcome } from '../../../src/runtime/apply.ts';
import { look } from '../../../src/runtime/look.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { answers as usual } from '../../support/demo.ts';
import { fakeClock, person } from '../../support/person.ts';
import { three } from '../bench.ts';
import { startMoto } from '../moto.ts';

export interface WireAccount {
  readonly invoke: Invoke;
  readonly url: string;
  readonly account: Account;
  readonly plan: <F>(step: Step<F>, answers?: Answers) => Promise<readonly Change[]>;
  readonly audit: <F>(step: Step<F>) => Promise<readonly Finding[]>;
  readonly send: (changes: readonly Change[]) => Promise<readonly Outcome[]>;
  readonly close: () => Promise<void>;
}

/** An empty account in three regions; `undefined` where there is no moto. */
export async function openWire(): Promise<WireAccount | undefined> {
  const moto = await startMoto({ managedPolicies: false });
  if (!moto) return undefined;
  const { invoke, close } = await openLive({ env: moto.env, endpoint: moto.url });
  const read = <F>(step: Step<F>) => step.read(makeReader(invoke), account);
  const looked = await look(makeReader(invoke), { now: new Date().toISOString() });
  if (!looked.ok) throw new Error('no account');
  const account: Account = {
    ...looked.account,
    regions: looked.account.regions.filter(({ name }) => (three as readonly string[]).includes(name)),
  };
  return {
    invoke,
    url: moto.url,
    account,
    plan: async (step, answers = usual) =>
      step.plan(await read(step), { account, answers, ahead: [], refused: [] }),
    audit: async (step) => step.audit(await read(step), account),
    send: (changes) => apply(changes, person(invoke, fakeClock()).tools),
    close: async () => {
      close();
      await moto.stop();
    },
  };
}
