// The two questions of `apply` on a terminal: yes or no, and the account id typed out.
import { confirm, input } from '@inquirer/prompts';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal?: AbortSignal;
}

/** Asks for yes or no; Enter alone is no. */
export const askYes = (message: string, streams: Streams): Promise<boolean> =>
  confirm({ message, default: false }, streams);

/** Asks for a word to be typed; true if it is the expected one. */
export const askWord = async (message: string, word: string, streams: Streams): Promise<boolean> =>
  (await input({ message }, streams)).trim() === word;
