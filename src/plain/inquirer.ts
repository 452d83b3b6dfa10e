// The asker for terminals: @inquirer/prompts without its colors, signs and spinner.
import { confirm, input as inputPrompt, select } from '@inquirer/prompts';
import type { Lang } from '../model/text.ts';
import {
  type AskChoice,
  type Asker,
  type AskText,
  type Input,
  leftName,
  type Output,
  promptError,
} from './asker.ts';
import { numbered, numberIn } from './numbers.ts';
import { prompts } from './words-choices.ts';

const asIs = (text: string): string => text;
const style = {
  answer: asIs,
  message: asIs,
  error: asIs,
  defaultAnswer: (text: string) => `(${text})`,
  highlight: asIs,
};
const theme = { prefix: '', spinner: { interval: 1000, frames: [''] }, style };

interface Context {
  readonly input: Input;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
}

/** `numbers`: choices are printed once and chosen by number, instead of a list that is drawn anew at each key. */
export function inquirerAsker(
  input: Input,
  output: Output,
  { numbers }: { readonly numbers: boolean },
): Asker {
  const open = async <T>(
    ask: { signal: AbortSignal; wipe?: boolean },
    run: (context: Context) => Promise<T>,
  ) => {
    const ended = new AbortController();
    // After Ctrl-D or the end of a pipe Inquirer's prompt is never settled: its readline pauses the input, and that is all.
    const paused = () => setImmediate(() => ended.abort());
    input.once('pause', paused);
    const signal = AbortSignal.any([ask.signal, ended.signal]);
    try {
      return await run({ input, output, signal, clearPromptOnDone: ask.wipe ?? false });
    } catch (error) {
      throw ended.signal.aborted && !ask.signal.aborted ? promptError(leftName) : error;
    } finally {
      input.removeListener('pause', paused);
    }
  };

  const type = ({ message, usual, check, ...ask }: AskText) =>
    open(ask, (context) =>
      inputPrompt(
        {
          message,
          theme,
          ...(usual === undefined ? {} : { default: usual }),
          validate: (typed) => check?.(typed) ?? true,
        },
        context,
      ),
    );

  const byNumber = async ({
    choices,
    usual,
    message,
    secrets = [],
    lang,
    ...ask
  }: AskChoice): Promise<number> => {
    for (const line of [message, ...numbered(choices)]) output.write(`${line}\n`);
    const number = prompts.number(usual + 1)[lang];
    const typed = await type({
      ...ask,
      lang,
      message: [...secrets, number].join('\n'),
      check: (text) =>
        numberIn(text, choices.length, usual) === undefined ? prompts.range(choices.length)[lang] : undefined,
    });
    return numberIn(typed, choices.length, usual) ?? usual;
  };

  const byList = ({ choices, usual, message, secrets = [], lang, ...ask }: AskChoice): Promise<number> =>
    open(ask, (context) =>
      select(
        {
          message: [...secrets, message].join('\n'),
          choices: choices.map((name, value) => ({ name, value })),
          default: usual,
          loop: false,
          // The question, the secrets and the hint need some lines too.
          pageSize: Math.max(4, (output.rows ?? 24) - 8),
          theme: {
            ...theme,
            icon: { cursor: '>' },
            indexMode: 'number',
            style: { ...style, keysHelpTip: () => prompts.arrows[lang] },
          },
        },
        context,
      ),
    );

  return {
    wipes: true,
    choose: numbers ? byNumber : byList,
    type,
    agree: ({ message, lang, ...ask }) =>
      open(ask, (context) =>
        confirm(
          {
            message,
            default: false,
            transformer: inWords(lang),
            theme: { ...theme, keywords: keywords(lang) },
          },
          context,
        ),
      ),
    close: () => {
      input.pause();
    },
  };
}

const inWords =
  (lang: Lang) =>
  (yes: boolean): string =>
    (yes ? prompts.yes : prompts.no)[lang];

/** `y` and `n` in every language: these keys are on every keyboard. */
const keywords = (lang: Lang) => ({ yes: 'yes', no: 'no', error: () => prompts.yesOrNo[lang] });
