// The asker for terminals without cursor control: writes lines, reads lines, and sends no escape code.
import {
  type AskChoice,
  type Asker,
  type AskText,
  abortedName,
  type Input,
  leftName,
  type Output,
  promptError,
} from './asker.ts';
import { numbered, numberIn } from './numbers.ts';
import { prompts } from './words-choices.ts';

/** Such a terminal edits the line by itself, and cannot take back what it has shown: no secret may come here. */
export function dumbAsker(input: Input, output: Output): Asker {
  const next = lineReader(input);
  const print = (line: string) => void output.write(`${line}\n`);

  const type = async ({ message, usual, check, signal }: AskText): Promise<string> => {
    for (;;) {
      output.write(`${message} `);
      const typed = (await next.line(signal)) || (usual ?? '');
      const wrong = check?.(typed);
      if (wrong === undefined) return typed;
      print(wrong);
    }
  };

  const choose = async ({ message, choices, usual, lang, signal }: AskChoice): Promise<number> => {
    for (const line of [message, ...numbered(choices)]) print(line);
    const check = (typed: string) =>
      numberIn(typed, choices.length, usual) === undefined ? prompts.range(choices.length)[lang] : undefined;
    const typed = await type({ lang, signal, message: prompts.number(usual + 1)[lang], check });
    return numberIn(typed, choices.length, usual) ?? usual;
  };

  return {
    wipes: false,
    choose,
    type,
    agree: async ({ message, lang, signal }) => {
      const check = (typed: string) =>
        /^(y|yes|n|no)?$/i.test(typed.trim()) ? undefined : prompts.yesOrNo[lang];
      return /^y/i.test((await type({ lang, signal, message: `${message} (y/N)`, check })).trim());
    },
    close: next.close,
  };
}

interface Waiting {
  readonly give: (line: string) => void;
  readonly fail: (error: Error) => void;
}

/** Lines of a stream. What a person types while nothing is asked is dropped; what a pipe holds waits for its question. */
function lineReader(input: Input) {
  const decoder = new TextDecoder();
  const held: string[] = [];
  let rest = '';
  let ended = false;
  let waiting: Waiting | undefined;

  const give = (line: string): void => {
    if (waiting) waiting.give(line);
    else if (!input.isTTY) held.push(line);
  };
  const read = (chunk: Uint8Array | string): void => {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const parts = rest.split(/\r?\n/);
    rest = parts.pop() ?? '';
    for (const line of parts) give(line);
  };
  const end = (): void => {
    ended = true;
    waiting?.fail(promptError(leftName));
  };
  input.on('data', read);
  input.once('end', end);

  return {
    line: (signal: AbortSignal): Promise<string> =>
      new Promise<string>((resolve, reject) => {
        const first = held.shift();
        if (first !== undefined) return resolve(first);
        if (ended) return reject(promptError(leftName));
        const abort = () => waiting?.fail(promptError(abortedName));
        const settle = (done: () => void) => {
          waiting = undefined;
          signal.removeEventListener('abort', abort);
          done();
        };
        waiting = {
          give: (line) => settle(() => resolve(line)),
          fail: (error) => settle(() => reject(error)),
        };
        signal.addEventListener('abort', abort);
        if (signal.aborted) abort();
      }),
    close: () => {
      input.removeListener('data', read);
      input.removeListener('end', end);
      input.pause();
    },
  };
}
