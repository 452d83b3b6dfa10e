// Gives a script the repository's own TypeScript: bundled, written beside the packages it imports, loaded.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = resolve(import.meta.dirname, '..');

/** Loads a module given as its source, whose imports begin at the root. `folder` is what its files take for their own. */
export async function load(contents, folder = '') {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { 'import.meta.dirname': JSON.stringify(join(root, folder)) },
  });
  const cache = join(root, 'node_modules/.cache/aws-day-one');
  const path = join(cache, `${process.pid}-${Date.now()}.mjs`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(path).href);
  } finally {
    rmSync(path);
  }
}
