// Reads runs back from their journals. A last line that was cut off by a crash is left out; anything else that is not understood is said.
import { join } from 'node:path';
import { type PastCall, type Run, stepIdOf } from '../engine/past.ts';
import type { Json } from '../model/json.ts';
import { writes } from '../model/operations/index.ts';
import type { Change } from '../model/step.ts';
import type { Began, Entry } from './journal.ts';
import { listFolder, readOwn } from './state-files.ts';

/** What came of a run, as far as its journal tells. */
export function readRun(folder: string, account: string, id: string): Run {
  const path = join(folder, 'runs', account, id, 'journal.jsonl');
  const there = listFolder(folder, 'runs', account, id).includes('journal.jsonl');
  const lines = (there ? (readOwn(path) ?? '') : '').split('\n');
  // What stands behind the last line break was cut off in the middle of writing.
  lines.pop();
  const entries = lines.map(parse);
  const line = entries.indexOf(undefined) + 1;
  const known = entries.flatMap((entry) => entry ?? []);
  const run = fold(known);
  return {
    id,
    account,
    ...run,
    at: run.at ?? instantIn(id),
    ...(line === 0 ? {} : { broken: { path, line } }),
  };
}

/** `20260105T120000Z-4711` -> `2026-01-05T12:00:00Z`. */
const instantIn = (id: string): string =>
  id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z');

type Line = Entry & { readonly at: string };

function fold(entries: readonly Line[]) {
  const calls = new Map<string, PastCall>();
  const sent = new Map<string, PastCall>();
  const snapshots = new Map<string, Readonly<Record<string, Json>>>();
  const found: Run['found'][number][] = [];
  let began: Began | undefined;
  let ended = false;
  const outcome = (id: string, what: Partial<PastCall> & Pick<PastCall, 'state' | 'at'>) => {
    const call = calls.get(id);
    // A change that was never on its way cannot have an outcome that matters; what was sent before stays sent.
    if (call)
      calls.set(id, (what.state === 'sent' ? undefined : sent.get(id)) ?? { change: call.change, ...what });
    if (call && what.state === 'sent') sent.set(id, { change: call.change, ...what });
  };
  for (const entry of entries) {
    const { at } = entry;
    if (entry.type === 'began') began = entry;
    else if (entry.type === 'sending') {
      const change = asFirst(entry.change, calls.get(entry.change.id));
      // What was read before is no longer what there is.
      snapshots.delete(stepIdOf(change));
      calls.set(change.id, { change, state: 'sending', at });
    } else if (entry.type === 'sent') {
      const { outputs, requestId } = entry;
      outcome(entry.change, {
        state: 'sent',
        at,
        outputs,
        ...(requestId === undefined ? {} : { requestId }),
      });
    } else if (entry.type === 'refused' || entry.type === 'unknown') {
      outcome(entry.change, { state: entry.type, at, failure: entry.failure });
    } else if (entry.type === 'skipped') outcome(entry.change, { state: 'skipped', at });
    else if (entry.type === 'verified') snapshots.set(entry.step, entry.snapshot);
    else if (entry.type === 'found') found.push({ run: entry.run, change: entry.change, done: entry.done });
    else ended = true;
  }
  const at = entries[0]?.at;
  return {
    ...(at === undefined ? {} : { at }),
    ...(began ? { identity: began.identity, version: began.version } : {}),
    resumes: began?.resumes ?? [],
    undoes: began?.undoes ?? [],
    calls: [...calls.values()],
    snapshots: Object.fromEntries(snapshots),
    found,
    ended,
  };
}

/** Sent twice in a run: what there was before is what there was before the first time. */
function asFirst(change: Change, earlier: PastCall | undefined): Change {
  if (earlier?.state !== 'sent') return change;
  const { before: _now, ...rest } = change;
  const { before } = earlier.change;
  return before === undefined ? rest : { ...rest, before };
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean =>
  isObject(value) && typeof value['en'] === 'string' && typeof value['ja'] === 'string';
const areNames = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const isChange = (value: unknown): boolean =>
  isObject(value) &&
  ['id', 'resource', 'risk'].every((key) => typeof value[key] === 'string') &&
  isText(value['summary']) &&
  isText(value['undo']) &&
  isObject(value['call']) &&
  typeof value['call']['op'] === 'string' &&
  writes.has(value['call']['op']) &&
  isObject(value['call']['input']) &&
  ['string', 'undefined'].includes(typeof value['call']['region']) &&
  // The shape of an input, whatever the call. Which keys it must have, the way back knows.
  (value['before'] === undefined || isObject(value['before']));

const shapes: Readonly<Record<Entry['type'], (entry: Fields) => boolean>> = {
  began: (entry) =>
    entry['schemaVersion'] === 1 &&
    ['version', 'account', 'identity', 'host'].every((key) => typeof entry[key] === 'string') &&
    areNames(entry['resumes']) &&
    areNames(entry['undoes']),
  found: ({ run, change, done }) =>
    typeof run === 'string' && typeof change === 'string' && typeof done === 'boolean',
  sending: ({ change }) => isChange(change),
  sent: ({ change }) => typeof change === 'string',
  refused: ({ change, failure }) => typeof change === 'string' && isFailure(failure),
  unknown: ({ change, failure }) => typeof change === 'string' && isFailure(failure),
  skipped: ({ change }) => typeof change === 'string',
  verified: ({ step, snapshot }) => typeof step === 'string' && isObject(snapshot),
  ended: () => true,
};
const isFailure = (value: unknown): boolean =>
  isObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string';

function parse(text: string): Line | undefined {
  try {
    const entry: unknown = JSON.parse(text);
    if (!isObject(entry) || typeof entry['at'] !== 'string') return undefined;
    const { type } = entry;
    if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return undefined;
    return shapes[type as Entry['type']](entry) ? (entry as Fields & Line) : undefined;
  } catch {
    return undefined;
  }
}
