// The program built for one test file, in a folder of its own: nobody else's build comes in between.
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { bundle, root } from '../package/scripts.ts';

/** Builds the program; gives the path of its launcher. */
export async function build(): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'day-one-built-'));
  const { outputFiles } = await bundle();
  for (const { path, contents } of outputFiles ?? []) {
    const to = join(place, relative(root, path));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, contents);
  }
  for (const name of ['bin', 'package.json'])
    cpSync(join(root, name), join(place, name), { recursive: true });
  return join(place, 'bin', 'aws-day-one.js');
}
