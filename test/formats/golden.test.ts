// The reports as they are, for every simulated account: test/golden/SCENARIO.FORMAT.
// UPDATE_GOLDEN=1 npx vitest run test/formats/golden.test.ts writes the present ones; read the difference before you commit it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/demo/scenarios.ts';
import { run } from '../cli/run.ts';
import { formats } from './reports.ts';

const folder = new URL('../golden/', import.meta.url).pathname;
const update = process.env['UPDATE_GOLDEN'] !== undefined;

/** All accounts in all formats, and one in Japanese where people read it. */
const goldens = [
  ...scenarios.flatMap((scenario) => formats.map((format) => [scenario, format, 'en'] as const)),
  ['messy', 'text', 'ja'] as const,
  ['messy', 'markdown', 'ja'] as const,
];
// Two regions say all that seventeen do; every step, so that every text is seen.
const looked = ['--regions', 'us-east-1,ap-northeast-1', '--level', 'everything'];
const nameOf = (scenario: string, format: string, lang: string): string =>
  `${scenario}.${lang === 'en' ? '' : `${lang}.`}${format}`;

describe('the golden reports', () => {
  it.each(goldens)('%s as %s in %s', async (scenario, format, lang) => {
    const { stdout } = await run([
      'audit',
      `--demo=${scenario}`,
      ...looked,
      '--format',
      format,
      '--lang',
      lang,
    ]);
    const path = join(folder, nameOf(scenario, format, lang));
    if (update) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, stdout);
    }
    expect(existsSync(path), `${path}: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(stdout).toBe(readFileSync(path, 'utf8'));
  });

  it('has no file that no test reads', () => {
    expect(readdirSync(folder).sort()).toEqual(
      goldens.map(([scenario, format, lang]) => nameOf(scenario, format, lang)).sort(),
    );
  });
});
