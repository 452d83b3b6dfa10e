// The size budget: what may be downloaded, and what may be loaded before something is seen. Over it, the build fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './bundle.js';
import { bytesByPackage } from './notices.js';

const recordFile = resolve(root, 'scripts/size.json');

const toFrame = ['src/cli.ts', 'src/commands/table.ts', 'src/commands/parse.ts', 'src/commands/wizard.ts'];

/** The source files that a person waits for, by what they wait for; chunks that these import come with them. */
const waits = {
  version: ['src/cli.ts'],
  help: ['src/cli.ts', 'src/commands/help.ts'],
  frame: toFrame,
  walk: [...toFrame, 'src/commands/walk-through.ts', 'src/tui/mount.tsx'],
};

/** Bytes at most. The bars of the package are the design's; the others stand a little above what is needed today. */
const budget = {
  packed: 1_200_000,
  unpacked: 4_000_000,
  files: 120,
  version: 6_000,
  help: 60_000,
  // Whatever the walk has, its first frame has none of it.
  frame: 160_000,
  walk: 1_500_000,
};

/** The chunks that are loaded when these source files are imported: theirs, and all that those import at once. */
function loadedFor(metafile, sources) {
  const chunks = new Set();
  const visit = (path) => {
    if (chunks.has(path)) return;
    chunks.add(path);
    for (const { path: to, kind } of metafile.outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && to in metafile.outputs) visit(to);
    }
  };
  for (const source of sources) {
    const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
    if (path === undefined)
      throw new Error(`${source} is no entry of the bundle any more: see scripts/size.js`);
    visit(path);
  }
  return [...chunks];
}

/** The chunks behind `version`, `help`, `frame` and `walk`. */
export const waitedFor = (metafile, name) => loadedFor(metafile, waits[name]);

/**
 * What the package weighs: `files` are those that travel, by path, with their content. `packed` is what gzip makes of
 * all of them in a row, which is what a tarball is, within a few percent.
 */
export function measure(metafile, files) {
  const contents = Object.values(files);
  const bytes = (name) =>
    waitedFor(metafile, name).reduce((sum, path) => sum + metafile.outputs[path].bytes, 0);
  return {
    packed: gzipSync(Buffer.concat(contents), { level: 9 }).length,
    unpacked: contents.reduce((sum, content) => sum + content.length, 0),
    files: contents.length,
    version: bytes('version'),
    help: bytes('help'),
    frame: bytes('frame'),
  };
}

/** One paragraph for each budget that is exceeded, naming the packages that grew since the last record. */
export function overBudget(metafile, measured, record = readRecord(), limits = budget) {
  return Object.entries(limits)
    .filter(([name, most]) => measured[name] > most)
    .map(([name, most]) => {
      const paths = name in waits ? waitedFor(metafile, name) : Object.keys(metafile.outputs);
      const now = bytesByPackage(paths.map((path) => metafile.outputs[path]));
      const then = new Map(Object.entries(record[name in waits ? name : 'unpacked'] ?? {}));
      return `${name}: ${measured[name]}, at most ${most}. Grown: ${grown(now, then).join(', ') || 'nothing inside the bundle'}`;
    });
}

/** `ink +12000`: the ten packages that grew most. */
function grown(now, then) {
  return [...now]
    .map(([name, bytes]) => [name, bytes - (then.get(name) ?? 0)])
    .filter(([, more]) => more > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([name, more]) => `${name} +${more}`);
}

const readRecord = () => JSON.parse(readFileSync(recordFile, 'utf8'));

/** Writes down what each package weighs now: what later growth is measured against. */
export function writeRecord(metafile) {
  const of = (paths) =>
    Object.fromEntries(
      [...bytesByPackage(paths.map((path) => metafile.outputs[path]))].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const record = { unpacked: of(Object.keys(metafile.outputs)) };
  for (const name of Object.keys(waits)) record[name] = of(waitedFor(metafile, name));
  writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
}
