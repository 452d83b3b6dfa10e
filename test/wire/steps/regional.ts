// A regional step against moto, through the real SDK: look, read, plan and apply as the program does, without the built program.
import { type Live, openLive } from '../../../src/aws/live.ts';
import type { Account } from '../../../src/model/account.ts';
import type { ReadOp } from '../../../src/model/operations/index.ts';
import type { Change, Step } from '../../../src/model/step.ts';
import { apply } from '../../../src/runtime/apply.ts';
import { look } from '../../../src/runtime/look.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { given, noon } from '../../support/demo.ts';
import { fakeClock, person } from '../../support/person.ts';
import { three } from '../bench.ts';
import { startMoto } from '../moto.ts';

export interface Ground {
  readonly aws: Live;
  readonly account: Account;
  readonly plan: <F>(step: Step<F>) => Promise<readonly Change[]>;
  /** Sends the changes; gives how each ended. */
  readonly send: (changes: readonly Change[]) => Promise<readonly string[]>;
  /** The error by which moto says that it lacks a read; `undefined` if it answered. */
  readonly lacks: (op: ReadOp, input?: object) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/** An empty account of three regions; `undefined` where there is no moto. */
export async function openGround(): Promise<Ground | undefined> {
  const moto = await startMoto({ managedPolicies: false });
  if (!moto) return undefined;
  const aws = await openLive({ env: moto.env, endpoint: moto.url });
  const reader = () => makeReader(aws.invoke);
  const looked = await look(reader(), { now: new Date(noon).toISOString(), only: three });
  if (!looked.ok) throw new Error(`no account: ${JSON.stringify(looked)}`);
  const { account } = looked;
  return {
    aws,
    account,
    plan: async (step) => step.plan(await step.read(reader(), account), given(account)),
    send: async (changes) => {
      const outcomes = await apply(changes, person(aws.invoke, fakeClock()).tools);
      return outcomes.map(({ state }) => state);
    },
    lacks: async (op, input = {}) => {
      const read = await reader()(op, input as never, account.home);
      return read.ok ? undefined : read.code;
    },
    close: async () => {
      aws.close();
      await moto.stop();
    },
  };
}
