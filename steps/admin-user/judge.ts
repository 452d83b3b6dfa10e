// Who already is a working admin, whom this tool began to make, and what hides the answer.
import type { Account } from '../../src/model/account.ts';
import type { Unread } from '../../src/model/read.ts';
import type { Facts, Group, Person } from './facts.ts';

/** Names are unique whatever their case. Source: IAM API reference, CreateUser. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The group's members, as far as they could be read. */
export const membersOf = ({ members }: Group): readonly string[] => (members.ok ? members.value : []);

/** Does the group give full rights, as far as could be read? */
export const isAdminGroup = ({ admin }: Group): boolean => admin.ok && admin.value;

/** The groups that give full rights. */
export const adminGroups = ({ groups }: Facts): readonly Group[] =>
  groups.ok ? groups.value.filter(isAdminGroup) : [];

/** The group through which this person has full rights. */
export const adminGroupOf = (facts: Facts, name: string): Group | undefined =>
  adminGroups(facts).find((group) => membersOf(group).includes(name));

const works = (facts: Facts, { name, password, mfa }: Person): boolean =>
  password.ok && password.value && mfa.ok && mfa.value.length > 0 && adminGroupOf(facts, name) !== undefined;

/** Console password, MFA, and full rights through a group. Those without access keys first. */
export function workingAdmins(facts: Facts): readonly Person[] {
  const keys = (person: Person) => (person.keys.ok ? person.keys.value : 0);
  return facts.people.filter((person) => works(facts, person)).sort((a, b) => keys(a) - keys(b));
}

/** Administrators who sign in with a password alone: one careful admin does not make up for them. */
export const unguarded = (facts: Facts): readonly Person[] =>
  facts.people.filter(
    ({ name, password, mfa }) =>
      password.ok &&
      password.value &&
      mfa.ok &&
      mfa.value.length === 0 &&
      adminGroupOf(facts, name) !== undefined,
  );

/** What hides whether an administrator signs in with a password alone. */
export const hidesMfa = (facts: Facts): Unread | undefined =>
  facts.people
    .filter(
      ({ name, password }) => adminGroupOf(facts, name) !== undefined && !(password.ok && !password.value),
    )
    .flatMap(({ password, mfa }) => [password, mfa])
    .find((read) => !read.ok);

/**
 * Was this admin seen to sign in? They are signed in now, or were in this run, or used the password since MFA is on.
 * CloudTrail's events are regional and late, so that they prove nothing when they are missing.
 */
export function isProven({ arn, signedIn, mfa }: Person, account: Account): boolean {
  if (account.arn === arn || account.proven.includes(arn)) return true;
  const since = mfa.ok ? mfa.value.map((device) => device.since).sort()[0] : undefined;
  return since !== undefined && signedIn !== null && signedIn >= since;
}

/** Users whom this tool made and who still lack something. They are completed, never made twice. */
export const unfinished = (facts: Facts): readonly Person[] =>
  facts.people.filter((person) => person.ours.ok && person.ours.value && !works(facts, person));

/** The first thing that could not be read; as long as there is one, nothing is planned. */
export function blindSpot({ users, groups, people, devices }: Facts): Unread | undefined {
  const reads = [
    users,
    groups,
    ...(groups.ok ? groups.value.flatMap(({ admin, members }) => [admin, members]) : []),
    ...people.flatMap(({ ours, password, mfa }) => [ours, password, mfa]),
    devices,
    ...(devices.ok ? devices.value.map(({ ours }) => ours) : []),
  ];
  // What went away between two calls is hidden too: the next look will know.
  return reads.find((read) => !read.ok);
}

/** People come from the organization, or through IAM Identity Center: an IAM user would be a second door. */
export const peopleComeFromElsewhere = ({ kind, arn }: Account): boolean =>
  // Source: IAM Identity Center guide, "Referencing permission sets": roles are named AWSReservedSSO_SET_ID.
  kind === 'member' || arn.includes(':assumed-role/AWSReservedSSO_');
