// One run at a time on an account: a file that only one can make. A lock whose process is gone holds nobody up.
import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync } from 'node:fs';
import { ProblemError } from '../model/problem.ts';
import { codeOf, newFile, readOwn } from './state-files.ts';

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}
export interface LockPlace {
  readonly path: string;
  readonly me: Holder;
  /** Is there a process of this id on this machine? */
  readonly alive: (pid: number) => boolean;
}
export interface Lock {
  /** Throws `lock-held` if somebody took it away by force. */
  readonly check: () => void;
  /** Safe to call twice. */
  readonly release: () => void;
}

/** Who holds the lock, as words for a message. */
export const holderText = ({ pid, host, since }: Holder): string =>
  `process ${pid} on ${host}, since ${since}`;

const held = (holder: Holder | undefined): ProblemError =>
  new ProblemError({ code: 'lock-held', ...(holder ? { detail: holderText(holder) } : {}) });

/** Takes the lock. Throws `lock-held` with who holds it; `force` takes it all the same. */
export function takeLock({ path, me, alive }: LockPlace, force: boolean): Lock {
  const text = JSON.stringify({ ...me, token: randomUUID() });
  // The second turn is for a lock that was stale or forced; a third for somebody who was quicker and is gone again.
  for (let turn = 1; turn <= 3; turn += 1) {
    if (newFile(path, text)) return lockOf(path, text);
    const there = readOwn(path);
    const holder = parseHolder(there);
    if (there !== undefined && !force && !isStale(holder, me, alive)) throw held(holder);
    if (there !== undefined) takeAway(path, there);
  }
  throw held(parseHolder(readOwn(path)));
}

/** Who is at work on the account now; `undefined` if nobody, or somebody who is gone. */
export function holderOf({ path, me, alive }: LockPlace): Holder | undefined {
  const there = readOwn(path);
  const holder = parseHolder(there);
  return there === undefined || isStale(holder, me, alive) ? undefined : holder;
}

/** Only of this machine can it be told that a process is gone; what cannot be read is taken for somebody's. */
function isStale(holder: Holder | undefined, me: Holder, alive: LockPlace['alive']): boolean {
  if (holder?.host !== me.host) return false;
  // A process takes the lock once: one with its own id is left over from before. In containers ids are soon the same.
  return holder.pid === me.pid || !alive(holder.pid);
}

function lockOf(path: string, text: string): Lock {
  let mine = true;
  const isMine = () => mine && readOwn(path) === text;
  return {
    check: () => {
      if (!isMine()) throw held(parseHolder(readOwn(path)));
    },
    release: () => {
      if (isMine()) rmSync(path, { force: true });
      mine = false;
    },
  };
}

/** Takes away the lock that was seen, and no other: two may see the same stale one at the same instant. */
function takeAway(path: string, seen: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if (readOwn(aside) !== seen) linkSync(aside, path);
  } catch (error) {
    // Somebody was quicker, or has swept what was put aside.
    if (!['EEXIST', 'ENOENT'].includes(codeOf(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function parseHolder(text: string | undefined): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'string') return undefined;
    return { pid, host, since };
  } catch {
    return undefined;
  }
}
