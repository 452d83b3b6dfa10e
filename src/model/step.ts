// A step: one thing about an account that should be right. Plain data and pure functions.
import type { Account } from './account.ts';
import type { Answers } from './answers.ts';
import type { AnyCall } from './call.ts';
import type { FrameworkIds } from './frameworks.ts';
import type { Json } from './json.ts';
import type { Level } from './level.ts';
import type { Cost } from './prices.ts';
import type { Reader, Refusal } from './read.ts';
import type { Text } from './text.ts';

export type Verdict =
  | 'pass'
  | 'fail'
  /** Could not be read: never counted as safe. */
  | 'unknown'
  /** No API tells. */
  | 'manual'
  /** The organization decides. */
  | 'managed'
  /** Not what a benchmark asks for, but by design, with the reason. */
  | 'accepted'
  | 'not-applicable';

export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** One line of the audit: an id of the field, what it is about, how much it matters. */
export interface Control {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly frameworks: FrameworkIds;
  /** What it is about, where the kind of account decides whether it can be judged: `engine/kind.ts`. */
  readonly about?: 'root' | 'billing' | 'contacts' | 'people';
  /** Where a person sees or mends it by hand. */
  readonly console?: string;
  /** The level from which it is judged, where that is not its step's own. */
  readonly level?: Level;
}

export interface Finding {
  readonly control: string;
  readonly verdict: Verdict;
  readonly region?: string;
  readonly resource?: string;
  readonly expected: Text;
  readonly actual: Text;
  /** The IAM action whose lack made this `unknown`, or left something beside the verdict unseen. */
  readonly missing?: string;
  /** The verdict follows from a refusal alone: nobody saw how things are. */
  readonly unread?: true;
  /** The service that refused the account as a whole: the engine's audit turns it into a verdict, and takes it out. */
  readonly refusal?: Refusal;
}

/** One of several things that may be chosen. */
export interface Option {
  readonly id: string;
  readonly title: Text;
  /** What speaks for it or against it, in a word or two. */
  readonly note: Text;
}

export interface Question {
  /** A dotted path into the answers, such as `contacts.security.email`. */
  readonly key: string;
  readonly text: Text;
  readonly hint?: Text;
  /** Offered as the answer; Enter takes it. */
  readonly default?: string;
  /** A choice that has a good default: a run without a person takes the default instead of standing still. */
  readonly optional?: true;
  /** Any of these may be chosen: `parse` takes their ids or their places from 1, with commas between. `sum` says what the chosen ones come to. */
  readonly many?: { readonly options: readonly Option[]; readonly sum: (ids: readonly string[]) => Text };
  /** Why the answer that was given cannot be used: the question is open although it is answered, and `plan` is not called. */
  readonly again?: Text;
  /** Turns what was typed into the answer, or says what is wrong with it. */
  readonly parse: (typed: string) => { readonly value: Json } | { readonly error: Text };
}

export type Risk = 'safe' | 'costs-money' | 'can-lock-out';

/** One write, as a value: preview, apply, journal, undo, export and report all show this object. */
export interface Change {
  /** `STEP/what`, with `/REGION` behind it where the same is done in several regions. Unique in a plan. */
  readonly id: string;
  /** The thing that is made or changed, as an ARN or `type/name`. */
  readonly resource: string;
  readonly summary: Text;
  readonly call: AnyCall;
  /** The resource as it is now, in the shape of the call's input; absent if there is none yet. */
  readonly before?: Json;
  readonly risk: Risk;
  /** Why it can lock out, or what breaks: shown beside the risk. */
  readonly danger?: Text;
  readonly cost?: Cost;
  /** The promise shown: how this is undone. */
  readonly undo: Text;
  /** Sent only while a person is there (a secret is shown, a code typed). */
  readonly attended?: true;
  /** Error codes after which the late answers are asked for again, instead of ending as refused. */
  readonly askAgainOn?: readonly string[];
  /** Error codes that only mean "not yet visible", with how long to go on trying (seconds). */
  readonly waitOn?: { readonly codes: readonly string[]; readonly seconds: number };
}

/** A change that was sent: what undo goes by. */
export interface Done {
  readonly change: Change;
  readonly outputs: Json;
  /** The resource's snapshot at the verifying read. */
  readonly after?: Json;
}

/** A change that AWS refused in this run. */
export interface Refused {
  readonly change: string;
  readonly code: string;
  readonly message: string;
}

/** What a plan may go by, beside the facts. */
export interface Given {
  readonly account: Account;
  readonly answers: Answers;
  /** What earlier steps of the same plan will send: a thing is there if facts or `ahead` hold it. */
  readonly ahead: readonly Change[];
  /** What AWS refused earlier in this run, where another way exists. */
  readonly refused: readonly Refused[];
  /** The level of the walk, where controls of the step differ by it; absent: everything. */
  readonly level?: Level;
}

export interface Kept {
  readonly change: string;
  readonly why: Text;
  /** It could not be read, so that nobody knows whether it should stay: a person must look. */
  readonly unread?: true;
}

export interface Step<Facts = unknown> {
  /** File name, docs anchor and test file name too. */
  readonly id: string;
  readonly title: Text;
  /** Why it matters, for a beginner: two or three sentences. */
  readonly why: Text;
  readonly controls: readonly Control[];
  /** The level from which it is walked; absent: every walk has it. */
  readonly level?: Level;
  /** Expected cost a month in US cents for a quiet new account, before anything is read; absent: free. The sum of the plan's costs. */
  month?(account: Account, level: Level): number;
  /** Steps that must be safe before this one is walked. */
  readonly after?: readonly string[];
  /** How long what was sent may take to be seen, in seconds. */
  readonly settles?: number;
  /** Shown on the overview: `5 min`. */
  readonly minutes: number;

  /** Plain JSON facts. The reader never rejects; keep its reasons. */
  read(aws: Reader, account: Account): Promise<Facts>;
  /** Pure. At least one finding a control. */
  audit(facts: Facts, account: Account): readonly Finding[];
  /** Pure. The questions that must be answered before `plan`; those already answered are left out by the engine. */
  ask?(facts: Facts, given: Given): readonly Question[];
  /** Pure. `[]` means nothing to do. Called only when every question is answered. */
  plan(facts: Facts, given: Given): readonly Change[];
  /** Pure. What only a person can do, in order; `[]` when it is done. `ahead`: what earlier steps of the same plan will send. */
  guide?(facts: Facts, account: Account, ahead?: readonly Change[]): readonly Guide[];
  /** Pure. What is said when the step is done, and again in the final report: nothing waits for it. */
  afterword?(facts: Facts, account: Account): readonly Guide[];
  /** Pure. Resource -> what it is now. Keys are those of `Change.resource`. */
  snapshot(facts: Facts): Readonly<Record<string, Json>>;
  /** Pure. The way back of what was done; what is kept is said, with the reason. */
  revert(
    facts: Facts,
    done: readonly Done[],
    account: Account,
  ): { readonly changes: readonly Change[]; readonly kept: readonly Kept[] };
}

/** One thing for a person to do. */
export interface Guide {
  /** The control that it mends. */
  readonly control: string;
  readonly text: Text;
  /** A page of the AWS console: opened by key, always printed whole. */
  readonly url?: string;
  /** A command for the person's own terminal. */
  readonly command?: string;
  /** How the demo plays it: "act as the learner". */
  readonly learner?: string;
  /** Somebody chose it so: nothing is waited for. */
  readonly chosen?: true;
}

/** A step whose facts are nobody else's business: what lists and engine hold. */
export type AnyStep = Step<unknown>;
