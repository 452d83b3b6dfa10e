// Does a finding reach somebody? Followed as AWS sends it: bus, rule, target, topic, subscriber. What is not known is no yes and no no.
import type { Account } from '../../src/model/account.ts';
import { eventsMayTakeOn, picks, type Sample, sendsTo, wanted } from '../../src/model/finding-pattern.ts';
import { defaultBusArn, topicArn } from '../../src/model/names.ts';
import { every } from '../../src/model/policy-statement.ts';
import type { Unread } from '../../src/model/read.ts';
import { keyLets, lets } from '../../src/model/topic-policy.ts';
import type { Topic } from '../../src/model/topics.ts';
import type { Facts, Rule, Target } from './facts.ts';

/** What was read, and does not tell: a policy, a key, a role, or software that may tell a person. */
export interface Doubt {
  readonly doubt: 'policy' | 'key' | 'role' | 'software';
  /** The topic, key or role. */
  readonly about: string;
}
/** Yes, no, or the reason why nobody knows. */
export type Reach = boolean | Unread | Doubt;

const isSoftware = (one: Reach): boolean =>
  typeof one === 'object' && 'doubt' in one && one.doubt === 'software';
/** The reason that says least comes first: what could not be told is never shown as less than that. */
const reason = (some: readonly Reach[]): Reach | undefined => {
  const reasons = some.filter((one) => typeof one === 'object');
  return reasons.find((one) => !isSoftware(one)) ?? reasons[0];
};
const any = (some: readonly Reach[]): Reach => some.includes(true) || (reason(some) ?? false);
export const all = (some: readonly Reach[]): Reach => !some.includes(false) && (reason(some) ?? true);

/** `heard`: to a confirmed subscription. `wired`: only as far as our topic or the home bus, which others see to. */
export type How = 'heard' | 'wired';

/** Our topic, whoever listens; others only if EventBridge may send to them and somebody listens. */
function byTopic({ topics }: Facts, account: Account, arn: string, how: How): Reach {
  if (how === 'wired' && arn === topicArn(account)) return true;
  const read = topics[arn];
  if (!read) return false;
  if (!read.ok) return read;
  return read.value === null ? false : byPolicy(read.value, account, arn);
}

// The same for every finding of every region, and the same each time it is asked.
const judged = new WeakMap<Topic, Reach>();
function byPolicy(topic: Topic, account: Account, arn: string): Reach {
  const known = judged.get(topic);
  if (known !== undefined) return known;
  const reach = weigh(topic, account, arn);
  judged.set(topic, reach);
  return reach;
}

function weigh(topic: Topic, account: Account, arn: string): Reach {
  if (topic.heard === 'nobody') return false;
  const open = keyLets(topic.key);
  const admitted = lets(topic.policy, 'events', arn, account);
  return all([
    open === 'unclear' ? { doubt: 'key', about: topic.key ?? '' } : open,
    admitted === 'unclear' ? { doubt: 'policy', about: arn } : admitted,
    topic.heard === 'people' || { doubt: 'software', about: arn },
  ]);
}

/** May a rule with this role send to the home bus? */
export function roleForwards({ roles }: Facts, account: Account, role: string | null): Reach {
  const name = role?.split('/').at(-1) ?? '';
  const read = roles[name];
  if (!read) return false;
  if (!read.ok) return read;
  if (read.value === null) return false;
  const { trust, policies, bounded } = read.value;
  const taken = eventsMayTakeOn(trust);
  if (taken === false) return false;
  if (!policies.ok) return policies;
  const sends = sendsTo(Object.values(policies.value), defaultBusArn(account, account.home));
  const told = every([taken, sends, bounded ? 'unclear' : true]);
  return told === 'unclear' ? { doubt: 'role', about: name } : told;
}

function byTarget(
  facts: Facts,
  account: Account,
  region: string,
  { arn, role }: Target,
  sample: Sample,
  how: How,
): Reach {
  const [, , kind, where] = arn.split(':');
  // A target is in the region of its rule; only a bus may be elsewhere. Source: EventBridge guide, eb-cross-region.
  if (kind === 'sns' && where === region) return byTopic(facts, account, arn, how);
  if (region === account.home || arn !== defaultBusArn(account, account.home)) return false;
  const forwards = roleForwards(facts, account, role);
  return how === 'wired'
    ? forwards
    : all([forwards, fromBus(facts, account, account.home, region, sample, how)]);
}

/** `from`: the region that the event itself names, which stays the same on its way. */
function fromBus(facts: Facts, account: Account, bus: string, from: string, sample: Sample, how: How): Reach {
  const place = facts.places.find(({ region }) => region === bus);
  if (!place) return false;
  if (!place.rules.ok) return place.rules;
  const picking = place.rules.value.filter(({ on, pattern }) => on && picks(pattern, account, from, sample));
  return any(
    picking.map(({ targets }) =>
      targets.ok
        ? any(targets.value.map((target) => byTarget(facts, account, bus, target, sample, how)))
        : targets,
    ),
  );
}

/** Does this finding of this region reach somebody? */
const reaches = (facts: Facts, account: Account, region: string, sample: Sample, how: How = 'heard'): Reach =>
  fromBus(facts, account, region, region, sample, how);

/** Do all of these? */
export const allReach = (facts: Facts, account: Account, region: string, samples: readonly Sample[]): Reach =>
  all(samples.map((sample) => reaches(facts, account, region, sample)));

/** Is all that must be heard sent on from this region: to the topic, or to the home bus? */
export const leaves = (facts: Facts, account: Account, region: string): Reach =>
  all(wanted.map((sample) => reaches(facts, account, region, sample, 'wired')));

/** Is all that comes from this region sent on to the topic, once it is on the home bus? */
export const arrives = (facts: Facts, account: Account, from: string): Reach =>
  all(wanted.map((sample) => fromBus(facts, account, account.home, from, sample, 'wired')));

/** The rule of this region that has our name. */
export function namedOurs({ places }: Facts, region: string, name: string): Rule | undefined {
  const rules = places.find((place) => place.region === region)?.rules;
  return rules?.ok ? rules.value.find((rule) => rule.name === name) : undefined;
}
