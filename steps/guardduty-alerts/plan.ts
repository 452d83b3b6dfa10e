// What is missing between a finding and the topic, region by region; never more, and never on what somebody else made.
import type { Account } from '../../src/model/account.ts';
import { picks, sendsTo, trustsEvents, worse } from '../../src/model/finding-pattern.ts';
import { defaultBusArn, forwardRole, guarddutyRule } from '../../src/model/names.ts';
import type { Change } from '../../src/model/step.ts';
import { allowForward, createRole, putRule, putTarget, targetFor } from './changes.ts';
import type { Facts } from './facts.ts';
import { allWorse, namedOurs, roleForwards } from './reach.ts';

/** How our role stands: there, to be made or mended, unread, or somebody else's. */
export type RoleStanding = 'works' | 'open' | 'lacks-policy' | 'taken' | 'unread';

export function roleStanding({ roles }: Facts, account: Account): RoleStanding {
  const read = roles[forwardRole];
  if (!read?.ok) return 'unread';
  if (read.value === null) return 'open';
  const { ours, trust, policy } = read.value;
  // Whoever changed whom the role trusts wanted something with it: it is not ours to set back.
  if (!ours || !trustsEvents(trust)) return 'taken';
  if (!policy.ok) return 'unread';
  return sendsTo(policy.value, defaultBusArn(account, account.home)) ? 'works' : 'lacks-policy';
}

/** A rule of our name without our tag: it is somebody's. */
export function isTaken(facts: Facts, region: string): boolean {
  const rule = namedOurs(facts, region, guarddutyRule);
  return rule?.ours.ok === true && !rule.ours.value;
}

/** The regions in which something is to be sent, given those whose findings reach nobody. */
export const mendable = (facts: Facts, account: Account, failing: readonly string[]): readonly string[] => {
  const role = roleStanding(facts, account);
  return failing.filter(
    (region) =>
      allWorse(facts, account, region, 'wired') === false &&
      !isTaken(facts, region) &&
      (region === account.home || (role !== 'taken' && role !== 'unread')),
  );
};

function roleChanges(facts: Facts, account: Account): readonly Change[] {
  const standing = roleStanding(facts, account);
  const read = facts.roles[forwardRole];
  const before = read?.ok && read.value?.policy.ok ? read.value.policy.value : null;
  if (standing === 'open') return [createRole, allowForward(account, null)];
  return standing === 'lacks-policy' ? [allowForward(account, before)] : [];
}

function placeChanges(facts: Facts, account: Account, region: string): readonly Change[] {
  const rule = namedOurs(facts, region, guarddutyRule);
  if (rule && !rule.targets.ok) return [];
  const targets = rule?.targets.ok ? rule.targets.value : [];
  const isRight = rule?.on && worse.every((sample) => picks(rule.pattern, account, region, sample));
  const wanted = targetFor(account, region, []);
  const isAimed = targets.some(
    ({ arn, role }) => arn === wanted.arn && (wanted.role === null || role === wanted.role),
  );
  const target = targetFor(
    account,
    region,
    targets.map(({ id }) => id),
  );
  return [
    ...(isRight ? [] : [putRule(region, rule)]),
    ...(isAimed ? [] : [putTarget(account, region, target)]),
  ];
}

/** `failing`: the regions whose findings reach nobody. */
export function planFor(facts: Facts, account: Account, failing: readonly string[]): readonly Change[] {
  const regions = mendable(facts, account, failing);
  const others = regions.some((region) => region !== account.home);
  const needsRole = others && roleForwards(facts, account, forwardRole) !== true;
  return [
    ...(needsRole ? roleChanges(facts, account) : []),
    ...regions.flatMap((region) => placeChanges(facts, account, region)),
  ];
}
