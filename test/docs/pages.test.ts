// What the pages say is held against the tree: links, commands, options, steps, scenarios, promises.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/commands/names.ts';
import { longOf, optionTable } from '../../src/commands/options.ts';
import { scenarios } from '../../src/demo/scenarios.ts';
import { steps } from '../../steps/index.ts';
import { anchors, blocks, links, pages, prose, root, text } from './blocks.ts';

const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;
const readmes = ['README.md', 'README.ja.md'];

/** True if the file is there under exactly this name: some file systems do not tell capitals apart. */
const isThere = (path: string): boolean =>
  existsSync(join(root, path)) &&
  (path === '.' || readdirSync(join(root, dirname(path))).includes(path.split('/').at(-1) ?? ''));

/** What stands between backticks, in line or in a block. */
const code = (markdown: string): string[] => [
  ...[...prose(markdown).matchAll(/`([^`\n]+)`/g)].map(([, inner = '']) => inner),
  ...blocks(markdown).flatMap((block) => block.code.split('\n')),
];

/** First column of the table rows that begin with a code word. */
const column = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id = '']) => id);

describe.each(readmes)('%s', (page) => {
  it.each(['npm ci && npm run demo', 'npm ci && npm test'])('has "%s" alone in a block', (line) => {
    expect(blocks(text(page)).map((block) => block.code)).toContain(`${line}\n`);
  });

  it('names every step, in the order of the walk, and no other', () => {
    expect(column(text(page))).toEqual(steps.map(({ id }) => id));
  });

  it('backs every promise with a test that is there', () => {
    const rows = text(page).match(/^\|.*\]\(test\/.*$/gm) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(10);
    for (const row of rows) {
      const backed = [...row.matchAll(/\]\((test\/[^)]+)\)[:：]? ?`([^`]+)`/g)];
      expect(backed.length, row).toBeGreaterThan(0);
      for (const [, path = '', title = ''] of backed) {
        const found = [`it('${title}'`, `test('${title}'`].some((start) => text(path).includes(start));
        expect(found, `${path}: ${title}`).toBe(true);
      }
    }
  });
});

it('defines what the two commands run', () => {
  expect(scripts['demo']).toMatch(/bin\/aws-day-one\.js --demo$/);
  expect(scripts['test']).toContain('vitest run');
});

it('says the same in both READMEs: commands, exit codes, promises', () => {
  const [english = '', japanese = ''] = readmes.map(text);
  const facts = (markdown: string) => ({
    blocks: blocks(markdown)
      .filter(({ info }) => info === '')
      .map((block) => block.code),
    codes: [...markdown.matchAll(/^\| ([0-9, ]+) \|/gm)].map(([, number]) => number),
    promises: [...markdown.matchAll(/\((test\/[^)]+)\)/g)].map(([, path]) => path),
  });
  expect(facts(japanese)).toEqual(facts(english));
});

describe.each(pages())('%s', (page) => {
  const markdown = text(page);

  it('leads nowhere into the void', () => {
    const wrong = links(markdown)
      .filter((to) => !/^https?:/.test(to))
      .filter((to) => {
        const [path = '', anchor] = to.split('#');
        const target = path === '' ? page : normalize(join(dirname(page), path)).replace(/\/$/, '');
        if (!isThere(target)) return true;
        return anchor !== undefined && !anchors(text(target)).includes(decodeURIComponent(anchor));
      });
    expect(wrong).toEqual([]);
  });

  it('promises no command and no option that is not there', () => {
    const known = new Set<string>([...optionTable.map(longOf), ...commandNames]);
    const wrong = code(markdown)
      .filter((line) => /^(aws-day-one|plan|audit|apply|--[a-z])/.test(line))
      .flatMap((line) => [
        ...[...line.matchAll(/(?<= |^)--[a-z][a-z-]*/g)].map(([option]) => option),
        ...[...line.matchAll(/^aws-day-one ([a-z]+)/g)].map(([, command = '']) => command),
      ])
      .filter((word) => !known.has(word));
    expect(wrong).toEqual([]);
  });

  it('names only files and scripts that are there', () => {
    const named = code(markdown).flatMap((line) => [
      ...(/^(src|steps|test|docs|bin|scripts)\/[\w./-]+$/.test(line) ? [line.replace(/\/$/, '')] : []),
    ]);
    // The recipe's own step is not in this tree: it is built by recipe.test.ts.
    expect(named.filter((path) => !isThere(path) && !path.includes('auditors'))).toEqual([]);
    const run = [...markdown.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it.each(['docs/demo-account.md', 'docs/ja/demo-account.md'])('%s has every scenario', (page) => {
  expect(column(text(page)).slice(0, scenarios.length)).toEqual([...scenarios]);
});

it('lists every decision', () => {
  const listed = links(text('docs/decisions/README.md')).sort();
  const there = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md');
  expect(listed).toEqual(there.sort());
});

it('has the permissions of this very tree', () => {
  const printed = execFileSync(process.execPath, [join(root, 'scripts/permissions.js')], {
    encoding: 'utf8',
  });
  expect(text('docs/permissions.md'), 'run node scripts/permissions.js --write').toBe(printed);
});
