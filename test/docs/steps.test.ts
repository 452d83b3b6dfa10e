// The pages of the steps say what the steps say, or this fails.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { steps } from '../../steps/index.ts';
import { root, text } from './blocks.ts';

const printed = execFileSync(process.execPath, [join(root, 'scripts/step-pages.js')], {
  encoding: 'utf8',
  maxBuffer: 16 * 1024 * 1024,
});
const wanted = JSON.parse(printed) as Record<string, string>;

it.each(Object.keys(wanted))('%s is that of this very tree', (page) => {
  expect(text(page), 'run node scripts/step-pages.js --write').toBe(wanted[page]);
});

it.each(['docs/steps', 'docs/ja/steps'])('%s has a page for every step, and no other', (folder) => {
  expect(readdirSync(join(root, folder)).sort()).toEqual(
    ['README.md', ...steps.map(({ id }) => `${id}.md`)].sort(),
  );
});
