// Broken journals: whatever is left of one is read as far as it goes, the first bad line is named, and nobody falls over.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unfinished } from '../../src/engine/past.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { readRun } from '../../src/runtime/runs.ts';
import { answers, demoFile, file, folder, run } from '../cli/run.ts';
import { brokenFrom } from './broken.ts';

const account = '123456789012';
const demo = join(folder(), 'demo.json');
const only = ['--only', 'password-policy,s3-public-access'];
await run([
  'apply',
  '--yes',
  '--demo-file',
  demo,
  ...only,
  '--answers',
  file('a.json', JSON.stringify(answers)),
]);
const [id = ''] = readdirSync(join(`${demo}.state`, 'runs', account));
const right = readFileSync(join(`${demo}.state`, 'runs', account, id, 'journal.jsonl'));
const lines = right.toString().trimEnd().split('\n');

const state = folder();
mkdirSync(join(state, 'runs', account, id), { recursive: true, mode: 0o700 });
const path = join(state, 'runs', account, id, 'journal.jsonl');
const read = (bytes: Buffer | string) => {
  writeFileSync(path, bytes, { mode: 0o600 });
  const found = readRun(state, account, id);
  unfinished([found]);
  if (!readFileSync(path).equals(Buffer.from(bytes))) throw new Error('the journal was changed');
  return found;
};
const whole = read(right);
let count = 0;

it('cut off at any byte, a journal tells everything up to its last whole line', () => {
  expect(whole.calls.length).toBe(2);
  expect(whole).toMatchObject({ ended: true });
  expect(whole.broken).toBeUndefined();
  for (let at = 0; at < right.length; at += 1) {
    const found = read(right.subarray(0, at));
    const kept = right.subarray(0, at).toString().split('\n').length - 1;
    expect(found.broken, `cut at ${at}`).toBeUndefined();
    expect(found.ended).toBe(false);
    const told = lines.slice(0, kept).filter((line) => line.includes('"sending"')).length;
    expect(found.calls.length, `cut at ${at}`).toBe(told);
    count += 1;
  }
});

it('with a line that is not understood, it names the first one and keeps the rest', () => {
  for (const [nth, line] of lines.entries()) {
    for (const { name, bytes } of brokenFrom(JSON.parse(line), 12)) {
      if (bytes.length > 500_000) continue;
      const one = bytes.toString().replaceAll('\n', ' ');
      const found = read([...lines.slice(0, nth), one, ...lines.slice(nth + 1), ''].join('\n'));
      if (found.broken) expect(found.broken, name).toEqual({ path, line: nth + 1 });
      const known = whole.calls.map(({ change }) => change.call.op);
      for (const { change } of found.calls) expect(typeof change.call.op, name).toBe(typeof known[0]);
      count += 1;
    }
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it.each([
  ['a folder in its place', (at: string) => mkdirSync(at)],
  ['a link in its place', (at: string) => symlinkSync('/dev/null', at)],
])('%s is refused or counts as none', (_name, put) => {
  const other = folder();
  mkdirSync(join(other, 'runs', account, id), { recursive: true, mode: 0o700 });
  put(join(other, 'runs', account, id, 'journal.jsonl'));
  try {
    expect(readRun(other, account, id).calls).toEqual([]);
  } catch (error) {
    expect(error instanceof ProblemError || (error as { code?: string }).code !== undefined).toBe(true);
  }
});

it.each([
  'garbage',
  '{"type":"began"}\n',
  '\u0000\n',
  lines.slice(1).join('\n'),
  lines.toReversed().join('\n'),
])('the commands go on over %j', async (left) => {
  const kept = demoFile({});
  const at = join(`${kept}.state`, 'runs', account, id);
  mkdirSync(at, { recursive: true, mode: 0o700 });
  writeFileSync(join(at, 'journal.jsonl'), `${left}\n`, { mode: 0o600 });
  const ran = await run(['apply', '--yes', '--demo-file', kept, ...only]);
  expect([0, 7], ran.stderr).toContain(ran.code);
  expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/\bat \w+ \(|TypeError|undefined/);
  expect(readFileSync(join(at, 'journal.jsonl'), 'utf8')).toBe(`${left}\n`);
  count += 1;
  if (left === lines.toReversed().join('\n')) console.log(`${count} broken journals`);
});
