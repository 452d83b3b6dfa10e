// How the sources become the program: one entry, a chunk for each thing that is loaded late, no dependency left at run time.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

export const root = resolve(import.meta.dirname, '..');
const production = { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' };

/** Packages that are replaced by a small module of our own; `scripts/notices.js` names none of them. */
const replaced = {
  // Ink's developer tools: never used, and 16 MB (facts: Ink 6.8 crashes if they are left external).
  'react-devtools-core': 'export default {};',
  ws: 'export default class {}',
  // We decide ourselves whether a terminal is there: Ink would draw nothing while CI is set.
  'is-in-ci': 'export default false; export const isInCi = false;',
};

const stubs = {
  name: 'stubs',
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(${Object.keys(replaced).join('|')})$`);
    onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'stub' }));
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: replaced[path] }));
  },
};

/**
 * The commands without a screen travel in one chunk: one chunk each, and one for whatever any two of them share, would
 * make some forty small files more. They are the imports of the table of commands; the wizard keeps its own.
 */
const together = {
  name: 'together',
  setup({ onResolve, onLoad }) {
    const commands = resolve(root, 'src/commands');
    onResolve({ filter: /^\.\// }, ({ path, importer, kind }) =>
      kind === 'dynamic-import' && importer === resolve(commands, 'table.ts') && path !== './wizard.ts'
        ? { path: 'commands', namespace: 'together' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'together' }, async () => {
      const table = await readFile(resolve(commands, 'table.ts'), 'utf8');
      const imports = [...table.matchAll(/import\('(\.\/[\w-]+\.ts)'\)\)\.(\w+)/g)];
      const lines = imports
        .filter(([, from]) => from !== './wizard.ts')
        .map(([, from, name]) => `export { ${name} } from '${from}';`);
      return { contents: lines.join('\n'), resolveDir: commands };
    });
  },
};

/** The help answers from one file of its own: it would load a dozen small chunks otherwise. What it shares with them travels twice. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/help\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './help.js', external: true } : undefined,
    );
  },
};

/** Applies `change` to the text of each file whose path matches. */
const rewrite = (name, filter, change) => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({
      contents: change(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
});

/**
 * The SDK's schemas name their keys by constants, `{ [_eN]: _x }`. esbuild cannot know that this is harmless and keeps
 * all of them: every operation of EC2 for the one that is called. With the names written out they can be left away.
 */
export function writeOutKeys(code) {
  const names = new Map(
    [...code.matchAll(/^const (\w+) = ("(?:[^"\\]|\\.)*");$/gm)].map(([, name, text]) => [name, text]),
  );
  return code.replace(/\[(\w+)\]:/g, (whole, name) => (names.has(name) ? `${names.get(name)}:` : whole));
}

/** The credential providers import each other late, twenty small files for one sign-in: here they travel together. */
export function importNow(code) {
  const froms = [];
  const body = code.replace(/\bimport\(("[^"]+")\)/g, (_, from) => {
    if (!froms.includes(from)) froms.push(from);
    return `Promise.resolve(now${froms.indexOf(from)})`;
  });
  return froms.map((from, at) => `import * as now${at} from ${from};\n`).join('') + body;
}

/** Four packages make a segmenter each when they are loaded, 20 ms for the first: they share ours, which is made when it is needed. */
const segmentLate = (code) =>
  code.replace(
    /const (\w+) = new Intl\.Segmenter\([^)]*\);/,
    `import { segmenter as dayOne } from ${JSON.stringify(resolve(root, 'src/model/graphemes.ts'))};\nconst $1 = dayOne;`,
  );

/**
 * string-width tests every character that is not ASCII against all emoji, which takes longer than all of --help. Here
 * against those alone that may be one: an emoji has a character that is drawn as one by itself, or the selector U+FE0F
 * (Source: Unicode UTS 51, ED-27).
 */
export const measureLate = (code) =>
  segmentLate(code).replace(
    /const rgiEmojiRegex = (\/.*\/v);/,
    'const emojiIn = /\\p{Emoji_Presentation}|\\uFE0F/u; const rgiEmojiRegex = { test: text => emojiIn.test(text) && $1.test(text) };',
  );

/** Ink's layout engine asks `fetch` for the bytes that it holds itself, for which Node.js loads an HTTP client: decoded on the spot. */
const decodeHere = (code) => code.replaceAll('"function"!=typeof fetch', 'true');

const yoga = /[\\/]yoga-wasm-base64-esm\.js$/;
const widths = /[\\/]string-width[\\/]index\.js$/;
const segmented = /[\\/](slice-ansi[\\/]tokenize-ansi|ansi-tokenize[\\/]build[\\/]tokenize)\.js$/;
const schemas = /@aws-sdk[\\/](client-[\w-]+|nested-clients)[\\/].*[\\/]schemas_\d+\.js$/;
const providers =
  /(@aws-sdk[\\/](credential-provider|token-providers)|@smithy[\\/]credential-provider-imds).*\.js$/;

const how = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  write: false,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  jsx: 'automatic',
  // Without it the SDK's CommonJS is taken, which is half as big again.
  mainFields: ['module', 'main'],
  minify: true,
  // Japanese takes half the room as UTF-8.
  charset: 'utf8',
  // THIRD-PARTY-NOTICES has all of them, in one place.
  legalComments: 'none',
  define: production,
  // CommonJS packages in an ESM bundle still call require() for Node's own modules.
  banner: {
    js: "import{createRequire as dayOneRequire}from'node:module';const require=dayOneRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [
    stubs,
    apart,
    together,
    rewrite('widths', widths, measureLate),
    rewrite('segments', segmented, segmentLate),
    rewrite('layout', yoga, decodeHere),
    rewrite('keys', schemas, writeOutKeys),
    rewrite('credentials', providers, importNow),
  ],
  logLevel: 'warning',
};

/**
 * Bundles the program. Gives esbuild's result: `outputFiles` (nothing is written) and `metafile`, whose paths begin at
 * the root of the repository, so that neither its place nor the day changes a byte.
 */
export async function bundle() {
  const [program, help] = await Promise.all([
    build({ ...how, entryPoints: ['src/cli.ts'], splitting: true }),
    build({ ...how, entryPoints: { help: 'src/commands/help.ts' } }),
  ]);
  return {
    outputFiles: [...program.outputFiles, ...help.outputFiles],
    metafile: {
      inputs: { ...program.metafile.inputs, ...help.metafile.inputs },
      outputs: { ...program.metafile.outputs, ...help.metafile.outputs },
    },
  };
}
