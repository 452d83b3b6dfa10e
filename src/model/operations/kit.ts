// How an operation is written down. What is not listed in this folder cannot be called.
import type { CommandIO } from '@smithy/types';

/** What the program must know of a read beside its name. */
export interface ReadSpec {
  /** Error codes that mean "there is none", not "could not be read". */
  readonly absent?: readonly string[];
  /** The beginning of AWS's message where the code says something else than "there is none". */
  readonly absentWhen?: RegExp;
  /** Error codes that mean "ask again in some seconds". */
  readonly notYet?: readonly string[];
  /** Fields of every answer, also where there is nothing to tell: one without them is no answer, and nothing is concluded. */
  readonly always?: readonly string[];
  /** Where the answer's pages hang together; the Reader merges them. */
  readonly pages?: Pages;
}
export interface Pages {
  /** The input's field for the next page. */
  readonly token: string;
  /** The output's field that names the next page. */
  readonly next: string;
  /** The output's list that grows from page to page. */
  readonly items: string;
  /** Other lists of the output that grow along with it. */
  readonly also?: readonly string[];
  /** The input's field that bounds a page, where the simulated account should page small. */
  readonly size?: string;
}
export interface WriteSpec {
  /** Fields of the answer that are secret: they stay in the runtime, never in state or journal. */
  readonly secretOutputs?: readonly string[];
  /** Fields without which AWS would act on whoever is signed in: never sent without them. */
  readonly needs?: readonly string[];
}

type IO<C> = C extends abstract new (
  ...args: never
) => infer Made
  ? Made extends CommandIO<infer I, infer O>
    ? { input: I; output: O }
    : never
  : never;

/** The operations named by the keys of `T` in the SDK module `M`, keyed `prefix:Name`, with the SDK's own inputs and outputs. */
export type Of<M, P extends string, T> = {
  [N in keyof T & string as `${P}:${N}`]: `${N}Command` extends keyof M ? IO<M[`${N}Command`]> : never;
};
