// Which trail does the job, which one could, and which one is none.
import type { Account } from '../account.ts';
import { type Read, type Unread, unread } from '../read.ts';
import type { Trail } from './read.ts';

export type Standing =
  /** Records everything everywhere, and its files arrive. */
  | 'works'
  /** Would, but is switched off. */
  | 'stopped'
  /** Logs, but its files do not arrive. */
  | 'failing'
  /** Records too little. */
  | 'lacking'
  /** Could not be read far enough to tell. */
  | 'unclear';

/** New trails deliver within minutes; after this long without a file something is wrong. */
const patience = 60 * 60_000;

/** How far the trail does the job, at the instant of this look. */
export function standing(trail: Trail, account: Account): Standing {
  const { status, everything } = trail;
  if (!trail.multiRegion || !trail.global || (everything.ok && !everything.value)) return 'lacking';
  if (status.ok && status.value.error) return 'failing';
  if (unread(status) || unread(everything) || unread(trail.ours)) return 'unclear';
  // Gone between two reads.
  if (!status.ok || !everything.ok) return 'lacking';
  const { logging, started, delivered } = status.value;
  if (!logging) return 'stopped';
  if (delivered && (!started || delivered >= started)) return 'works';
  const late = !started || Date.parse(account.now) - Date.parse(started) > patience;
  return late ? 'failing' : 'works';
}

/** Only what this account made for itself is ever changed. */
export const isOwn = (trail: Trail): boolean => !trail.foreign && !trail.organization;
export const isOurs = (trail: Trail): boolean => trail.ours.ok && trail.ours.value;

/** The better ones first: the organization's, then ours, then those with validation; else by ARN, so that it is always the same. */
const rank = (trail: Trail): string =>
  [!trail.foreign, !trail.organization, !isOurs(trail), !trail.validation].map(Number).join('') + trail.arn;

/**
 * The trail that the step goes by: one that does the job; else our own, in whatever state; else one that only needs to be switched on.
 * `null`: there is none, one must be made. Not ok: a trail could not be read that may well do the job.
 */
export function focus(trails: Read<readonly Trail[]>, account: Account): Read<Trail | null> {
  if (!trails.ok) return trails;
  const sorted = [...trails.value].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const that = (wanted: (trail: Trail) => boolean) => sorted.find(wanted);
  const works = that((trail) => standing(trail, account) === 'works');
  if (works) return { ok: true, value: works };
  const unclear = that((trail) => standing(trail, account) === 'unclear');
  if (unclear) return reasonOf(unclear);
  const own = sorted.filter(isOwn);
  const next = own.find(isOurs) ?? own.find((trail) => standing(trail, account) === 'stopped');
  return { ok: true, value: next ?? null };
}

function reasonOf({ status, everything, ours }: Trail): Unread {
  return [status, everything, ours].find(unread) ?? { ok: false, why: 'broken', code: 'Unread' };
}
