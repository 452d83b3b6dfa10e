// One run at a time: who holds the lock, when it is stale, and what force does.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { holderOf, type LockPlace, takeLock } from '../../src/runtime/lock.ts';

const since = '2026-01-05T12:00:00.000Z';
const place = (path: string, pid: number, host = 'here', alive = true): LockPlace => ({
  path,
  me: { pid, host, since },
  alive: () => alive,
});
const newPath = () => join(mkdtempSync(join(tmpdir(), 'day-one-lock-')), '123456789012.lock');
const problemOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
};
const heldByOne = { code: 'lock-held', detail: `process 1 on here, since ${since}` };

describe('the lock', () => {
  it('is held by one, who is named, until it is let go', () => {
    const path = newPath();
    const lock = takeLock(place(path, 1), false);
    expect(problemOf(() => takeLock(place(path, 2), false))).toEqual(heldByOne);
    expect(holderOf(place(path, 2))).toMatchObject({ pid: 1 });
    lock.release();
    lock.release();
    expect(holderOf(place(path, 2))).toBeUndefined();
    takeLock(place(path, 2), false).check();
  });

  it('of a process that is gone holds nobody up, and leaves nothing behind', () => {
    const path = newPath();
    takeLock(place(path, 1), false);
    takeLock(place(path, 2, 'here', false), false).check();
    expect(readdirSync(join(path, '..'))).toEqual(['123456789012.lock']);
  });

  it('with the same process id is one from before: in containers ids are soon the same', () => {
    const path = newPath();
    takeLock(place(path, 1), false);
    takeLock(place(path, 1), false).check();
  });

  it('of another machine is never taken for stale: nobody can tell from here', () => {
    const path = newPath();
    takeLock(place(path, 1), false);
    expect(problemOf(() => takeLock(place(path, 2, 'elsewhere', false), false))).toEqual(heldByOne);
  });

  it('that cannot be read is taken for somebody else', () => {
    const path = newPath();
    writeFileSync(path, '{"pid":');
    expect(problemOf(() => takeLock(place(path, 2, 'here', false), false))).toEqual({ code: 'lock-held' });
  });

  it('taken by force ends the run that held it, and stays with who took it', () => {
    const path = newPath();
    const first = takeLock(place(path, 1), false);
    const second = takeLock(place(path, 2), true);
    expect(problemOf(first.check)).toMatchObject({ code: 'lock-held' });
    first.release();
    second.check();
  });
});
