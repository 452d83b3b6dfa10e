// What a read gave, or why there is nothing.
import type { Plain } from './json.ts';
import type { ReadOp, Reads } from './operations/index.ts';

export type Why =
  /** There is none: a fact like any other. */
  | 'absent'
  /** Not allowed; `action` is the IAM action that is missing. */
  | 'denied'
  /** Not allowed by the organization's service control policy. */
  | 'denied-by-organization'
  | 'throttled'
  /** The service does not exist in this region. */
  | 'no-service'
  /** AWS does not know this sign-in there: it ended, or its tokens are of the kind that opt-in regions refuse. */
  | 'not-accepted'
  | 'unreachable'
  /** The account is not active yet, or its plan lacks the service. */
  | 'not-subscribed'
  /** The sign-in has ended; nothing else can be read until there is a new one. */
  | 'expired'
  | 'broken';

export interface Unread {
  readonly ok: false;
  readonly why: Why;
  /** AWS's error code. */
  readonly code: string;
  readonly action?: string;
  /** The policy that refused, where it is not the caller's own: `explicit deny in a service control policy`. */
  readonly policy?: string;
  /** Of `not-subscribed`: the service's prefix, and AWS's own words. */
  readonly refusal?: Refusal;
}
/** A service that this account may not use at all, whoever asks. */
export interface Refusal {
  readonly service: string;
  readonly message: string;
}
export type Read<T> = { readonly ok: true; readonly value: T } | Unread;

/** Asks AWS. Can only Get, List, Describe, Head and Test; merges all pages; never rejects. */
export type Reader = <K extends ReadOp>(
  op: K,
  input: Reads[K]['input'],
  region?: string,
) => Promise<Read<Plain<Reads[K]['output']>>>;

/** Keeps of a read only what a step needs; reasons for "nothing" pass through. */
export const map = <A, B>(read: Read<A>, pick: (value: A) => B): Read<B> =>
  read.ok ? { ok: true, value: pick(read.value) } : read;

/** "There is none" as a value; other reasons pass through. */
export const orAbsent = <A, B>(read: Read<A>, none: B): Read<A | B> =>
  !read.ok && read.why === 'absent' ? { ok: true, value: none } : read;

/** True if this could not be read: neither a value nor "there is none". */
export const unread = (read: Read<unknown>): read is Unread => !read.ok && read.why !== 'absent';
