// Starting programs and measuring them. Milliseconds throughout.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const bin = resolve(import.meta.dirname, '../../bin/aws-day-one.js');

/** A home without anything in it: no settings of this machine change a figure. */
export const clean = (env = {}) => {
  const home = mkdtempSync(join(tmpdir(), 'day-one-bench-'));
  return { PATH: process.env.PATH, HOME: home, XDG_STATE_HOME: home, LANG: 'en_US.UTF-8', ...env };
};

// Written by the process itself at its end, to a pipe of its own: what it needed at most, in KB.
const peak = `import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)));`;

/** Runs `node ARGS` to its end: its time, its exit code, what it printed, its peak memory in MB. */
export function run(args, { env = clean(), memory = false } = {}) {
  const began = performance.now();
  const hook = memory ? ['--import', `data:text/javascript,${encodeURIComponent(peak)}`] : [];
  const child = spawn(process.execPath, [...hook, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const texts = ['', '', '', ''];
  for (const at of [1, 2, 3]) child.stdio[at].on('data', (chunk) => (texts[at] += chunk));
  return new Promise((done) => {
    child.on('close', (code) => {
      done({
        ms: performance.now() - began,
        code,
        stdout: texts[1],
        stderr: texts[2],
        mb: Number(texts[3]) / 1024,
      });
    });
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The median of each measurement, taken in turns, so that a busy moment of the machine meets all of them alike. */
export async function inTurns(rounds, measurements) {
  const values = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries(measurements)) values[name].push(await measure());
  }
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, median(all)]));
}
