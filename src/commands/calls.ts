// --debug: every call to AWS on standard error, with its time; the same count that the benchmarks go by.
import type { Invoke } from '../model/call.ts';
import { failureOf } from '../model/errors.ts';
import { inert } from '../model/wrap.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

/** The same connection; with `--debug` it names each call: its number, operation, region, milliseconds and outcome. Never an input. */
export function counted(invoke: Invoke, io: Io, { debug }: Pick<Options, 'debug'>): Invoke {
  if (!debug) return invoke;
  let count = 0;
  return async (op, input, region) => {
    count += 1;
    const nth = count;
    const began = io.now();
    const line = (outcome: string) =>
      io.stderr.write(
        inert(`call ${nth} ${op} ${region ?? '-'} ${io.now() - began} ms ${outcome}`).concat('\n'),
      );
    try {
      const output = await invoke(op, input, region);
      line('ok');
      return output;
    } catch (error) {
      line(failureOf(error).code);
      throw error;
    }
  };
}
