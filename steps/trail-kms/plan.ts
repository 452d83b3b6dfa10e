// What is sent: only on our own trail and our own key, from where a killed run stopped.
import type { Account } from '../../src/model/account.ts';
import { trailArn, trailName } from '../../src/model/names.ts';
import type { Read } from '../../src/model/read.ts';
import type { Change, Given } from '../../src/model/step.ts';
import { create, name, rotate, update } from './changes.ts';
import { type Facts, type Key, ownKeyOf, type Trail } from './facts.ts';

export const isOurs = (trail: Trail): boolean => !trail.foreign && trail.ours.ok && trail.ours.value;

/** Our trail, also where an earlier step of the same plan makes it; `undefined`: there is none to change. */
function bare({ trails }: Facts, { account, ahead }: Given): Pick<Trail, 'arn' | 'name' | 'key'> | undefined {
  const there = trails.ok ? trails.value.find(isOurs) : undefined;
  if (there) return there;
  const comes = ahead.some(
    ({ call, resource }) => call.op === 'cloudtrail:CreateTrail' && resource === trailArn(account),
  );
  return comes ? { arn: trailArn(account), name: trailName, key: null } : undefined;
}

/** What must be read before anything is written; not ok: one of it could not be. */
export function known(facts: Facts, account: Account): Read<Key | null> {
  if (!facts.trails.ok) return facts.trails;
  const unclear = facts.trails.value.map(({ ours }) => ours).find((ours) => !ours.ok);
  if (unclear && !unclear.ok) return unclear;
  if (!facts.alias.ok) return facts.alias;
  return ownKeyOf(facts, account);
}

/** Pure. In the order in which the calls must be sent. */
export function plan(facts: Facts, given: Given): readonly Change[] {
  const { account } = given;
  const own = known(facts, account);
  if (!own.ok || !facts.alias.ok) return [];
  const key = own.value;
  // Somebody switched our key off: a second one would not bring back what the first encrypted.
  if (key && key.state !== 'Enabled') return [];
  const trail = bare(facts, given);
  const wants = trail !== undefined && trail.key === null;
  if (!key && !wants) return [];
  const turning = !key || (key.rotates.ok && !key.rotates.value);
  return [
    ...(key ? [] : [create(account)]),
    ...(turning ? [rotate(account, key?.id)] : []),
    // A name that is taken is left to whom it belongs: the key works without one.
    ...(facts.alias.value === null ? [name(account, key?.id)] : []),
    ...(wants ? [update(account, trail, key?.arn)] : []),
  ];
}
