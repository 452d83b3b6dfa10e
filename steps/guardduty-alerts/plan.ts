// What is missing between a finding and the topic, region by region; never more, and never on what somebody else made.
import type { Account } from '../../src/model/account.ts';
import {
  forwardPolicy,
  forwardPolicyName,
  picks,
  sendsTo,
  trustsEvents,
  wanted,
} from '../../src/model/finding-pattern.ts';
import { defaultBusArn, forwardRole, guarddutyRule } from '../../src/model/names.ts';
import type { Change } from '../../src/model/step.ts';
import { allowForward, createRole, putRule, putTarget, targetFor } from './changes.ts';
import type { Facts } from './facts.ts';
import { arrives, leaves, namedOurs, roleForwards } from './reach.ts';

/** How our role stands: there, to be made or mended, unread, or somebody else's. */
export type RoleStanding = 'works' | 'open' | 'lacks-policy' | 'taken' | 'unread';

export function roleStanding({ roles }: Facts, account: Account): RoleStanding {
  const read = roles[forwardRole];
  if (!read?.ok) return 'unread';
  if (read.value === null) return 'open';
  const { ours, trust, policy, policies } = read.value;
  // Whoever changed whom the role trusts wanted something with it: it is not ours to set back.
  if (!ours || !trustsEvents(trust)) return 'taken';
  if (!policy.ok || !policies.ok) return 'unread';
  const bus = defaultBusArn(account, account.home);
  if (sendsTo(Object.values(policies.value), bus) !== false) return 'works';
  const mended = { ...policies.value, [forwardPolicyName]: forwardPolicy(bus) };
  // A policy that somebody else gave it refuses: it stays.
  return sendsTo(Object.values(mended), bus) === false ? 'taken' : 'lacks-policy';
}

/** A rule of our name without our tag: it is somebody's. */
export function isTaken(facts: Facts, region: string): boolean {
  const rule = namedOurs(facts, region, guarddutyRule);
  return rule?.ours.ok === true && !rule.ours.value;
}

/** True if AWS was asked about our pattern, and reads it otherwise: no rule is made of it. */
export const isMisread = ({ trial }: Facts): boolean => trial?.ok === true && trial.value.length > 0;

/** True if nothing has our name there, or what has it is known to be ours. */
function isFree(facts: Facts, region: string): boolean {
  const rule = namedOurs(facts, region, guarddutyRule);
  return rule === undefined || (rule.ours.ok && rule.ours.value);
}

/** Where something is missing, given the regions that fail: where findings do not leave, and the home region where they do not arrive. */
export function broken(facts: Facts, account: Account, failing: readonly string[]): readonly string[] {
  const shut = failing.filter((region) => leaves(facts, account, region) === false);
  const lost = failing.some((region) => arrives(facts, account, region) === false);
  return [...new Set([...(lost ? [account.home] : []), ...shut])];
}

function roleChanges(facts: Facts, account: Account): readonly Change[] {
  const standing = roleStanding(facts, account);
  const read = facts.roles[forwardRole];
  const before = read?.ok && read.value?.policy.ok ? read.value.policy.value : null;
  if (standing === 'open') return [createRole, allowForward(account, null)];
  return standing === 'lacks-policy' ? [allowForward(account, before)] : [];
}

/** `from`: the regions whose findings the rule must pick. `null`: nothing may be done here. */
function placeChanges(
  facts: Facts,
  account: Account,
  region: string,
  from: readonly string[],
): readonly Change[] | null {
  const rule = namedOurs(facts, region, guarddutyRule);
  if (!isFree(facts, region) || (rule && !rule.targets.ok)) return null;
  const targets = rule?.targets.ok ? rule.targets.value : [];
  const isRight =
    rule?.on && from.every((one) => wanted.every((sample) => picks(rule.pattern, account, one, sample)));
  if (!isRight && isMisread(facts)) return null;
  const aim = targetFor(account, region, []);
  const isAimed = targets.some(
    ({ arn, role }) => arn === aim.arn && (aim.role === null || role === aim.role),
  );
  const target = targetFor(
    account,
    region,
    targets.map(({ id }) => id),
  );
  return [
    ...(isRight ? [] : [putRule(region, rule, facts.trial?.ok === false ? facts.trial : undefined)]),
    ...(isAimed ? [] : [putTarget(account, region, target)]),
  ];
}

/** `failing`: the regions of which something reaches nobody. */
export function planFor(facts: Facts, account: Account, failing: readonly string[]): readonly Change[] {
  const role = roleStanding(facts, account);
  const noRole = role === 'taken' || role === 'unread';
  const { home } = account;
  const places = broken(facts, account, failing).flatMap((region) => {
    if (region !== home && noRole) return [];
    const from = region === home ? [home, ...failing] : [region];
    const changes = placeChanges(facts, account, region, from);
    return changes === null ? [] : [{ region, changes }];
  });
  const others = places.some(({ region }) => region !== home);
  const needsRole = others && roleForwards(facts, account, forwardRole) !== true;
  return [...(needsRole ? roleChanges(facts, account) : []), ...places.flatMap(({ changes }) => changes)];
}
