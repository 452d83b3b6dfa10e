// A journal that somebody has edited: what there was before is no longer known, so nothing is made up. It stays, and that is said.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Change } from '../src/model/step.ts';
import { run } from './cli/run.ts';
import { reopen, snapshots, walkJournalled } from './support/journalled.ts';

const account = '123456789012';
const undo = ['undo', '--yes', '--confirm', account, '--demo-file'];

interface Line {
  readonly type: string;
  readonly change: Change;
}

/** Puts another `before` into every change that has one; gives those changes. */
function edit(path: string, before: unknown): readonly Change[] {
  const runs = join(`${path}.state`, 'runs', account);
  const file = join(runs, readdirSync(runs)[0]!, 'journal.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const edited: Change[] = [];
  const written = lines.map((line) => {
    const entry = JSON.parse(line) as Line;
    if (entry.type !== 'sending' || entry.change.before === undefined) return line;
    edited.push(entry.change);
    return JSON.stringify({ ...entry, change: { ...entry.change, before } });
  });
  writeFileSync(file, `${written.join('\n')}\n`);
  return edited;
}

it.each(['messy', 'halfway'] as const)(
  'on %s, without what there was before, is taken back truly or not at all',
  async (scenario) => {
    const walked = await walkJournalled(scenario);
    const left = await snapshots(walked.bench);
    const edited = edit(walked.path, {});
    expect(edited.length).toBeGreaterThan(4);
    const ran = await run([...undo, walked.path]);
    expect(ran.stderr).toBe('');
    const now = await snapshots(await reopen(walked.path));
    const [, stays] = ran.stdout.split('What stays, and why');
    const fates = edited.map(({ id, resource }) => {
      const step = id.split('/')[0]!;
      const is = JSON.stringify(now[step]?.[resource]);
      if (is === JSON.stringify(walked.before[step]?.[resource])) return 'back';
      expect(is, `${id} is as the walk left it`).toBe(JSON.stringify(left[step]?.[resource]));
      // Of many that stay for one reason, some are named.
      expect(stays, `${id} is said to stay`).toContain(`${step}/`);
      return 'kept';
    });
    expect(fates).toContain('kept');
  },
);
