// Does a finding reach somebody? Followed as AWS sends it: bus, rule, target, topic, subscriber. What is not known is no yes and no no.
import type { Account } from '../../src/model/account.ts';
import { picks, type Sample, sendsTo, trustsEvents, worse } from '../../src/model/finding-pattern.ts';
import { defaultBusArn, forwardRole, topicArn } from '../../src/model/names.ts';
import type { Unread } from '../../src/model/read.ts';
import { hears } from '../../src/model/topics.ts';
import type { Facts, Rule, Target } from './facts.ts';

/** Yes, no, or the reason why nobody knows. */
export type Reach = boolean | Unread;

export const any = (some: readonly Reach[]): Reach =>
  some.includes(true) || (some.find((one) => one !== false) ?? false);
export const all = (some: readonly Reach[]): Reach =>
  !some.includes(false) && (some.find((one) => one !== true) ?? true);

/** `heard`: to a confirmed subscription. `wired`: only as far as our topic or the home bus, which others see to. */
export type How = 'heard' | 'wired';

/** Our topic, whoever listens; others only if EventBridge may send to them and somebody listens. */
function byTopic({ topics }: Facts, account: Account, arn: string, how: How): Reach {
  if (how === 'wired' && arn === topicArn(account)) return true;
  const read = topics[arn];
  if (!read) return false;
  if (!read.ok) return read;
  return hears(read.value, 'events', arn, account);
}

/** May a rule with this role send to the home bus? Of a stranger's role it is known only that EventBridge may take it on. */
export function roleForwards({ roles }: Facts, account: Account, role: string | null): Reach {
  const name = role?.split('/').at(-1) ?? '';
  const read = roles[name];
  if (!read) return false;
  if (!read.ok) return read;
  if (read.value === null || !trustsEvents(read.value.trust)) return false;
  if (name !== forwardRole) return true;
  const { policy } = read.value;
  return policy.ok ? sendsTo(policy.value, defaultBusArn(account, account.home)) : policy;
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
export const reaches = (
  facts: Facts,
  account: Account,
  region: string,
  sample: Sample,
  how: How = 'heard',
): Reach => fromBus(facts, account, region, region, sample, how);

/** Does one finding of each grade from medium up? */
export const allWorse = (facts: Facts, account: Account, region: string, how: How = 'heard'): Reach =>
  all(worse.map((sample) => reaches(facts, account, region, sample, how)));

/** The rule of this region that has our name. */
export function namedOurs({ places }: Facts, region: string, name: string): Rule | undefined {
  const rules = places.find((place) => place.region === region)?.rules;
  return rules?.ok ? rules.value.find((rule) => rule.name === name) : undefined;
}
