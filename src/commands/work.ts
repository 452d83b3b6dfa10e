// A run that sends: earlier ones that stopped half way are told first, then lock and journal, and both are let go on every way out.
import { steps as allSteps } from '../../steps/index.ts';
import { earlierText, type FactsOf, type Settled, settle, stepsOf, stoppedAt } from '../engine/earlier.ts';
import { type Run, unfinished } from '../engine/past.ts';
import type { Account } from '../model/account.ts';
import type { Answers } from '../model/answers.ts';
import type { Invoke } from '../model/call.ts';
import { failureOf, whyOf } from '../model/errors.ts';
import type { Given } from '../model/step.ts';
import type { Entry, Journal } from '../runtime/journal.ts';
import type { Begin, Ledger } from '../runtime/ledger.ts';
import type { Connection } from './connect.ts';
import { say } from './face.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { survey } from './survey.ts';

/** What a new run writes down about those that it goes on from. */
export interface Recalled {
  readonly resumes: readonly string[];
  readonly first: readonly Entry[];
}

/** Runs that stopped half way; none while somebody is still at work. Throws `state-folder`. */
export const halfDone = (ledger: Ledger): readonly Run[] => (ledger.busy() ? [] : unfinished(ledger.runs()));

/** The lines of the journal that settle these runs. */
export function recalled(runs: readonly Run[], { found, snapshots }: Settled): Recalled {
  return {
    resumes: runs.map(({ id }) => id),
    first: [
      ...found.map((one): Entry => ({ type: 'found', ...one })),
      ...Object.entries(snapshots).map(([step, snapshot]): Entry => ({ type: 'verified', step, snapshot })),
    ],
  };
}

/** Says where earlier runs stopped, by a read of what they were at. Sends nothing. */
export async function recall(
  io: Io,
  options: Options,
  { invoke, ledger }: Connection,
  account: Account,
  answers: Answers,
): Promise<Recalled> {
  const runs = halfDone(ledger(account));
  if (runs.length === 0) return { resumes: [], first: [] };
  const wanted = stepsOf(runs);
  const steps = allSteps.filter(({ id }) => wanted.includes(id));
  const { seen } = await survey(steps, invoke, account);
  const facts: FactsOf = Object.fromEntries(Object.entries(seen).map(([id, one]) => [id, one.facts]));
  const given: Given = { account, answers, ahead: [], refused: [] };
  for (const run of runs) {
    const where = stoppedAt(run, steps, facts, given);
    if (where) say(io, options, earlierText(where, run.undoes.length > 0));
  }
  return recalled(runs, settle(runs, steps, facts, given));
}

export interface Work {
  readonly journal: Journal;
  /** Ends the run and lets go of the lock. Safe to call twice. */
  readonly done: () => void;
}

/** Takes the lock and begins a run. Throws `lock-held` or `state-folder`, exit 7: nothing was sent. */
export function beginWork(
  io: Io,
  options: Pick<Options, 'forceUnlock'>,
  ledger: Ledger,
  begin: Begin,
  first: readonly Entry[] = [],
): Work {
  const taken = ledger.take(options.forceUnlock);
  const forget = io.atExit(taken.release);
  const done = () => {
    taken.release();
    forget();
  };
  try {
    return { journal: taken.begin(begin, first), done };
  } catch (error) {
    done();
    throw error;
  }
}

/** Says what the first Ctrl-C does, when it comes. */
export function sayStopping(io: Io, options: Options): void {
  const text = {
    en: 'Stopping after the call in flight. Ctrl-C once more stops at once.',
    ja: '実行中の呼び出しが終わりしだい中断します。もう一度 Ctrl-C を押すとただちに中断します。',
  };
  io.stop.addEventListener('abort', () => say(io, options, text));
}

export interface WatchedSignIn {
  readonly invoke: Invoke;
  /** True once AWS has said that the sign-in is over: nothing else will go through. */
  readonly ended: () => boolean;
}

/** The same connection, with an eye on the sign-in. */
export function watchSignIn(invoke: Invoke): WatchedSignIn {
  let ended = false;
  return {
    ended: () => ended,
    invoke: async (op, input, region) => {
      try {
        return await invoke(op, input, region);
      } catch (error) {
        ended ||= whyOf(failureOf(error)) === 'expired';
        throw error;
      }
    },
  };
}
