// What is in the bundle, and what is loaded when: judged on esbuild's own account of it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle, notices, overBudget, root, waitedFor } from './scripts.ts';

const built = await bundle();
const { metafile } = built;

/** The packages with at least one byte in these chunks. */
const packagesIn = (chunks: readonly string[]): string[] => {
  const inputs = chunks.flatMap((chunk) => Object.entries(metafile.outputs[chunk]!.inputs));
  const names = inputs
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path.includes('node_modules/'))
    .map(([path]) => path.split('node_modules/').at(-1)!.split('/'))
    .map(([first = '', second]) => (first.startsWith('@') ? `${first}/${second}` : first));
  return [...new Set(names)].sort();
};
const all = Object.keys(metafile.outputs);

describe('what is loaded', () => {
  it('is next to nothing for --version', () => {
    expect(packagesIn(waitedFor(metafile, 'version'))).toEqual([]);
  });

  it('is a ruler for text, and no more, for --help', () => {
    const ruler = ['ansi-regex', 'emoji-regex', 'get-east-asian-width', 'string-width', 'strip-ansi'];
    const loaded = packagesIn(waitedFor(metafile, 'help'));
    expect(loaded).toContain('string-width');
    expect(loaded.filter((name) => !ruler.includes(name))).toEqual([]);
  });

  it('is the parser of arguments and the ruler for text before the first frame, and no step', () => {
    const chunks = waitedFor(metafile, 'frame');
    const few = [
      'ansi-regex',
      'commander',
      'emoji-regex',
      'get-east-asian-width',
      'string-width',
      'strip-ansi',
    ];
    expect(packagesIn(chunks).filter((name) => !few.includes(name))).toEqual([]);
    const sources = chunks.flatMap((chunk) => Object.keys(metafile.outputs[chunk]!.inputs));
    expect(sources).toContain('src/tui/opening.ts');
    expect(sources.filter((path) => /^steps\/|^src\/(aws|runtime)\//.test(path))).toEqual([]);
  });

  it('holds nothing of the SDK before the walk', () => {
    const loaded = packagesIn(waitedFor(metafile, 'walk'));
    expect(loaded).toContain('ink');
    expect(loaded.filter((name) => /^@(aws|smithy)/.test(name))).toEqual([]);
  });

  it('has a chunk of its own for each client of the SDK, loaded by a call alone', () => {
    const clients = packagesIn(all).filter((name) => name.startsWith('@aws-sdk/client-'));
    expect(clients.length).toBeGreaterThanOrEqual(10);
    for (const client of clients) {
      const chunks = all.filter((chunk) => packagesIn([chunk]).includes(client));
      expect(chunks, client).toHaveLength(1);
      expect(metafile.outputs[chunks[0]!]!.entryPoint).toMatch(/^src\/aws\/clients\//);
    }
  });

  it('is all in the package: outside of it there is Node.js alone', () => {
    const outside = all.flatMap((chunk) =>
      metafile.outputs[chunk]!.imports.filter(({ external }) => external).map(({ path }) => path),
    );
    expect(outside.length).toBeGreaterThan(0);
    // The help is a bundle of its own, beside the entry.
    expect(Object.keys(metafile.outputs)).toContain('dist/help.js');
    expect(outside.filter((path) => !isBuiltin(path) && path !== './help.js')).toEqual([]);
  });
});

describe('the bundle', () => {
  it('is the same byte for byte when it is built again', async () => {
    const hash = ({ outputFiles }: typeof built) =>
      outputFiles.map(
        ({ path, contents }) => `${path} ${createHash('sha256').update(contents).digest('hex')}`,
      );
    expect(hash(await bundle())).toEqual(hash(built));
  });

  it('holds no path of the machine that built it', () => {
    expect(built.outputFiles.filter(({ text }) => text.includes(root)).map(({ path }) => path)).toEqual([]);
  });

  it('comes with the notices of every package in it, in its version', () => {
    const text = notices(metafile);
    const inside = packagesIn(all);
    const listed = [...text.matchAll(/^(\S+) (\d\S*) \([^)]+\)$/gm)].map(([, name]) => name);
    expect([...new Set(listed)].sort()).toEqual(inside);
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/ink/package.json'), 'utf8'));
    expect(text).toContain(`\nink ${version} (MIT)\n`);
    // Without its words a name is no notice.
    expect(text.split(`\n${'-'.repeat(80)}\n`).filter((part) => part.length < 300)).toHaveLength(1);
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it('asks npm for nothing: no dependency, and no script at install', () => {
    expect(
      Object.keys(manifest).filter((key) => /dependencies$/i.test(key) && key !== 'devDependencies'),
    ).toEqual([]);
    const atInstall = /^(pre|post)?install$|^(pre|post)?prepare$|^dependencies$/;
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.test(name))).toEqual([]);
  });

  it('pins every tool to one version', () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, wanted]) => !/^\d/.test(String(wanted)),
    );
    expect(loose).toEqual([]);
  });
});

describe('the size budget', () => {
  const inputs = { 'node_modules/ink/a.js': { bytesInOutput: 90 }, 'src/cli.ts': { bytesInOutput: 10 } };
  const output = { bytes: 100, imports: [], exports: [], inputs };
  const meta = { outputs: { 'dist/cli.js': { ...output, entryPoint: 'src/cli.ts' } } };

  it('names what grew where it is exceeded', () => {
    const record = { unpacked: { ink: 20, own: 10 }, version: { ink: 90, own: 4 } };
    expect(overBudget(meta, { unpacked: 100, version: 100 }, record, { unpacked: 99, version: 99 })).toEqual([
      'unpacked: 100, at most 99. Grown: ink +70',
      'version: 100, at most 99. Grown: own +6',
    ]);
  });

  it('is silent where it is kept', () => {
    expect(overBudget(meta, { unpacked: 99 }, {}, { unpacked: 99 })).toEqual([]);
  });
});
