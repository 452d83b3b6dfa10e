// The plain face over a simulated account: a desk with a learner, a printer, and a person who answers by rule.
import { demoInvoke } from '../../src/demo/account.ts';
import { act, codes } from '../../src/demo/learner.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { newWorld, type World } from '../../src/demo/world.ts';
import type { Desk } from '../../src/engine/desk.ts';
import { initial, machine } from '../../src/engine/machine.ts';
import type { AnyStep } from '../../src/model/step.ts';
import type { Lang, Text } from '../../src/model/text.ts';
import {
  type AskChoice,
  type Asker,
  type AskText,
  abortedName,
  leftName,
  promptError,
} from '../../src/plain/asker.ts';
import { choices } from '../../src/plain/words-choices.ts';
import { look } from '../../src/runtime/look.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { startRuntime } from '../../src/runtime/runtime.ts';
import { Drawer } from '../../src/runtime/secrets.ts';
import { steps as allSteps } from '../../steps/index.ts';
import { answers } from '../support/demo.ts';
import { memoryJournal } from '../support/memory-journal.ts';
import { fakeClock, recorded, type Sent, steady } from '../support/person.ts';

export interface Bench {
  readonly desk: Desk;
  readonly steps: readonly AnyStep[];
  readonly world: World;
  readonly sent: readonly Sent[];
  readonly exits: readonly number[];
  readonly closed: Promise<void>;
}
export interface BenchOptions {
  readonly lang?: Lang;
  readonly steps?: readonly AnyStep[];
}

/** A wizard at its desk, on a simulated account with a learner in front of it. */
export function startDesk(scenario: Scenario, { lang = 'en', steps = allSteps }: BenchOptions = {}): Bench {
  const clock = fakeClock();
  const world = newWorld(scenario, new Date(clock.now()).toISOString());
  const tape = recorded(demoInvoke({ world, now: clock.now }));
  const exits: number[] = [];
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const desk = startRuntime({
    steps,
    update: machine(steps),
    state: initial({ lang, demo: true, answers, level: 'essentials' }),
    // Watching never wakes up: in these tests nothing happens that nobody asked for.
    clock: {
      ...clock,
      sleep: async (ms) => (ms >= 5000 ? new Promise<void>(() => {}) : clock.sleep(ms)),
    },
    drawer: new Drawer(steady()),
    journal: () => memoryJournal(),
    exit: (code) => {
      exits.push(code);
      close();
    },
    house: {
      invoke: tape.invoke,
      browse: async () => {},
      look: async () => {
        const looked = await look(makeReader(tape.invoke), { now: new Date(clock.now()).toISOString() });
        return looked.ok ? { account: looked.account } : { trouble: { code: 'no-credentials' } };
      },
      learner: async (word, secrets) => {
        if (word !== 'codes') return act(world, word, clock.now());
        const [first, second] = codes(world, secrets.show('mfaSeed') ?? '', clock.now());
        secrets.put('mfaCode1', first);
        secrets.put('mfaCode2', second);
      },
    },
  });
  return { desk, steps, world, sent: tape.sent, exits, closed };
}

/** Keeps what is printed, as a stream does. */
export function paper(columns?: number) {
  let text = '';
  const write = (part: string) => {
    text += part;
    return true;
  };
  const stream = { columns, write };
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => text, lines: () => text.split('\n') };
}

/** Nobody types here: the asker answers. */
export const noInput = {} as NodeJS.ReadStream;

export interface Answers {
  readonly choose?: (ask: AskChoice) => number | 'leave' | undefined;
  readonly type?: (ask: AskText) => string | undefined;
  readonly agree?: boolean;
}

/** A person who answers by rule; where the rule says nothing, the prompt stays open until it is out of date. */
export function person(rule: Answers): Asker & { readonly asked: AskChoice[] } {
  const asked: AskChoice[] = [];
  const wait = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      const abort = () => reject(promptError(abortedName));
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort);
    });
  return {
    asked,
    wipes: true,
    choose: async (ask) => {
      asked.push(ask);
      if (asked.length > 200) throw new Error(`in circles: ${ask.message} ${ask.choices.join(' | ')}`);
      const at = rule.choose?.(ask);
      if (at === 'leave') throw promptError(leftName);
      return at ?? wait(ask.signal);
    },
    type: async (ask) => rule.type?.(ask) ?? wait(ask.signal),
    agree: async () => rule.agree ?? false,
    close: () => {},
  };
}

// Some things never show in this account (root always sees the bill): after so many tries the step is put off.
export const patience = 3;

/** Acts as the learner where that is possible, puts off what nobody can do here, and else just presses Enter. */
export function willing() {
  let tries = 0;
  return ({ choices: names, usual, lang, message }: AskChoice): number => {
    const at = (text: Text) => names.indexOf(text[lang]);
    const isPage = message === choices.what[lang] && at(choices.learner) >= 0;
    tries = isPage ? tries + 1 : 0;
    if (at(choices.learner) >= 0 && tries <= patience) return at(choices.learner);
    const isStuck = [choices.lookAgain, choices.tryAgain].some((text) => usual === at(text));
    return isStuck ? at(choices.later) : usual;
  };
}
