// The build's own scripts, typed as far as the tests use them: they are plain JavaScript, which Node 20 runs as it is.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildResult, Metafile } from 'esbuild';

export const root = resolve(import.meta.dirname, '../..');
type Meta = Pick<Metafile, 'outputs'>;
type Sizes = Readonly<Record<string, number>>;

const load = <T>(name: string): Promise<T> =>
  import(/* @vite-ignore */ pathToFileURL(join(root, 'scripts', name)).href) as Promise<T>;

export const { bundle, writeOutKeys, importNow, measureLate } = await load<{
  bundle: () => Promise<BuildResult<{ write: false; metafile: true }>>;
  writeOutKeys: (code: string) => string;
  importNow: (code: string) => string;
  measureLate: (code: string) => string;
}>('bundle.js');

export const { notices } = await load<{ notices: (metafile: Metafile) => string }>('notices.js');

export const { overBudget, waitedFor } = await load<{
  overBudget: (
    metafile: Meta,
    measured: Sizes,
    record: Readonly<Record<string, Sizes>>,
    limits: Sizes,
  ) => string[];
  waitedFor: (metafile: Meta, name: 'version' | 'help' | 'frame' | 'walk') => string[];
}>('size.js');
