// Runs and what they changed, for programs. Additions only.
import type { PastCall, Run } from '../engine/past.ts';
import type { Json } from '../model/json.ts';
import { countsOf } from './history-text.ts';
import { jsonText } from './json-text.ts';
import { callJson } from './plan-document.ts';

/** The runs, newest first; with `changes`, what each of them sent. */
export const historyJson = (runs: readonly Run[], version: string, changes: boolean): string =>
  jsonText({
    schemaVersion: 1,
    tool: { name: 'aws-day-one', version },
    runs: [...runs].reverse().map((run): Json => runJson(run, changes)),
  });

const runJson = (run: Run, changes: boolean): Json => ({
  id: run.id,
  account: run.account,
  at: run.at,
  identity: run.identity ?? null,
  version: run.version ?? null,
  ended: run.ended,
  ...countsOf(run),
  resumes: run.resumes,
  undoes: run.undoes,
  brokenLine: run.broken?.line ?? null,
  ...(changes ? { changes: run.calls.map(callOf) } : {}),
});

const callOf = ({ change, state, at, failure, requestId }: PastCall): Json => ({
  id: change.id,
  resource: change.resource,
  state: state === 'sending' ? 'unknown' : state,
  at,
  call: callJson(change.call),
  before: change.before ?? null,
  requestId: requestId ?? failure?.requestId ?? null,
  error: failure ? { code: failure.code, message: failure.message } : null,
});
