// The way to a working admin: each part that is missing, in an order in which every part has what it needs.
import type { Account } from '../../src/model/account.ts';
import type { Answers } from '../../src/model/answers.ts';
import { mfaArn } from '../../src/model/names.ts';
import type { Change } from '../../src/model/step.ts';
import * as make from './changes.ts';
import * as mfa from './devices.ts';
import type { Facts, Group, Person, Virtual } from './facts.ts';
import {
  adminGroupOf,
  blindSpot,
  isAdminGroup,
  peopleComeFromElsewhere,
  sameName,
  unfinished,
  workingAdmins,
} from './judge.ts';
import { groupNamed, mayAdopt, parseUser, usualGroup } from './questions.ts';

/** True where this step has something to do: nobody works yet, and everything could be read. */
export const isOpen = (facts: Facts, account: Account): boolean =>
  !peopleComeFromElsewhere(account) && workingAdmins(facts).length === 0 && blindSpot(facts) === undefined;

/** The changes that are missing; none if an answer is missing or cannot be used. */
export function plan(facts: Facts, answers: Answers, account: Account): readonly Change[] {
  if (!isOpen(facts, account)) return [];
  const own = unfinished(facts)[0];
  const name = own?.name ?? nameFrom(facts, answers);
  if (name === undefined) return [];
  const chosen = answers.adminGroup ?? usualGroup(facts);
  const group = (own && adminGroupOf(facts, own.name)) ?? groupNamed(facts, chosen);
  if (!mayAdopt(group, own)) return [];
  const groupName = group?.name ?? chosen;
  return [
    ...forGroup(account, groupName, group),
    ...(own ? [] : [make.user(name)]),
    ...(group?.members.ok && group.members.value.includes(name) ? [] : [make.membership(groupName, name)]),
    ...(own?.password.ok && own.password.value ? [] : [make.login(name, facts.shortest)]),
    ...forMfa(facts, account, name, own),
  ];
}

function nameFrom(facts: Facts, { adminUser }: Answers): string | undefined {
  if (adminUser === undefined) return undefined;
  const parsed = parseUser(facts, adminUser);
  return 'value' in parsed && typeof parsed.value === 'string' ? parsed.value : undefined;
}

function forGroup(account: Account, name: string, group: Group | undefined): readonly Change[] {
  if (group && isAdminGroup(group)) return [];
  return [...(group ? [] : [make.group(name)]), make.policy(account, name)];
}

function forMfa(facts: Facts, account: Account, name: string, own: Person | undefined): readonly Change[] {
  if (own?.mfa.ok && own.mfa.value.length > 0) return [];
  const devices = facts.devices.ok ? facts.devices.value : [];
  const device = freeDeviceName(devices, account, name);
  const orphan = devices.find((one) => isOrphan(one, account, device));
  return [
    // The seed of a device cannot be read again: what an interrupted run left is thrown away.
    ...(orphan ? [mfa.sweep(account, device)] : []),
    mfa.device(device, orphan !== undefined, device === name ? undefined : name),
    mfa.enabled(account, name, device),
  ];
}

/** Nobody's, exactly the name that we compute, and with our tag: anything else may be somebody enrolling just now. */
const isOrphan = ({ serial, user, ours }: Virtual, account: Account, name: string): boolean =>
  user === null && ours.ok && ours.value && serial === mfaArn(account, name);

/** The user's own name, then `-2`, `-3` where a device of that name is not ours to sweep. */
function freeDeviceName(devices: readonly Virtual[], account: Account, user: string, nth = 1): string {
  const name = nth === 1 ? user : `${user}-${nth}`;
  const blocked = devices.some((one) => sameName(one.name, name) && !isOrphan(one, account, name));
  return blocked ? freeDeviceName(devices, account, user, nth + 1) : name;
}
