// The state folder: its owner's alone, never a link, on the disk or not at all.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  appendLine,
  codeOf,
  keepFolder,
  listFolder,
  newFile,
  readOwn,
  stateFolder,
} from '../../src/runtime/state-files.ts';

const empty = () => mkdtempSync(join(tmpdir(), 'day-one-state-'));
const modeOf = (path: string) => statSync(path).mode & 0o777;
const code = (act: () => unknown): string => {
  try {
    act();
    return 'nothing was thrown';
  } catch (error) {
    return codeOf(error);
  }
};

describe('the state folder', () => {
  it.each([
    [{}, 'linux', '/home/a/.local/state/aws-day-one'],
    [{ XDG_STATE_HOME: '/x' }, 'linux', '/x/aws-day-one'],
    [{ XDG_STATE_HOME: '' }, 'darwin', '/home/a/.local/state/aws-day-one'],
    [{ LOCALAPPDATA: '/local' }, 'win32', '/local/aws-day-one'],
  ])('with %j on %s is %s', (env, platform, path) => {
    expect(stateFolder(env, '/home/a', platform)).toBe(path);
  });

  it.skipIf(process.platform === 'win32')(
    'and what is in it is for its owner only, also where it was open before',
    () => {
      const state = join(empty(), 'state');
      mkdirSync(state);
      chmodSync(state, 0o755);
      const folder = keepFolder(state, 'runs', '1');
      const file = join(folder, 'journal.jsonl');
      writeFileSync(file, '');
      chmodSync(file, 0o644);
      appendLine(file, 'one');
      expect([state, join(state, 'runs'), folder, file].map(modeOf)).toEqual([0o700, 0o700, 0o700, 0o600]);
    },
  );
});

describe.skipIf(process.platform === 'win32')('a link', () => {
  it.each([
    ['the state folder itself', (state: string, other: string) => symlinkSync(other, state)],
    [
      'a folder in it',
      (state: string, other: string) => {
        mkdirSync(state);
        symlinkSync(other, join(state, 'runs'));
      },
    ],
  ])('in place of %s is refused, and nothing is written where it leads', (_name, link) => {
    const [base, other] = [empty(), empty()];
    const state = join(base, 'state');
    link(state, other);
    expect(code(() => keepFolder(state, 'runs', '1'))).toBe('ELOOP');
    expect(code(() => listFolder(state, 'runs'))).toBe('ELOOP');
    expect(listFolder(other)).toEqual([]);
  });

  it('in place of a file is neither read nor written', () => {
    const folder = empty();
    const target = join(folder, 'target');
    writeFileSync(target, 'mine');
    symlinkSync(target, join(folder, 'journal.jsonl'));
    expect(code(() => readOwn(join(folder, 'journal.jsonl')))).toBe('ELOOP');
    expect(code(() => appendLine(join(folder, 'journal.jsonl'), 'x'))).toBe('ELOOP');
    expect(newFile(join(folder, 'journal.jsonl'), 'x')).toBe(false);
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });
});

it.skipIf(!existsSync('/dev/full'))('a full disk is an error, not a lost line', () => {
  expect(code(() => appendLine('/dev/full', 'x'))).toBe('ENOSPC');
});

it('a file is made once only', () => {
  const path = join(empty(), 'lock');
  expect([newFile(path, 'one'), newFile(path, 'two'), readOwn(path)]).toEqual([true, false, 'one']);
});
