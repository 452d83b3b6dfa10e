// The plain face: waits until there is something to say, prints it once, asks one question, and hands on the answer.
import type { Desk } from '../engine/desk.ts';
import type { Event } from '../engine/state.ts';
import { fold, type Line } from '../formats/lines.ts';
import type { AnyStep } from '../model/step.ts';
import { ask } from './ask.ts';
import { type Asker, abortedName, type Input, leftName, type Output } from './asker.ts';
import { dumbAsker } from './dumb.ts';
import { inquirerAsker } from './inquirer.ts';
import { listen } from './news.ts';
import type { Page, Prompt } from './page.ts';
import { pageOf } from './screens/index.ts';
import { door } from './words.ts';

export interface PlainOptions {
  readonly desk: Desk;
  readonly steps: readonly AnyStep[];
  readonly input: Input;
  readonly output: Output;
  /** TERM, ACCESSIBLE and INK_SCREEN_READER are looked at. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Resolves when the wizard has ended. Whoever gives this also turns signals into `interrupt`: Ctrl-C is a key only while something is asked. */
  readonly closed: Promise<void>;
  /** Default: what the terminal can do, told from `env`. */
  readonly asker?: Asker;
}
const widest = 80;

// Answered from outside: until then the state, and so the page, stays as it is.
const slow = ['again', 'sign-in', 'learner', 'given', 'interrupt', 'demo', 'quit'];

/** Runs the wizard line by line; resolves when it has ended. */
export async function runPlain(options: PlainOptions): Promise<void> {
  const { desk, steps, output } = options;
  const asker = options.asker ?? askerFor(options);
  const news = listen(desk, options.closed);
  /** Lines of the log that were printed since the last question. */
  let logged = new Set<string>();
  /** The page that was printed last, and whether something else was printed after it. */
  let shown = '';
  let covered = false;

  const print = (lines: readonly Line[]): void => {
    const width = Math.min(output.columns ?? widest, widest);
    for (const line of lines.flatMap((one) => fold(one, width))) output.write(`${line}\n`);
  };
  const tell = ({ lines }: Page): void => {
    const fresh = lines.filter((line) => !logged.has(JSON.stringify(line)));
    for (const line of fresh) logged.add(JSON.stringify(line));
    covered ||= fresh.length > 0;
    print(fresh);
  };
  const question = async (page: Page, prompt: Prompt): Promise<Event | undefined> => {
    const key = JSON.stringify(page);
    const instead = prompt.kind === 'choose' && !asker.wipes ? prompt.instead : undefined;
    if (key !== shown) print(['', ...(instead ?? page.lines)]);
    else if (covered) print([door.asBefore[desk.state().lang]]);
    shown = key;
    covered = false;
    // A run that asks for something in between goes on with its log; anything else begins a new one.
    if (desk.state().screen.at !== 'asking') logged = new Set();
    if (instead) return { type: 'back' };
    const old = new AbortController();
    const unwatch = news.watch(() => {
      if (news.over() || JSON.stringify(pageOf(desk.state(), steps)) !== key) old.abort();
    });
    const { lang } = desk.state();
    return ask(prompt, { asker, secrets: desk.secrets, lang, signal: old.signal })
      .catch(eventOf)
      .finally(unwatch);
  };

  while (!news.over()) {
    const state = desk.state();
    const page = pageOf(state, steps);
    if (!page.prompt) {
      tell(page);
      await news.next(state);
      continue;
    }
    const event = await question(page, page.prompt);
    if (!event || news.over()) continue;
    const before = desk.state();
    desk.dispatch(event);
    if (slow.includes(event.type)) await news.next(before);
  }
  asker.close();
}

/** A prompt that ended without an answer: left by Ctrl-C, or out of date. Any other error is a bug, and is not hidden. */
function eventOf(error: unknown): Event | undefined {
  const name = error instanceof Error ? error.name : '';
  if (name === leftName) return { type: 'interrupt' };
  if (name === abortedName) return undefined;
  throw error;
}

/** Without cursor control: lines only. With a screen reader: numbers, because a list that is drawn anew is read anew. */
function askerFor({ input, output, env = {} }: PlainOptions): Asker {
  if (env['TERM'] === 'dumb') return dumbAsker(input, output);
  const isSet = (name: string) => !['', '0', 'false'].includes(env[name]?.toLowerCase() ?? '');
  return inquirerAsker(input, output, { numbers: isSet('ACCESSIBLE') || isSet('INK_SCREEN_READER') });
}
