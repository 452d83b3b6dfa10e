// Who may import whom: docs/how-it-works.md, "Who may know whom". Types are erased first, so only what really runs is judged.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

function files(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? files(path) : /\.(ts|tsx|js)$/.test(name) ? [path] : [];
  });
}
const sources = [...files('src'), ...files('steps'), ...files('bin')];

// esbuild erases types first, so the graph holds values only: static imports and dynamic ones.
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: sources,
  bundle: true,
  write: false,
  outdir: 'unused',
  format: 'esm',
  platform: 'node',
  jsx: 'automatic',
  packages: 'external',
  external: ['../dist/*'],
  metafile: true,
});
const graph = new Map(
  Object.entries(metafile.inputs).map(([path, { imports }]) => [
    path,
    imports.filter(({ path: to }) => to !== 'react/jsx-runtime').map(({ path: to }) => to),
  ]),
);

/** Folder -> folders and packages whose values it may use. */
const may: Record<string, RegExp[]> = {
  'src/model': [/^src\/model\//, /^string-width$/],
  steps: [/^steps\//, /^src\/model\//],
  'src/engine': [/^src\/engine\//, /^src\/model\//],
  'src/runtime': [/^src\/runtime\//, /^src\/engine\//, /^src\/model\//, /^node:/, /^p-limit$/],
  'src/aws': [/^src\/aws\//, /^src\/model\//, /^node:/, /^@aws-sdk\//, /^@smithy\//],
  'src/demo': [/^src\/demo\//, /^src\/model\//, /^node:/],
  'src/tui': [
    /^src\/(tui|engine|model|formats)\//,
    /^(react|ink|ink-select-input|uqr)(\/|$)/,
    /^node:(stream|events)$/,
  ],
  'src/plain': [/^src\/(plain|engine|model|formats)\//, /^@inquirer\/prompts$/],
  'src/formats': [/^src\/(formats|engine|model)\//, /^node:/],
};

describe.each(Object.keys(may))('%s', (folder) => {
  it('imports only what it may', () => {
    const wrong = sources
      .filter((path) => path.startsWith(`${folder}/`))
      .flatMap((path) =>
        (graph.get(path) ?? [])
          .filter((to) => !may[folder]!.some((rule) => rule.test(to)))
          .map((to) => `${path} -> ${to}`),
      );
    expect(wrong).toEqual([]);
  });
});

it('keeps packages in their rooms', () => {
  const rooms: [RegExp, RegExp][] = [
    [/^(react|ink)(\/|$)|^ink-/, /^src\/tui\//],
    [/^@inquirer\//, /^src\/plain\//],
    [/^@aws-sdk\//, /^src\/aws\//],
  ];
  const wrong = sources.flatMap((path) =>
    (graph.get(path) ?? [])
      .filter((to) => rooms.some(([name, room]) => name.test(to) && !room.test(path)))
      .map((to) => `${path} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

it('touches `process` only where streams, environment and pid are injected from', () => {
  const allowed = /^(bin\/|src\/cli\.ts$|src\/tui\/mount\.tsx$)/;
  const strip = (code: string) => code.replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '');
  const wrong = sources.filter(
    (path) =>
      !allowed.test(path) &&
      /(?<![\w.'`-])process\.(?!$)\w/.test(strip(readFileSync(join(root, path), 'utf8'))),
  );
  expect(wrong).toEqual([]);
});

it('has no file over 200 lines: tests and scripts count too', () => {
  const all = [...sources, ...files('test'), ...files('scripts')];
  const long = all.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 201);
  expect(long).toEqual([]);
});

it('has no circle', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const to of graph.get(path) ?? []) if (graph.has(to)) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of sources) visit(path, []);
  expect(circles).toEqual([]);
});
