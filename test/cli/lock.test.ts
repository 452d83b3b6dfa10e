// Two copies on one account, and a state folder that cannot be used: exit 7 before anything is sent.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../support/journalled.ts';
import { demoFile, folder, run } from './run.ts';

const only = ['--only', 'password-policy'];
const writing = [
  ['apply', ['apply', '--yes', ...only]],
  ['undo', ['undo', '--yes']],
] as const;

/** An account on which something was applied, so that there is something to undo. */
async function applied(): Promise<string> {
  const path = demoFile({});
  await run(['apply', '--yes', '--demo-file', path, '--only', 's3-public-access']);
  return path;
}

describe.each(writing)('%s', (_name, words) => {
  it('is refused while another run is at work, and says who; nothing is sent', async () => {
    const path = await applied();
    const taken = ledgerOf(path, 4242).take();
    const before = readFileSync(path, 'utf8');
    const ran = await run([...words, '--demo-file', path]);
    expect(ran).toMatchObject({ code: 7, stdout: '' });
    expect(ran.stderr).toMatch(/lock-held/);
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain('process 4242 on here, since 2026-01-05T11:00:00.000Z');
    expect(readFileSync(path, 'utf8')).toBe(before);
    taken.release();
    expect((await run([...words, '--demo-file', path])).code).toBe(0);
  });

  it('goes on with --force-unlock, or when the other process is gone', async () => {
    for (const [more, world] of [
      [['--force-unlock'], {}],
      [[], { alive: () => false }],
    ] as const) {
      const path = await applied();
      ledgerOf(path, 4242).take();
      expect((await run([...words, ...more, '--demo-file', path], world)).code).toBe(0);
    }
  });

  it('lets go of the lock at its end', async () => {
    const path = await applied();
    expect((await run([...words, '--demo-file', path])).code).toBe(0);
    expect(readdirSync(join(`${path}.state`, 'locks'))).toEqual([]);
  });
});

it.each([
  ['audit', 3],
  ['plan', 0],
])('%s asks for no lock and leaves no state', async (command, code) => {
  const path = demoFile({});
  expect((await run([command, '--demo-file', path, ...only])).code).toBe(code);
  expect(existsSync(`${path}.state`)).toBe(false);
});

// Root may write everywhere: the case cannot be made.
const asRoot = process.getuid?.() === 0;

describe('a state folder', () => {
  it.each([
    ['that is a link', (state: string) => symlinkSync(folder(), state), false],
    ['that is a file', (state: string) => writeFileSync(state, 'mine'), false],
    [
      'whose folder of runs is a link',
      (state: string) => {
        mkdirSync(state);
        symlinkSync(folder(), join(state, 'runs'));
      },
      false,
    ],
    ['in a folder that may not be written', (state: string) => chmodSync(join(state, '..'), 0o500), asRoot],
  ])('%s ends with 7 before anything is sent', async (_name, make, impossible) => {
    if (impossible) return;
    const path = demoFile({});
    const before = readFileSync(path, 'utf8');
    make(`${path}.state`);
    const ran = await run(['apply', '--yes', '--demo-file', path, ...only]);
    chmodSync(join(path, '..'), 0o700);
    expect(ran).toMatchObject({ code: 7, stdout: '' });
    expect(ran.stderr).toContain('state-folder');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});
