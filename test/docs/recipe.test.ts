// Follows docs/adding-a-step.md to the letter: its code is compiled, its test is run, and the laws run over its step.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { planStep } from '../../src/engine/plan.ts';
import type { AnyStep } from '../../src/model/step.ts';
import { walk } from '../../src/runtime/walk.ts';
import { answers, open, verdicts } from '../support/demo.ts';
import { memoryJournal } from '../support/memory-journal.ts';
import { fakeClock, person } from '../support/person.ts';
import { blocks, root, text } from './blocks.ts';

const run = promisify(execFile);
const recipe = blocks(text('docs/adding-a-step.md'));
const files = new Map(
  recipe.flatMap(({ info, code }) => {
    const path = /\bfile=(\S+)/.exec(info)?.[1];
    return path ? [[path, code] as const] : [];
  }),
);

/** A small checkout in which only the recipe's step is walked. */
const folder = mkdtempSync(join(tmpdir(), 'day-one-recipe-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const path of [
  'src',
  'test/support',
  'test/laws.test.ts',
  'tsconfig.json',
  'biome.json',
  'package.json',
]) {
  cpSync(join(root, path), join(folder, path), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
for (const [path, code] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), code);
}
writeFileSync(
  join(folder, 'steps/index.ts'),
  `import type { AnyStep } from '../src/model/step.ts';
${files.get('steps/index.ts')}
export const steps: readonly AnyStep[] = [auditors];
`,
);

/** Runs a tool of this repository in that checkout; gives what it complains of, nothing if it is content. */
const complaints = (tool: string, ...words: string[]): Promise<string> =>
  run(process.execPath, [join(root, 'node_modules', tool), ...words], { cwd: folder }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
  );

/** Runs vitest in that checkout; gives how many tests passed and what failed. */
async function vitest(...args: string[]): Promise<{ passed: number; failed: string[] }> {
  const report = join(folder, 'report.json');
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)),
  );
  const bin = join(root, 'node_modules/vitest/vitest.mjs');
  const words = [bin, 'run', '--root', folder, '--reporter=json', `--outputFile=${report}`, ...args];
  await run(process.execPath, words, { cwd: folder, env }).catch(() => undefined);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { message: string; assertionResults: { fullName: string; status: string }[] }[];
  };
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: all.filter(({ status }) => status === 'passed').length,
    failed: [
      ...all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...testResults.flatMap(({ message }) => message || []),
    ],
  };
}

describe('the recipe for a new step', () => {
  it('names the step, its place and its test', () => {
    expect([...files.keys()]).toEqual(['steps/auditors.ts', 'steps/index.ts', 'test/steps/auditors.test.ts']);
  });

  it('compiles under the rules of this repository', async () => {
    writeFileSync(
      join(folder, 'tsconfig.recipe.json'),
      JSON.stringify({ extends: './tsconfig.json', include: ['steps', 'test/steps'] }),
    );
    expect(await complaints('typescript/bin/tsc', '-p', 'tsconfig.recipe.json')).toBe('');
  });

  it('is formatted and linted like the rest', async () => {
    const words = ['check', '--error-on-warnings', 'steps/auditors.ts', 'test/steps'];
    expect(await complaints('@biomejs/biome/bin/biome', ...words)).toBe('');
  });

  it('has a test that passes', async () => {
    expect(await vitest('test/steps/auditors.test.ts')).toEqual({ passed: 3, failed: [] });
  });

  it('keeps the laws on every simulated account', async () => {
    const { passed, failed } = await vitest('test/laws.test.ts', '-t', 'auditors');
    expect(failed).toEqual([]);
    // Six scenarios, nine laws each that look at a step.
    expect(passed).toBeGreaterThanOrEqual(6 * 9);
  });

  it('goes from open to verified, and then has nothing left to send', async () => {
    const { auditors } = (await import(pathToFileURL(join(folder, 'steps/auditors.ts')).href)) as {
      auditors: AnyStep;
    };
    const clock = fakeClock();
    const bench = await open('fresh', clock.now);
    expect(await verdicts(bench, auditors)).toEqual({ 'auditors-group': ['fail'] });
    const { tools } = person(bench.invoke, clock, { journal: memoryJournal() });
    const { account, reader } = bench;
    const { outcomes, seen } = await walk({
      steps: [auditors],
      account,
      answers,
      reader,
      tools,
      confirmed: false,
    });
    expect(outcomes.map(({ change, state }) => [change.id, state])).toEqual([
      ['auditors/create-group', 'sent'],
      ['auditors/attach-policy', 'sent'],
    ]);
    expect(planStep(auditors, seen, { account, answers }).changes).toEqual([]);
    expect(await verdicts(bench, auditors)).toEqual({ 'auditors-group': ['pass'] });
  });
});
