// How far the trail's events reach CloudWatch Logs.
import type { Account } from '../../src/model/account.ts';
import type { Unread } from '../../src/model/read.ts';
import type { Trail } from '../../src/model/trails/read.ts';
import { isOwn } from '../../src/model/trails/standing.ts';
import { type Facts, isForUs, trailOf } from './facts.ts';

export type Standing =
  | { readonly is: 'unread'; readonly read: Unread }
  | { readonly is: 'no-trail' }
  /** The organization's trail: where it writes is decided there. */
  | { readonly is: 'managed'; readonly trail: Trail }
  /** It writes to no group yet. */
  | { readonly is: 'open'; readonly trail: Trail }
  | { readonly is: 'delivers'; readonly trail: Trail; readonly last: string | null }
  /** Nothing for a day, neither here nor in the bucket: nothing may have happened. */
  | { readonly is: 'quiet'; readonly trail: Trail; readonly last: string }
  | {
      readonly is: 'failing';
      readonly trail: Trail;
      readonly error: string | null;
      readonly last: string | null;
    }
  /** Our group keeps everything for ever, at a price. */
  | { readonly is: 'endless'; readonly trail: Trail };

const day = 86_400_000;
/** The first events come within minutes; after this long without one something is wrong. */
const patience = 60 * 60_000;

export function standingOf(facts: Facts, account: Account): Standing {
  const at = trailOf(facts, account);
  if (!at.ok) return { is: 'unread', read: at };
  const trail = at.value;
  if (!trail) return { is: 'no-trail' };
  if (!isOwn(trail)) return { is: 'managed', trail };
  if (!trail.logGroup) return { is: 'open', trail };
  const { status } = trail;
  if (!status.ok) return { is: 'unread', read: status };
  const { logsDelivered: last = null, logsError: error = null, delivered } = status.value;
  if (error) return { is: 'failing', trail, error, last };
  if (!facts.group.ok) return { is: 'unread', read: facts.group };
  if (!facts.group.value) return { is: 'failing', trail, error, last };
  const since = (when: string) => Date.parse(account.now) - Date.parse(when);
  if (last === null && since(facts.group.value.created) > patience)
    return { is: 'failing', trail, error, last };
  if (last !== null && since(last) > day) {
    const fileIsNewer = delivered !== undefined && Date.parse(delivered) - Date.parse(last) > patience;
    return fileIsNewer ? { is: 'failing', trail, error, last } : { is: 'quiet', trail, last };
  }
  const forever = facts.group.value.retention === null;
  if (forever && isForUs(trail) && facts.ours.ok && facts.ours.value) return { is: 'endless', trail };
  return { is: 'delivers', trail, last };
}
