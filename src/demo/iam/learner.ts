// What the person in front of the demo would do in the console: "act as the learner".
import type { Iam, User } from './state.ts';
import { devicesOf, rootOwner } from './state.ts';

const administrator = /:iam::aws:policy\/AdministratorAccess$/;

const isAdmin = (state: Iam, { name }: User): boolean =>
  state.groups.some(
    ({ members, policies }) => members.includes(name) && policies.some((arn) => administrator.test(arn)),
  );

/** By the `learner` word of a guide item: changes the state in place as that person would, at `now` (ISO 8601, UTC). */
export const learner: Readonly<Record<string, (state: Iam, now: string) => void>> = {
  'root-mfa': ({ root }, now) => {
    root.passkeys.push(now);
  },
  'root-hardware-mfa': (state, now) => {
    state.devices = state.devices.filter(({ owner }) => owner?.user !== rootOwner);
    state.root.passkeys.push(now);
  },
  'root-certs': ({ root }) => {
    root.certificates = 0;
  },
  'root-keys': ({ root }) => {
    root.keys = [];
  },
  // The newest of those who could: signs in with password and code, and chooses a password of their own.
  'sign-in-as-admin': (state, now) => {
    const able = state.users.filter(
      (user) => user.login && devicesOf(state, user.name).length > 0 && isAdmin(state, user),
    );
    const newest = able.at(-1);
    if (!newest?.login) return;
    newest.passwordLastUsed = now;
    newest.login.resetRequired = false;
  },
};
