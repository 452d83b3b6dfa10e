// The journal: what is about to be sent, and what came of it. Written before the call leaves, so that nothing is ever lost.
import type { AnyCall } from '../model/call.ts';
import type { Failure } from '../model/errors.ts';
import type { Json } from '../model/json.ts';
import type { Change } from '../model/step.ts';

export interface Began {
  readonly type: 'began';
  readonly schemaVersion: 1;
  /** This program's own version. */
  readonly version: string;
  /** Twelve digits. */
  readonly account: string;
  /** ARN of who is signed in. */
  readonly identity: string;
  readonly pid: number;
  readonly host: string;
  /** Runs that stopped half way, and that this one goes on from. */
  readonly resumes?: readonly string[];
  /** Runs that this one takes back. */
  readonly undoes?: readonly string[];
}

export type Entry =
  | Began
  /** What a read showed of a call of an earlier run that nobody knew the outcome of. */
  | { readonly type: 'found'; readonly run: string; readonly change: string; readonly done: boolean }
  /** The call with late values marked: it holds no secret. */
  | { readonly type: 'sending'; readonly change: Change; readonly call: AnyCall }
  | {
      readonly type: 'sent';
      readonly change: string;
      readonly outputs: Json;
      /** AWS's id of the call: what its support asks for. */
      readonly requestId?: string;
    }
  | { readonly type: 'refused' | 'unknown'; readonly change: string; readonly failure: Failure }
  | { readonly type: 'skipped'; readonly change: string; readonly because: string }
  | { readonly type: 'verified'; readonly step: string; readonly snapshot: Readonly<Record<string, Json>> }
  /** Every call has its outcome: nothing is open. */
  | { readonly type: 'ended' };

export interface Journal {
  /** Throws if the line cannot be kept: then nothing is sent. `at` is added, ISO 8601, UTC. */
  readonly write: (entry: Entry) => void;
}
