// Broken files through the whole program: exit 2 with words, no crash, no file changed or left behind.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newWorld } from '../../src/demo/world.ts';
import { answers, folder, json, run } from '../cli/run.ts';
import { noon } from '../support/demo.ts';
import { brokenFrom, sameFrom } from './broken.ts';

const only = ['--only', 'password-policy'];
const place = folder();
const planPath = join(place, 'plan.json');
const factsPath = join(place, 'facts.json');
await run(['plan', '--demo', ...only, '--out', planPath]);
await run(['audit', '--demo', ...only, '--save-facts', factsPath]);
const world = newWorld('fresh', new Date(noon).toISOString());
const mutes = { schemaVersion: 1, mutes: [{ control: 'root-mfa', reason: 'on purpose' }] };

const uses: readonly [name: string, right: unknown, words: (path: string) => readonly string[]][] = [
  ['answers', answers, (path) => ['apply', '--demo', '--yes', ...only, '--answers', path]],
  ['plan', json(planPath), (path) => ['apply', path, '--demo']],
  ['mutes', mutes, (path) => ['audit', '--demo', ...only, '--mute', path]],
  ['baseline', mutes, (path) => ['audit', '--demo', ...only, '--baseline', path]],
  ['facts', json(factsPath), (path) => ['audit', ...only, '--facts', path]],
  ['demo', world, (path) => ['audit', ...only, '--demo-file', path]],
];
let count = 0;

/** Runs it, and gives the exit code; whatever it is, nobody sees a stack trace and nothing is left behind. */
async function code(words: readonly string[], path: string): Promise<number> {
  const before = readdirSync(dirname(path)).sort();
  const ran = await run(words);
  const said = ran.stdout + ran.stderr;
  expect(ran.code, said).not.toBe(1);
  expect(said).not.toMatch(/\n\s+at .*:\d+:\d+|TypeError|RangeError|\[object Object\]|Maximum call/);
  if (ran.code === 2) expect(ran.stderr).toMatch(/Why[\s\S]*Next[\s\S]*Code/);
  expect(readdirSync(dirname(path)).sort()).toEqual(before);
  count += 1;
  return ran.code;
}

describe.each(uses)('a broken %s file on the command line', (_name, right, words) => {
  const some = brokenFrom(right, 40);

  it('ends with 2, or is still right', async () => {
    const path = join(folder(), 'file.json');
    // One of each kind and then some: the readers have seen thousands.
    for (const { name, bytes } of some.filter((_, at) => at % Math.ceil(some.length / 14) === 0)) {
      writeFileSync(path, bytes);
      const ended = await code(words(path), path);
      expect([0, 2, 3, 6, 8, 9], name).toContain(ended);
      expect(readFileSync(path).equals(bytes), name).toBe(true);
    }
  });

  it('ends with 2 where it is no file at all, and takes a link to a right one', async () => {
    const here = folder();
    mkdirSync(join(here, 'folder'));
    symlinkSync('loop', join(here, 'loop'));
    expect(await code(words(join(here, 'folder')), join(here, 'x'))).toBe(2);
    const loop = words(join(here, 'loop'));
    expect([0, 2, 3], 'a link to itself').toContain(await code(loop, join(here, 'x')));
    const [same] = sameFrom(right);
    writeFileSync(join(here, 'right.json'), same?.bytes ?? '');
    symlinkSync('right.json', join(here, 'link'));
    expect(await code(words(join(here, 'link')), join(here, 'x'))).not.toBe(2);
    expect(existsSync(join(here, 'missing'))).toBe(false);
  });
});

describe('answers of another shape than AWS gives', () => {
  const facts = json(factsPath);
  const reads: readonly { readonly op: string }[] = facts.reads;
  it.each(reads.map(({ op }, at) => [op, at] as const))(
    '%s (%i): unknown at most, no crash',
    async (_op, at) => {
      const path = join(folder(), 'facts.json');
      for (const value of [
        null,
        7,
        'x',
        [],
        { Regions: 7, Users: 'x', Account: 7, Arn: {}, PasswordPolicy: [] },
      ]) {
        const changed = structuredClone(facts);
        changed.reads[at].result = { ok: true, value };
        writeFileSync(path, JSON.stringify(changed));
        await code(['audit', ...only, '--facts', path], path);
      }
    },
  );
});

afterAll(() => console.log(`${count} broken files through the whole program`));
