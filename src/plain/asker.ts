// The one thing that a terminal must be able to do for this face: ask, and wait for the answer.
import type { Lang } from '../model/text.ts';

export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };
export type Output = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };

interface Ask {
  readonly lang: Lang;
  readonly message: string;
  /** Ends the prompt without an answer: something else has become more important. */
  readonly signal: AbortSignal;
  /** Nothing of the prompt may stay on the screen. Only ever true if the asker can wipe. */
  readonly wipe?: boolean;
}
export interface AskChoice extends Ask {
  readonly choices: readonly string[];
  readonly usual: number;
  /** Lines that stand above the message and go away with it. */
  readonly secrets?: readonly string[];
}
export interface AskText extends Ask {
  readonly usual?: string;
  /** What is wrong with the answer, if anything. */
  readonly check?: (typed: string) => string | undefined;
}

/** Each prompt gives the answer, or rejects with an error of one of the two names below. */
export interface Asker {
  /** Can it take back what it has shown? Where not, no secret is ever handed to it. */
  readonly wipes: boolean;
  /** Gives the index of the choice. */
  readonly choose: (ask: AskChoice) => Promise<number>;
  readonly type: (ask: AskText) => Promise<string>;
  /** Yes or no; a bare Enter is no. */
  readonly agree: (ask: Ask) => Promise<boolean>;
  /** Lets go of the input, so that the program can end. */
  readonly close: () => void;
}

/** The name of the error after Ctrl-C, or when the input has ended. */
export const leftName = 'ExitPromptError';
/** The name of the error after the signal. */
export const abortedName = 'AbortPromptError';

/** An error of that name. */
export function promptError(name: typeof leftName | typeof abortedName): Error {
  const error = new Error(name);
  error.name = name;
  return error;
}
