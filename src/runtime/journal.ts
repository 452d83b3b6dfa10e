// The journal: what is about to be sent, and what came of it. Written before the call leaves, so that nothing is ever lost.
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyCall } from '../model/call.ts';
import type { Failure } from '../model/errors.ts';
import type { Json } from '../model/json.ts';
import type { Change } from '../model/step.ts';

export type Entry =
  | { readonly type: 'began'; readonly account: string; readonly identity: string; readonly version: string }
  /** The call with late values marked: it holds no secret. */
  | { readonly type: 'sending'; readonly change: Change; readonly call: AnyCall }
  | { readonly type: 'sent'; readonly change: string; readonly outputs: Json }
  | { readonly type: 'refused' | 'unknown'; readonly change: string; readonly failure: Failure }
  | { readonly type: 'skipped'; readonly change: string; readonly because: string }
  | { readonly type: 'verified'; readonly step: string; readonly snapshot: Readonly<Record<string, Json>> }
  | { readonly type: 'ended' };

export interface Journal {
  /** Throws if the line cannot be kept: then nothing is sent. `at` is added, ISO 8601, UTC. */
  readonly write: (entry: Entry) => void;
}

/** A journal for tests and the demo. */
export function memoryJournal(): Journal & { readonly entries: readonly Entry[] } {
  const entries: Entry[] = [];
  return { entries, write: (entry) => void entries.push(structuredClone(entry)) };
}

/** Where state is kept: XDG on Unix, LOCALAPPDATA on Windows. */
export function stateFolder(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: string,
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'aws-day-one');
  return join(env['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'aws-day-one');
}

export interface JournalPlace {
  readonly folder: string;
  readonly account: string;
  readonly pid: number;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

/** A journal in a folder of its own, made at the first line. Each line is on the disk before `write` returns. */
export function fileJournal({
  folder,
  account,
  pid,
  now,
}: JournalPlace): Journal & { readonly path: string } {
  const run = `${now().replace(/[-:]|\.\d+/g, '')}-${pid}`;
  const place = join(folder, 'runs', account, run);
  const path = join(place, 'journal.jsonl');
  const write = (entry: Entry) => {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const file = openSync(path, 'a', 0o600);
    try {
      writeSync(file, `${JSON.stringify({ at: now(), ...entry })}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  };
  return { path, write };
}
