// The two rewrites of the SDK's files while they are bundled: smaller and fewer, and nothing else.
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { importNow, measureLate, root, writeOutKeys } from './scripts.ts';

describe('keys that are constants', () => {
  it('are written out, all others stay', () => {
    const code = 'const _a = "arn";\nconst b = 1;\nexport var X$ = [{ [_a]: _a, [b]: 2, [other]: 3 }];';
    expect(writeOutKeys(code)).toContain('{ "arn": _a, [b]: 2, [other]: 3 }');
  });

  // Source: the SDK's own files; s3 has traits of every kind, iam the query protocol, ec2 is the largest.
  it.each(['s3', 'iam', 'ec2'])('give the same schemas for %s', async (service) => {
    const entry = join(root, `node_modules/@aws-sdk/client-${service}/dist-es/schemas/schemas_0.js`);
    const [before, after] = [await exportsOf(entry), await exportsOf(entry, writeOutKeys)];
    expect(Object.keys(before).length).toBeGreaterThan(100);
    expect(plain(after)).toBe(plain(before));
  });
});

/** The module's exports, after `change`. */
async function exportsOf(entry: string, change?: (code: string) => string): Promise<Record<string, unknown>> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'day-one-rewrite-')), 'module.mjs');
  const rewritten: Plugin = {
    name: 'rewritten',
    setup({ onLoad }) {
      if (change)
        onLoad({ filter: /(schemas_0|string-width.index)\.js$/ }, async ({ path }) => ({
          contents: change(await readFile(path, 'utf8')),
        }));
    },
  };
  await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    plugins: [rewritten],
  });
  return import(/* @vite-ignore */ pathToFileURL(outfile).href);
}

/** Everything that schemas are made of; a reference to another one by its name. */
const plain = (value: object): string =>
  JSON.stringify(value, (key, inner: unknown) =>
    typeof inner === 'function' ? String(inner) : key === 'errorTypeRegistries' ? 0 : inner,
  );

describe('imports of the credential providers', () => {
  it('are made at once, each module once', () => {
    const code =
      'const { a } = await import("./a.js");\nconst b = () => import("b").then(({ b }) => b);\nimport("./a.js");';
    expect(importNow(code)).toBe(
      'import * as now0 from "./a.js";\nimport * as now1 from "b";\n' +
        'const { a } = await Promise.resolve(now0);\n' +
        'const b = () => Promise.resolve(now1).then(({ b }) => b);\nPromise.resolve(now0);',
    );
  });

  it('leave a file alone that has none', () => {
    expect(importNow('import { a } from "./a.js";')).toBe('import { a } from "./a.js";');
  });
});

describe('the ruler for text', () => {
  type Ruler = { readonly default: (text: string) => number };
  const flags = ['\u{1F1EF}\u{1F1F5}', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'];
  const joined = [
    '\u{1F469}\u200D\u{1F4BB}',
    '\u{1F468}\u{1F3FB}\u200D\u{1F680}',
    '\u2764\uFE0F\u200D\u{1F525}',
  ];
  const others = [
    '#\uFE0F\u20E3',
    '\u00A9\uFE0F',
    '\u261D\u{1F3FB}',
    '\u270C\uFE0E',
    '\u2714',
    '\u2714\uFE0F',
  ];

  it('measures every character and emoji as before', async () => {
    const entry = join(root, 'node_modules/string-width/index.js');
    const theirs = ((await exportsOf(entry)) as unknown as Ruler).default;
    const ours = ((await exportsOf(entry, measureLate)) as unknown as Ruler).default;
    const wrong = [...flags, ...joined, ...others].filter((text) => theirs(text) !== ours(text));
    for (let code = 0x20; code < 0x20000; code += 1) {
      const text = String.fromCodePoint(code);
      if (theirs(text) !== ours(text) || theirs(`${text}\uFE0F`) !== ours(`${text}\uFE0F`)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
    expect(ours('\u{1F469}\u200D\u{1F4BB}日本')).toBe(6);
  });
});
