// What the wizard knows, what can happen to it, and what it asks the runtime to do. Plain values: no clock, network, terminal or secret.
import type { Account } from '../model/account.ts';
import type { Answers } from '../model/answers.ts';
import type { Failure } from '../model/errors.ts';
import type { Json } from '../model/json.ts';
import type { Level } from '../model/level.ts';
import type { Problem } from '../model/problem.ts';
import type { Change, Refused } from '../model/step.ts';
import type { Lang, Text } from '../model/text.ts';
import type { Run } from './past.ts';
import type { Seen, SeenSteps } from './plan.ts';
import type { Screen } from './screen.ts';

/** Something that went wrong outside a step; its words stand in `model/problem.ts`. */
export type Trouble = Problem;

/** Why a call is not through yet. */
export type Waiting =
  | {
      readonly why: 'throttled' | 'unreachable';
      readonly seconds: number;
      readonly attempt: number;
      readonly of: number;
    }
  | {
      /** The sign-in has ended: the run waits for a new one of the same account. */
      readonly why: 'not-visible-yet' | 'signed-out';
      readonly seconds: number;
      readonly attempt: number;
      readonly of: number;
    };

export interface Progress {
  readonly change: Change;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown' | 'skipped';
  readonly waiting?: Waiting;
  readonly failure?: Failure;
  /** Milliseconds, told by the runtime. */
  readonly took?: number;
  /** The change that stopped this one. */
  readonly because?: string;
}

export interface State {
  readonly lang: Lang;
  readonly demo: boolean;
  /** Endpoints in use that are not AWS's: said on every page. */
  readonly foreign: readonly string[];
  /** Before the account is known, or when it cannot be. */
  readonly entry:
    | { readonly at: 'looking' }
    | { readonly at: 'trouble'; readonly trouble: Trouble }
    | { readonly at: 'in' };
  readonly account: Account | null;
  /** What must be known of the account beside its findings: its plan, its kind. */
  readonly notes: readonly Text[];
  /** How far this walk goes; absent where its steps were chosen by name. */
  readonly level?: Level;
  readonly seen: SeenSteps;
  /** What each step was like at its first read: "before". */
  readonly first: SeenSteps;
  /** Steps that are being read now. */
  readonly reading: readonly string[];
  /** Steps put off in this run. */
  readonly later: readonly string[];
  readonly answers: Answers;
  readonly refused: readonly Refused[];
  /** The changes of the step that is being applied, or was last. */
  readonly progress: readonly Progress[];
  /** Ids of all changes that were sent in this run. */
  readonly sent: readonly string[];
  /** What the sent changes cost, in words: said again at the end. */
  readonly spent: readonly Text[];
  readonly screen: Screen;
  /** Counts entries to a step's page: an older watch is over. */
  readonly watch: number;
  /** When the page that is watched was entered. */
  readonly watchedSince?: string;
  readonly help: boolean;
  /** Runs of this account that stopped half way; `told` when their place was said. */
  readonly earlier?: { readonly runs: readonly Run[]; readonly told: boolean };
  /** A line about the last thing that happened: a failed sign-in, a page that could not be opened. */
  readonly notice?: Trouble;
}

export type Event =
  // What the runtime reports.
  | {
      readonly type: 'looked';
      readonly account: Account;
      readonly at: string;
      readonly foreign?: readonly string[];
    }
  | { readonly type: 'noted'; readonly notes: readonly Text[] }
  | { readonly type: 'look-failed'; readonly trouble: Trouble }
  | { readonly type: 'recalled'; readonly runs: readonly Run[] }
  | {
      readonly type: 'read';
      readonly step: string;
      readonly facts: unknown;
      readonly at: string;
      readonly watch?: number;
    }
  | { readonly type: 'sending'; readonly change: string }
  | { readonly type: 'waiting'; readonly change: string; readonly waiting: Waiting }
  | {
      readonly type: 'asked';
      readonly change: string;
      readonly kind: 'note' | 'codes';
      readonly keys: readonly string[];
      readonly again: boolean;
    }
  | { readonly type: 'sent'; readonly change: string; readonly took: number }
  | { readonly type: 'refused' | 'unknown'; readonly change: string; readonly failure: Failure }
  | { readonly type: 'skipped'; readonly change: string; readonly because: string }
  | { readonly type: 'applied'; readonly at: string }
  /** The run cannot go on: no lock, or no journal. Nothing more is sent. */
  | { readonly type: 'halted'; readonly trouble: Trouble }
  | { readonly type: 'noticed'; readonly trouble: Trouble }
  // What the person wants.
  | { readonly type: 'move'; readonly by: number }
  /** Takes what the cursor is on into the choice, or out of it. */
  | { readonly type: 'tick' }
  | { readonly type: 'levels' }
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'open'; readonly step: string }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'confirm' }
  | { readonly type: 'typed'; readonly value: string }
  | { readonly type: 'given' }
  | { readonly type: 'later' }
  | { readonly type: 'again' }
  | { readonly type: 'details' }
  | { readonly type: 'cli' }
  | { readonly type: 'scroll'; readonly by: number }
  | { readonly type: 'browse' }
  | { readonly type: 'sign-in' }
  | { readonly type: 'learner' }
  | { readonly type: 'report' }
  | { readonly type: 'overview' }
  | { readonly type: 'help' }
  | { readonly type: 'language' }
  | { readonly type: 'interrupt' }
  /** From the door, where nobody is signed in: try it on the simulated account. */
  | { readonly type: 'demo' }
  | { readonly type: 'quit' };

export type Effect =
  | { readonly do: 'look'; readonly profile?: string }
  /** Reads a step again; `after` seconds from now, if given. */
  | { readonly do: 'read'; readonly step: string; readonly after?: number; readonly watch?: number }
  | { readonly do: 'apply'; readonly step: string; readonly changes: readonly Change[] }
  /** The person has seen or typed what the run waits for. */
  | { readonly do: 'go-on' }
  /** Stops after the call in flight. */
  | { readonly do: 'stop' }
  /** The verifying read: what undo later compares with. */
  | { readonly do: 'verified'; readonly step: string; readonly snapshot: Readonly<Record<string, Json>> }
  | { readonly do: 'browse'; readonly url: string }
  | { readonly do: 'learner'; readonly acts: readonly string[] }
  | { readonly do: 'exit'; readonly code: number }
  /** Leaves, and starts again on the simulated account. */
  | { readonly do: 'demo' };

export type Update = (state: State, event: Event) => readonly [State, readonly Effect[]];

export type { Screen, Seen };
