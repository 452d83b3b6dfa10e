// The only place where effects happen: reads, sends, waits, opens pages. It turns each into events for the machine.
import type { Desk } from '../engine/desk.ts';
import type { Run } from '../engine/past.ts';
import type { Effect, Event, State, Trouble, Update } from '../engine/state.ts';
import type { Account } from '../model/account.ts';
import type { Invoke } from '../model/call.ts';
import { ProblemError } from '../model/problem.ts';
import type { Reader } from '../model/read.ts';
import type { AnyStep } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { type Asked, apply, type Tools } from './apply.ts';
import { type Clock, isoNow } from './clock.ts';
import type { Journal } from './journal.ts';
import { makeReader } from './reader.ts';
import { patientReads } from './retry.ts';
import { Drawer } from './secrets.ts';
import { newSignIn } from './sign-in.ts';

/** What a look gave; `foreign` names endpoints in use that are not AWS's. */
export type Seen =
  | { readonly account: Account; readonly foreign?: readonly string[] }
  | { readonly trouble: Trouble };

/** What stands behind the runtime: AWS or the simulated account. */
export interface House {
  readonly invoke: Invoke;
  /** Who is signed in now; with a profile, signs in by it and stays with it if it is the same account. */
  readonly look: (profile?: string) => Promise<Seen>;
  /** What must be known of the account beside its findings; nobody waits for it. */
  readonly notes?: (account: Account) => Promise<readonly Text[]>;
  /** "Act as the learner": what a person would do outside. Gives secrets that the learner types. Demo only. */
  readonly learner?: (act: string, secrets: Drawer) => Promise<void>;
  readonly browse: (url: string) => Promise<void>;
}

export interface RuntimeOptions {
  readonly steps: readonly AnyStep[];
  readonly update: Update;
  readonly state: State;
  readonly house: House;
  readonly clock: Clock;
  /** Opened when the account is known; throws if nothing can be kept. */
  readonly journal: (account: Account, state: State) => Journal;
  /** Runs of this account that stopped half way; throws if somebody is at work on it, or the state cannot be trusted. */
  readonly earlier?: (account: Account) => readonly Run[];
  readonly exit: (code: number, state: State) => void;
  /** Leaves this house for the simulated one. */
  readonly demo?: () => void;
  readonly drawer?: Drawer;
}

const troubleOf = (error: unknown): Trouble =>
  error instanceof ProblemError
    ? error.problem
    : { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };

/** Starts the wizard and gives the desk that a face sits at. */
export function startRuntime(options: RuntimeOptions): Desk {
  const { update, house, clock, steps } = options;
  const secrets = options.drawer ?? new Drawer();
  const listeners = new Set<() => void>();
  const over = new AbortController();
  let state = options.state;
  let journal: Journal | undefined;
  // Aborted by the wish to stop: no wait before another attempt outlasts it.
  let halt = new AbortController();
  let goOn: ((go: boolean) => void) | undefined;
  const signIn = newSignIn({
    house,
    clock,
    account: () => state.account,
    report: (event) => dispatch(event),
  });

  const dispatch = (event: Event): void => {
    if (over.signal.aborted) return;
    const [next, effects] = update(state, event);
    state = next;
    for (const listener of listeners) listener();
    // One pass: the reads of one event share what they have in common.
    const reader = makeReader(patientReads(house.invoke, clock, over.signal));
    for (const effect of effects) void perform(effect, reader).catch(broke);
  };
  const broke = (error: unknown) => dispatch({ type: 'noticed', trouble: troubleOf(error) });

  async function perform(effect: Effect, reader: Reader): Promise<void> {
    switch (effect.do) {
      case 'look':
        return lookAgain(effect.profile);
      case 'read':
        return readStep(effect, reader);
      case 'apply':
        return applyStep(effect);
      case 'go-on':
        return answer(true);
      case 'stop':
        halt.abort();
        return answer(false);
      case 'verified':
        return journal?.write({ type: 'verified', step: effect.step, snapshot: effect.snapshot });
      case 'browse':
        return house.browse(effect.url);
      case 'learner':
        return actAsLearner(effect.acts);
      case 'demo':
        over.abort();
        return options.demo?.();
      case 'exit':
        over.abort();
        return options.exit(effect.code, state);
    }
  }

  const answer = (go: boolean): void => {
    goOn?.(go);
    goOn = undefined;
  };

  async function lookAgain(profile?: string): Promise<void> {
    const seen = await house.look(profile);
    if ('trouble' in seen) return dispatch({ type: 'look-failed', trouble: seen.trouble });
    const isFirst = state.account === null;
    const { account, foreign = [] } = seen;
    dispatch({ type: 'looked', account, foreign, at: isoNow(clock) });
    const runs = isFirst ? (options.earlier?.(seen.account) ?? []) : [];
    if (runs.length > 0) dispatch({ type: 'recalled', runs });
    const notes = await house.notes?.(account);
    if (notes) dispatch({ type: 'noted', notes });
  }

  async function readStep(effect: Extract<Effect, { do: 'read' }>, reader: Reader): Promise<void> {
    const later = effect.after !== undefined;
    if (later) await clock.sleep((effect.after ?? 0) * 1000, over.signal);
    if (over.signal.aborted || (effect.watch !== undefined && effect.watch !== state.watch)) return;
    const step = steps.find(({ id }) => id === effect.step);
    if (!step || !state.account) return;
    const pass = later ? makeReader(patientReads(house.invoke, clock, over.signal)) : reader;
    const at = isoNow(clock);
    const facts = await step.read(pass, { ...state.account, now: at }).catch(() => null);
    const watch = effect.watch === undefined ? {} : { watch: effect.watch };
    dispatch({ type: 'read', step: step.id, facts, at, ...watch });
  }

  async function applyStep({ changes }: Extract<Effect, { do: 'apply' }>): Promise<void> {
    if (!state.account) return;
    halt = new AbortController();
    const { signal } = halt;
    try {
      journal ??= options.journal(state.account, state);
    } catch (error) {
      return dispatch({ type: 'halted', trouble: troubleOf(error) });
    }
    const tools: Tools = {
      invoke: house.invoke,
      clock,
      journal,
      secrets,
      home: state.account.home,
      report: dispatch,
      ask: (asked: Asked) => {
        dispatch({ type: 'asked', ...asked });
        return new Promise<boolean>((resolve) => {
          goOn = resolve;
        });
      },
      renew: (change) => signIn.renewed(change, signal),
      stopping: () => signal.aborted,
      signal: AbortSignal.any([over.signal, signal]),
    };
    try {
      await apply(changes, tools);
    } catch (error) {
      return dispatch({ type: 'halted', trouble: troubleOf(error) });
    }
    dispatch({ type: 'applied', at: isoNow(clock) });
  }

  async function actAsLearner(acts: readonly string[]): Promise<void> {
    for (const act of acts) await house.learner?.(act, secrets);
    if (acts.includes('codes')) return dispatch({ type: 'given' });
    await lookAgain();
  }

  void perform({ do: 'look' }, makeReader(house.invoke)).catch(broke);
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    secrets: { show: (key) => secrets.show(key), put: (key, value) => secrets.put(key, value) },
  };
}
