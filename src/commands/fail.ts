// How a command ends early: a problem of `model/problem.ts`, said in the words of the case at hand.
import {
  type Problem,
  type ProblemCode,
  ProblemError,
  type ProblemText,
  problems,
} from '../model/problem.ts';
import type { Text } from '../model/text.ts';

/** A problem ready to be told: its exit code, what happened, why, what to do next. */
export interface Told extends ProblemText {
  readonly code: ProblemCode;
  /** What may be named instead, where that is too much for a sentence. */
  readonly lists?: readonly { readonly title: Text; readonly names: readonly string[] }[];
}

/** Thrown where the words of the table are not enough; `tell.ts` prints it. */
export class Failed extends Error {
  override readonly name = 'Failed';
  readonly told: Told;
  constructor(code: ProblemCode, words: Partial<Omit<Told, 'exit' | 'code'>>) {
    super(words.what?.en ?? problems[code].what.en);
    this.told = { code, ...problems[code], ...words };
  }
}

/** The words of the table, with what the problem is about behind them. */
export function toldOf({ code, detail }: Problem): Told {
  const { what, ...rest } = problems[code];
  return {
    code,
    ...rest,
    what: detail === undefined ? what : { en: `${what.en} (${detail})`, ja: `${what.ja}（${detail}）` },
  };
}

/** A problem of the table, thrown as it stands. */
export const problem = (code: ProblemCode, detail?: string): ProblemError =>
  new ProblemError({ code, ...(detail === undefined ? {} : { detail }) });

/** Wrong usage: exit 2. */
export const usage = (why: Text, next?: Text): Failed =>
  new Failed('usage', { why, ...(next ? { next } : {}) });

/** "Did you mean X?", or what is known. */
export function meant(near: string | undefined, known: readonly string[]): Text {
  if (near !== undefined) return { en: `Did you mean ${near}?`, ja: `${near} ではありませんか。` };
  return { en: `Known are: ${known.join(', ')}`, ja: `使えるもの: ${known.join(', ')}` };
}
