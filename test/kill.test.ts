// `kill -9` of the built program in the middle of its work; started again, the account ends as if nothing had happened.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { expect, it } from 'vitest';
import type { World } from '../src/demo/world.ts';
import { isOpen, unfinished } from '../src/engine/past.ts';
import { writes } from '../src/model/operations/index.ts';
import { readRun } from '../src/runtime/runs.ts';
import { answers, file, folder, json } from './cli/run.ts';
import { shape } from './faults/bench.ts';
import { build } from './support/built.ts';

const bin = await build();
const answersPath = file('answers.json', JSON.stringify(answers));
const account = '123456789012';

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  /** Writes whose outcome was seen. */
  readonly writes: number;
}

/** Runs apply on the account of a file, and kills it when the outcome of its nth write is seen. */
function apply(demo: string, killAt = Infinity): Promise<Ended> {
  const home = folder();
  mkdirSync(join(home, 'state'));
  const words = [
    'apply',
    '--yes',
    '--confirm',
    account,
    '--demo',
    '--demo-file',
    demo,
    '--answers',
    answersPath,
  ];
  const child = spawn(process.execPath, [bin, ...words, '--debug'], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, XDG_STATE_HOME: join(home, 'state'), LANG: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  const seen = () =>
    [...stderr.matchAll(/^call \d+ (\S+) .* ok$/gm)].filter(([, op]) => writes.has(op ?? '')).length;
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
    if (seen() >= killAt) child.kill('SIGKILL');
  });
  return new Promise((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, stderr, writes: seen() })),
  );
}

const runsOf = (demo: string) => {
  const at = join(`${demo}.state`, 'runs', account);
  return readdirSync(at).map((id) => readRun(`${demo}.state`, account, id));
};

it('ends like an undisturbed run, at whatever write it was killed', { timeout: 300_000 }, async () => {
  const calm = join(folder(), 'demo.json');
  const undisturbed = await apply(calm);
  expect(undisturbed.code, undisturbed.stderr).toBe(8);
  expect(undisturbed.writes).toBeGreaterThanOrEqual(20);
  const wanted = shape(json(calm) as World);

  const limit = pLimit(2);
  const points = Array.from({ length: 24 }, (_, at) => 1 + Math.floor((at * (undisturbed.writes - 1)) / 24));
  let converged = 0;
  let open = 0;
  const kills = await Promise.all(
    points.map((nth) =>
      limit(async () => {
        const demo = join(folder(), 'demo.json');
        const killed = await apply(demo, nth);
        if (killed.signal !== 'SIGKILL') return false;
        // Whole JSON at any instant, and a journal that tells what was on its way.
        expect(json(demo), `killed at write ${nth}`).toMatchObject({ version: 1 });
        const past = runsOf(demo);
        expect(past.filter((run) => run.broken)).toEqual([]);
        open += unfinished(past).length;
        const again = await apply(demo);
        expect(again.code, again.stderr).toBe(undisturbed.code);
        expect(shape(json(demo) as World), `killed at write ${nth}`).toEqual(wanted);
        // What was on its way has its outcome by now: the second run has looked.
        expect(unfinished(runsOf(demo)).flatMap(({ calls }) => calls.filter(isOpen))).toEqual([]);
        converged += 1;
        return true;
      }),
    ),
  );
  const count = kills.filter(Boolean).length;
  console.log(`${count} kills, ${converged} converged, ${open} left half done`);
  expect(count).toBeGreaterThanOrEqual(20);
  expect(converged).toBe(count);
  expect(open).toBeGreaterThan(0);
});
