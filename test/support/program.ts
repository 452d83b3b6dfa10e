// Runs the built program as a user would: its own process, its own home folder, no terminal.
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/aws-day-one.js', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new empty folder. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'day-one-program-'));

/** Runs `aws-day-one WORDS` to its end. Only this environment, and a home folder without files; nothing of the machine's own. */
export function program(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const home = emptyFolder();
  const own = { PATH: process.env['PATH'], HOME: home, XDG_STATE_HOME: home, TMPDIR: home, LANG: 'C' };
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [bin, ...words],
      { cwd: home, env: { ...own, ...env }, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error ? error.code : 0;
        if (typeof code === 'number') resolve({ code, stdout, stderr });
        else reject(error);
      },
    );
    child.stdin?.end();
  });
}
