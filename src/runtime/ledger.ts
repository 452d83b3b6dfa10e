// What is kept about one account: a folder a run, and the lock. A run begins on the disk with its first line.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../engine/past.ts';
import { ProblemError } from '../model/problem.ts';
import type { Began, Entry, Journal } from './journal.ts';
import { type Holder, holderOf, type Lock, type LockPlace, takeLock } from './lock.ts';
import { readRun } from './runs.ts';
import { appendLine, codeOf, keepFolder, listFolder, newFolder } from './state-files.ts';

export type Begin = Omit<Began, 'type' | 'schemaVersion' | 'account' | 'pid' | 'host'>;

export interface Ledger {
  /** Oldest first. Throws `state-folder` where the folder is not to be trusted. */
  readonly runs: () => readonly Run[];
  /** Who else is at work on this account now. */
  readonly busy: () => Holder | undefined;
  /** Takes the account's lock. Throws `lock-held` or `state-folder`: then nothing is sent. */
  readonly take: (force?: boolean) => Taken;
}
export interface Taken {
  /** A new run; `first` is written with its beginning, everything else when it happens. */
  readonly begin: (begin: Begin, first?: readonly Entry[]) => Journal;
  /** Ends the run if every call has its outcome, and lets go of the lock. Never throws. */
  readonly release: () => void;
}
export interface LedgerPlace {
  /** The state folder. */
  readonly folder: string;
  /** Twelve digits. */
  readonly account: string;
  readonly pid: number;
  readonly host: string;
  readonly alive: (pid: number) => boolean;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

/** What cannot be kept or trusted ends the run before anything is sent: exit code 7. */
function guarded<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof ProblemError
      ? error
      : new ProblemError({ code: 'state-folder', detail: codeOf(error) });
  }
}

/** The ids of the runs that are kept of an account, oldest first. */
export const runIds = (folder: string, account: string): readonly string[] =>
  listFolder(folder, 'runs', account)
    .filter((name) => /^\d{8}T\d{6}Z-[\d-]+$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** Opens what is kept about an account in a folder. Nothing is written yet. */
export function fileLedger(place: LedgerPlace): Ledger {
  const { folder, account, pid, host, alive, now } = place;
  const lockPlace = (since: string): LockPlace => ({
    path: join(folder, 'locks', `${account}.lock`),
    me: { pid, host, since },
    alive,
  });
  return {
    runs: () => guarded(() => runIds(folder, account).map((id) => readRun(folder, account, id))),
    busy: () =>
      guarded(() => {
        const there = listFolder(folder, 'locks').includes(`${account}.lock`);
        const holder = there ? holderOf(lockPlace(now())) : undefined;
        return holder?.pid === pid ? undefined : holder;
      }),
    take: (force = false) =>
      guarded(() => {
        const locks = keepFolder(folder, 'locks');
        const lock = takeLock(lockPlace(now()), force);
        sweep(locks, `${account}.lock.`);
        return taken(place, lock);
      }),
  };
}

/** What a run that was killed had put aside while it took a lock. */
function sweep(folder: string, start: string): void {
  for (const name of listFolder(folder)) {
    if (name.startsWith(start)) rmSync(join(folder, name), { force: true });
  }
}

function taken({ folder, account, pid, host, now }: LedgerPlace, lock: Lock): Taken {
  let write: Journal['write'] | undefined;
  const open = new Set<string>();
  const follow = (entry: Entry) => {
    if (entry.type === 'sending') open.add(entry.change.id);
    else if ('change' in entry && typeof entry.change === 'string') open.delete(entry.change);
  };
  return {
    begin: (begin, first = []) => {
      let path: string | undefined;
      const append = (entry: Entry) => {
        path ??= newRun(keepFolder(folder, 'runs', account), `${now().replace(/[-:]|\.\d+/g, '')}-${pid}`);
        appendLine(path, JSON.stringify({ at: now(), ...entry }));
      };
      write = (entry) =>
        guarded(() => {
          // A run that had nothing to send leaves no trace, unless it is what settles an earlier one.
          const settles = (begin.resumes ?? []).length > 0;
          if (entry.type === 'ended' && path === undefined && !settles) return;
          if (path === undefined) append({ type: 'began', schemaVersion: 1, account, pid, host, ...begin });
          // Somebody may have taken the lock by force: then this run is over.
          if (entry.type === 'sending') lock.check();
          append(entry);
          follow(entry);
        });
      for (const entry of first) write(entry);
      return { write };
    },
    release: () => {
      try {
        if (open.size === 0) write?.({ type: 'ended' });
        lock.release();
      } catch {
        // Full disk: the run stays open, and the next one looks what came of it. The lock is stale when this process is gone.
      }
      write = undefined;
    },
  };
}

/** A folder of its own for each run, also for two within one second. Gives the journal's path. */
function newRun(runs: string, id: string): string {
  for (let nth = 1; ; nth += 1) {
    const folder = join(runs, nth === 1 ? id : `${id}-${nth}`);
    if (newFolder(folder)) return join(folder, 'journal.jsonl');
  }
}

/** A simulated account that is forgotten at the end needs no lock and keeps no runs. */
export function memoryLedger(): Ledger {
  return {
    runs: () => [],
    busy: () => undefined,
    take: () => ({ begin: () => ({ write: () => {} }), release: () => {} }),
  };
}
