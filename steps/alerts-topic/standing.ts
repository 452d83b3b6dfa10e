// How things stand with the topic: is it there, is it ours, may everybody send to it who should, does anybody hear it?
import type { Account } from '../../src/model/account.ts';
import { reachesPerson } from '../../src/model/listeners.ts';
import { type Unread, unread } from '../../src/model/read.ts';
import { doubtful, keyLets, lets, opened, type Publisher, shutOut } from '../../src/model/topic-policy.ts';
import type { Facts } from './facts.ts';

export type Standing =
  | { readonly is: 'unread'; readonly read: Unread }
  | { readonly is: 'open' }
  /** Something else has our name: nothing is written on it. */
  | { readonly is: 'taken' }
  | Ours;
export interface Ours {
  readonly is: 'ours';
  readonly policy: string;
  /** Who cannot send to it, and will once a statement is added. */
  readonly lacks: readonly Publisher[];
  /** Who cannot send to it whatever is added: the policy refuses it to everybody. */
  readonly refused: readonly Publisher[];
  /** Who can send to it, unless a refusal applies whose condition cannot be weighed here. */
  readonly doubtful: readonly Publisher[];
  /** Encrypted with a key that lets no service send. */
  readonly muted: boolean;
  /** Encrypted with a key of which it was not read whom it lets send; `null`: none. */
  readonly unseenKey: string | null;
  /** Addresses where people hear it, and those that have not answered yet. */
  readonly confirmed: readonly string[];
  readonly pending: readonly string[];
  /** By which protocols software hears it; the address of a web hook can be a secret. */
  readonly machines: readonly string[];
}

/** How the topic stands. What could not be read is never taken for a no. */
export function standingOf({ arn, topic, ours, subscriptions }: Facts, account: Account): Standing {
  if (!topic.ok) return { is: 'unread', read: topic };
  if (topic.value === null) return { is: 'open' };
  const dark = [ours, subscriptions].find(unread);
  if (dark) return { is: 'unread', read: dark };
  if (!ours.ok || !ours.value) return { is: 'taken' };
  const { policy, key } = topic.value;
  const out = shutOut(policy, arn, account);
  const mendable = (publisher: Publisher): boolean =>
    lets(opened(policy, [publisher], arn, account), publisher, arn, account) !== false;
  const all = subscriptions.ok ? subscriptions.value : [];
  const those = (state: string) => all.filter((one) => one.state === state);
  const people = (state: string) =>
    those(state).flatMap(({ protocol, endpoint }) => (reachesPerson(protocol) ? [endpoint] : []));
  const machines = those('confirmed').flatMap(({ protocol }) => (reachesPerson(protocol) ? [] : [protocol]));
  const open = keyLets(key);
  return {
    is: 'ours',
    policy,
    lacks: out.filter(mendable),
    refused: out.filter((publisher) => !mendable(publisher)),
    doubtful: doubtful(policy, arn, account),
    muted: open === false,
    unseenKey: open === 'unclear' ? key : null,
    confirmed: people('confirmed'),
    pending: people('pending'),
    machines: [...new Set(machines)].sort(),
  };
}

/** True if a mail to confirm should go to this address: nobody is known to hear the topic, and it was not asked yet. */
export const asks = ({ confirmed, pending }: Ours, address: string): boolean =>
  confirmed.length === 0 && !pending.some((one) => one.toLowerCase() === address.toLowerCase());

/** True if software hears the topic, and no person is known to. */
export const isMachinesOnly = ({ confirmed, machines }: Ours): boolean =>
  confirmed.length === 0 && machines.length > 0;
