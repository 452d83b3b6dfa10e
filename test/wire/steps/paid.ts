// One step against moto through the real SDK: read, planned and sent as the program does, without the built program.
import { type Live, openLive } from '../../../src/aws/live.ts';
import type { Account } from '../../../src/model/account.ts';
import type { Change, Finding, Step } from '../../../src/model/step.ts';
import { apply } from '../../../src/runtime/apply.ts';
import { look } from '../../../src/runtime/look.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { given, noon } from '../../support/demo.ts';
import { fakeClock, person } from '../../support/person.ts';
import { three } from '../bench.ts';
import { startMoto } from '../moto.ts';

export interface Wire {
  readonly aws: Live;
  readonly account: Account;
  readonly plan: <F>(step: Step<F>) => Promise<readonly Change[]>;
  readonly audit: <F>(step: Step<F>) => Promise<readonly Finding[]>;
  /** Sends the changes; gives what was not sent. */
  readonly send: (changes: readonly Change[]) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** An empty account in three regions; `undefined` where there is no moto. */
export async function openPaid(): Promise<Wire | undefined> {
  const moto = await startMoto({ managedPolicies: false });
  if (!moto) return undefined;
  const aws = await openLive({ env: moto.env, endpoint: moto.url });
  const looked = await look(makeReader(aws.invoke), { now: new Date(noon).toISOString(), only: three });
  if (!looked.ok) throw new Error(`no account: ${JSON.stringify(looked)}`);
  const { account } = looked;
  return {
    aws,
    account,
    plan: async (step) => step.plan(await step.read(makeReader(aws.invoke), account), given(account)),
    audit: async (step) => step.audit(await step.read(makeReader(aws.invoke), account), account),
    send: async (changes) => {
      const outcomes = await apply(changes, person(aws.invoke, fakeClock()).tools);
      return outcomes.flatMap(({ change, state, failure }) =>
        state === 'sent' ? [] : [`${change.id} ${state} ${failure?.code}: ${failure?.message}`],
      );
    },
    close: async () => {
      aws.close();
      await moto.stop();
    },
  };
}
