// A line on standard error while AWS is being read: only on a terminal, and only if it takes longer than a second.
import type { Invoke } from '../model/call.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

export interface Progress {
  readonly invoke: Invoke;
  /** Wipes the line. */
  readonly end: () => void;
}

/** Milliseconds: what is over sooner needs no line, and nobody reads faster than ten lines a second. */
const silent = 1000;
const between = 100;

/** The same connection; each answer may bring the line up to date. No timer: while nothing is answered nothing is new. */
export function progress(invoke: Invoke, io: Io, { lang, quiet, debug }: Options): Progress {
  const { stderr, env, now } = io;
  if (!stderr.isTTY || quiet || debug || env['TERM'] === 'dumb') return { invoke, end: () => {} };
  const began = now();
  let asked = 0;
  let answered = 0;
  let drawn = 0;
  const draw = (): void => {
    const at = now();
    if (at - began < silent || at - drawn < between) return;
    drawn = at;
    const words = lang === 'ja' ? `読み取り中 ${answered}/${asked}` : `reading ${answered} of ${asked}`;
    stderr.write(`\r${words}\u001b[K`);
  };
  return {
    invoke: async (op, input, region) => {
      asked += 1;
      try {
        return await invoke(op, input, region);
      } finally {
        answered += 1;
        draw();
      }
    },
    end: () => {
      if (drawn > 0) stderr.write('\r\u001b[K');
    },
  };
}
