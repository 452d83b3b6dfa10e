// --debug while Ink owns the screen: the calls go into a file, or they would be written across the picture.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from './io.ts';

/** Where the calls of this process are written down. */
export const debugPath = ({ tmpdir, pid }: Io): string => join(tmpdir, `aws-day-one-debug-${pid}.log`);

/** The same world with standard error in a file of its owner's; it holds operations and times, never an input. */
export function intoDebugFile(io: Io): Io {
  const write = (text: string) => {
    appendFileSync(debugPath(io), text, { mode: 0o600 });
    return true;
  };
  return { ...io, stderr: Object.assign(Object.create(io.stderr) as Io['stderr'], { write, isTTY: false }) };
}
