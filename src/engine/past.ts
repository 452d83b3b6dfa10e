// What earlier runs did, as plain values: which stopped half way, which belong together, which were taken back.
import type { Failure } from '../model/errors.ts';
import type { Json } from '../model/json.ts';
import type { Change } from '../model/step.ts';

export interface PastCall {
  readonly change: Change;
  /** `sending`: it was on its way, and no outcome was written. */
  readonly state: 'sending' | 'sent' | 'refused' | 'unknown' | 'skipped';
  /** When this state was written. */
  readonly at: string;
  readonly outputs?: Json;
  readonly failure?: Failure;
  readonly requestId?: string;
}
export interface Run {
  /** The name of its folder. */
  readonly id: string;
  /** Twelve digits. */
  readonly account: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Absent if not even the first line is there. */
  readonly identity?: string;
  readonly version?: string;
  /** Runs that stopped half way, and that this one went on from. */
  readonly resumes: readonly string[];
  /** Runs that this one took back. */
  readonly undoes: readonly string[];
  /** In the order in which they were first sent. */
  readonly calls: readonly PastCall[];
  /** What each step's resources were when it was read after the last call. */
  readonly snapshots: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** What this run's reads showed of calls of earlier ones. */
  readonly found: readonly { readonly run: string; readonly change: string; readonly done: boolean }[];
  /** Every call has its outcome. */
  readonly ended: boolean;
  /** The first line that is not understood, counted from 1. */
  readonly broken?: { readonly path: string; readonly line: number };
}

/** Nobody knows whether it was done. */
export const isOpen = ({ state }: PastCall): boolean => state === 'sending' || state === 'unknown';

/** `cloudtrail/create-trail` -> `cloudtrail`. */
export const stepIdOf = ({ id }: Pick<Change, 'id'>): string => id.split('/')[0] ?? id;

/** Runs that stopped half way and that no later one has gone on from or taken back, oldest first. */
export function unfinished(runs: readonly Run[]): readonly Run[] {
  const resumed = new Set(runs.flatMap(({ resumes }) => resumes));
  const back = new Set(runs.flatMap(({ ended, undoes }) => (ended ? undoes : [])));
  return runs.filter(({ id, ended, calls, undoes }) => {
    const settled = resumed.has(id) || [id, ...undoes].some((one) => back.has(one));
    return !ended && calls.length > 0 && !settled;
  });
}

/** The run with those that it went on from and those that went on from it: one piece of work. Oldest first; takings-back are left out. */
export function chainOf(runs: readonly Run[], id: string): readonly Run[] {
  const ids = new Set([id]);
  for (let size = 0; size < ids.size; ) {
    size = ids.size;
    for (const run of runs) {
      if (![run.id, ...run.resumes].some((one) => ids.has(one))) continue;
      for (const one of [run.id, ...run.resumes]) ids.add(one);
    }
  }
  return runs.filter((run) => ids.has(run.id) && run.undoes.length === 0);
}

/** The last run that sent something of its own. */
export const lastSent = (runs: readonly Run[]): Run | undefined =>
  runs.findLast(({ calls, undoes }) => undoes.length === 0 && calls.some(({ state }) => state !== 'skipped'));

/** Resources that a finished undo of these runs has taken back whole. */
export function takenBack(runs: readonly Run[], chain: readonly Run[]): ReadonlySet<string> {
  const ids = new Set(chain.map(({ id }) => id));
  const back = new Set<string>();
  for (const run of runs) {
    if (!run.ended || !run.undoes.some((id) => ids.has(id))) continue;
    const half = new Set(
      run.calls.filter(({ state }) => state !== 'sent').map(({ change }) => change.resource),
    );
    for (const { change } of run.calls) if (!half.has(change.resource)) back.add(change.resource);
  }
  return back;
}
