// Which passwords and keys are idle, old or too many. Dates are judged against the instant of the look.
import type { Account } from '../../src/model/account.ts';
import type { Facts, Key, User } from './facts.ts';

// Source of the days: CIS AWS Foundations, items on unused credentials and on rotation.
export const idleDays = 45;
export const oldDays = 90;

const day = 86_400_000;
/** Whole and broken days between two instants (ISO 8601). */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / day;

/** The keys in use, as far as they could be read. */
export const activeKeys = ({ keys }: User): readonly Key[] =>
  keys.ok ? keys.value.filter(({ active }) => active) : [];

/** Known to be idle: not used for so long, or never since it was made. */
export const isIdle = ({ used, created }: Key, now: string): boolean =>
  used.ok && daysBetween(used.value?.date ?? created, now) >= idleDays;

export const isOld = ({ created }: Key, now: string): boolean => daysBetween(created, now) > oldDays;

/** A password that nobody signed in with for so long; one that was never used counts from the day it was set. */
export const idlePassword = ({ password, signedIn }: User, now: string): boolean =>
  password.ok && password.value !== null && daysBetween(signedIn ?? password.value, now) >= idleDays;

/** The keys that were made along with a user who has a password, and never used. */
export const setupKeys = (user: User): readonly Key[] =>
  user.password.ok && user.password.value !== null
    ? activeKeys(user).filter(
        ({ used, created }) =>
          used.ok &&
          used.value === null &&
          // The console and scripts make both within seconds; whoever comes back for a key takes longer.
          Math.abs(daysBetween(user.created, created)) * day <= 60_000,
      )
    : [];

/** A key of the caller's own user may sign this very run: no API tells which, so none of them is touched. */
const isCaller = ({ arn }: User, account: Account): boolean => account.arn === arn;

export interface Owned {
  readonly user: User;
  readonly key: Key;
}

/** The keys to switch off: known to be idle, or never used since sign-up; not the caller's, and a day old at least. */
export function toSwitchOff({ users }: Facts, account: Account): readonly Owned[] {
  const { now } = account;
  return (users.ok ? users.value : [])
    .filter((user) => !isCaller(user, account))
    .flatMap((user) => {
      const setup = setupKeys(user);
      return (
        activeKeys(user)
          .filter((key) => isIdle(key, now) || setup.includes(key))
          // Its owner may be about to use it for the first time.
          .filter(({ created }) => daysBetween(created, now) >= 1)
          .map((key) => ({ user, key }))
      );
    });
}
