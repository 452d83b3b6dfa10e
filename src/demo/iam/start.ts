// IAM as each scenario finds it.
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';
import type { AccessKey, Device, Group, Iam, Role, Root, StoredPolicy, User } from './state.ts';
import { rootOwner } from './state.ts';
import { withTrailRole } from './trail-role.ts';

const weak: StoredPolicy = { MinimumPasswordLength: 8, RequireNumbers: true, MaxPasswordAge: 90 };
const strong: StoredPolicy = {
  MinimumPasswordLength: 14,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  AllowUsersToChangePassword: true,
  PasswordReusePrevention: 24,
};

const day = 86_400_000;
const before = (now: string, days: number): string => new Date(Date.parse(now) - days * day).toISOString();
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

const key = (id: string, created: string): AccessKey => ({ id, active: true, created });
const group = (name: string, created: string, policies: string[], ...members: string[]): Group => ({
  name,
  path: '/',
  id: `AGPADEMO${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
  created,
  members,
  policies,
});
const user = (name: string, created: string, more: Partial<User> = {}): User => ({
  name,
  path: '/',
  id: `AIDADEMO${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
  created,
  tags: [],
  login: null,
  passwordLastUsed: null,
  keys: [],
  ...more,
});
const device = (name: string, owner: string, since: string): Device => ({
  name,
  path: '/',
  id: `MFADEMO${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
  tags: [],
  owner: { user: owner, since },
});

const role = (path: string, created: string): Role => ({
  path,
  id: `AROADEMO${path.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
  created,
  trust: '{}',
  tags: [],
  inline: {},
  attached: [],
});

const bareRoot: Root = { password: true, keys: [], certificates: 0, passkeys: [] };
const empty: Iam = { passwordPolicy: null, root: bareRoot, users: [], groups: [], devices: [] };

/** A person with password, authenticator app and admin rights through a group, who signed in yesterday. */
const admin = (name: string, now: string): Pick<Iam, 'users' | 'groups' | 'devices'> => {
  const since = before(now, 30);
  const login = { created: since, resetRequired: false };
  return {
    users: [user(name, since, { login, passwordLastUsed: before(now, 1) })],
    groups: [group('Administrators', since, [administrator], name)],
    devices: [device(name, name, since)],
  };
};

const states: Readonly<Record<Scenario, (now: string) => Iam>> = {
  // Root was tried from the command line, with a key of its own.
  fresh: (now) => ({ ...empty, root: { ...bareRoot, keys: [key('AKIADEMOROOT00000001', before(now, 1))] } }),
  halfway: (now) => ({
    ...empty,
    passwordPolicy: weak,
    groups: [group('Administrators', before(now, 3), [administrator])],
    devices: [device('root-account-mfa-device', rootOwner, before(now, 3))],
  }),
  // The administrator's rights hang on the user itself, with a key and no MFA; the group of that name is for others.
  messy: (now) => ({
    passwordPolicy: { ...weak, HardExpiry: true },
    root: {
      ...bareRoot,
      keys: [key('AKIADEMOROOT00000001', before(now, 900)), key('AKIADEMOROOT00000002', before(now, 400))],
      certificates: 1,
    },
    users: [
      user('old-admin', before(now, 900), {
        login: { created: before(now, 900), resetRequired: false },
        passwordLastUsed: before(now, 2),
        keys: [key('AKIADEMOUSER00000001', before(now, 900))],
      }),
      user('bob', before(now, 700), { login: { created: before(now, 700), resetRequired: true } }),
      user('deploy', before(now, 600), { keys: [key('AKIADEMOUSER00000002', before(now, 600))] }),
    ],
    groups: [group('Administrators', before(now, 900), [readOnly], 'bob', 'deploy')],
    // Somebody began to add an app and stopped; it is not ours to delete.
    devices: [{ ...device('bob', 'bob', now), owner: null }],
  }),
  hardened: (now) => ({
    passwordPolicy: strong,
    root: { ...bareRoot, passkeys: [before(now, 31), before(now, 31)] },
    ...admin('alice', now),
  }),
  // Root credentials are managed by the organization; people come through IAM Identity Center.
  member: (now) => ({
    ...empty,
    passwordPolicy: strong,
    root: { ...bareRoot, password: false },
    roles: {
      AWSReservedSSO_AdministratorAccess_0123456789abcdef: role(
        '/aws-reserved/sso.amazonaws.com/',
        before(now, 90),
      ),
    },
  }),
  managed: (now) => ({
    ...empty,
    root: { ...bareRoot, password: false },
    roles: { ProjectBuilder: role('/managed/', before(now, 9)) },
  }),
  restricted: (now) => {
    const people = admin('alice', now);
    const devices = [device('root-account-mfa-device', rootOwner, before(now, 31)), ...people.devices];
    return { passwordPolicy: strong, root: bareRoot, ...people, devices };
  },
};

/** IAM in a scenario, before anything is done; dates are counted back from the seed's `now`. */
export const start = (scenario: Scenario, seed: Seed): Iam =>
  structuredClone(withTrailRole(states[scenario](seed.now), scenario, seed));
