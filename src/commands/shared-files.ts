// One file, one purpose: what a run writes must not end up on top of something else that it writes or reads.
import { resolve } from 'node:path';
import { usage } from './fail.ts';
import type { Options } from './options.ts';

/** What may be replaced by its own successor: read before it is written. */
const successors: Readonly<Record<string, string>> = {
  '--baseline': '--create-baseline',
  '--compare': '--format',
  '--facts': '--save-facts',
};

/** Throws `Failed`, exit 2, where one of two files would be lost without a word. */
export function refuseSharedFiles(options: Options): void {
  const given = (pairs: readonly (readonly [option: string, path: string | undefined])[]) =>
    pairs.flatMap(([option, path]) => (path === undefined ? [] : [{ option, path: resolve(path) }]));
  const written = given([
    ...options.formats.map(({ file }) => ['--format', file] as const),
    ['--create-baseline', options.createBaseline],
    ['--save-facts', options.saveFacts],
    ['--out', options.out],
    ['--demo-file', options.demoFile],
  ]);
  const read = given([
    ['--baseline', options.baseline],
    ['--compare', options.compare],
    ['--facts', options.facts],
    ['--mute', options.mute],
    ['--answers', options.answers],
  ]);
  for (const [at, one] of written.entries()) {
    const other = [...written.slice(at + 1), ...read].find(
      ({ option, path }) => path === one.path && successors[option] !== one.option,
    );
    if (!other) continue;
    const both = [...new Set([one.option, other.option])];
    throw usage(
      {
        en: `The same file is named twice (${both.join(', ')}): ${one.path}`,
        ja: `同じファイルが 2 回指定されています（${both.join('、')}）: ${one.path}`,
      },
      { en: 'Give each a file of its own.', ja: 'それぞれ別のファイルを指定してください。' },
    );
  }
}
