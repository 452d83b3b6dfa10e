// Random people of a simulated account: users, groups, a password policy, as they might have been left.
import fc from 'fast-check';
import type { Group, Iam, User } from '../../src/demo/iam/state.ts';
import { maybe, piece, since } from './pieces.ts';

const passwordPolicy = fc.record(
  {
    // One-time passwords have 24 characters: where a policy asks for more, AWS refuses them, and says so.
    MinimumPasswordLength: fc.integer({ min: 6, max: 24 }),
    RequireSymbols: fc.boolean(),
    RequireNumbers: fc.boolean(),
    RequireUppercaseCharacters: fc.boolean(),
    RequireLowercaseCharacters: fc.boolean(),
    AllowUsersToChangePassword: fc.boolean(),
    MaxPasswordAge: fc.integer({ min: 1, max: 1095 }),
    PasswordReusePrevention: fc.integer({ min: 1, max: 24 }),
    HardExpiry: fc.boolean(),
  },
  { requiredKeys: ['MinimumPasswordLength'] },
);

const names = ['alice', 'Alice', 'bob', 'carol', 'day-one-admin'] as const;
const user = (name: string, login: boolean, seen: boolean, tags: User['tags']): User => ({
  name,
  path: '/',
  id: `AIDADEMO${name.toUpperCase()}`,
  created: since,
  tags,
  login: login ? { created: since, resetRequired: !seen } : null,
  passwordLastUsed: login && seen ? since : null,
  keys: [],
});
const group = (name: string, members: string[], policies: string[]): Group => ({
  name,
  path: '/',
  id: `AGPADEMO${name.toUpperCase()}`,
  created: since,
  members,
  policies: policies.map((one) => `arn:aws:iam::aws:policy/${one}`),
});
const people = fc
  .uniqueArray(fc.constantFrom(...names), { selector: (name) => name.toLowerCase(), maxLength: 3 })
  .chain((chosen) =>
    fc.record({
      users: fc.tuple(
        ...chosen.map((name) =>
          fc
            .tuple(fc.boolean(), fc.boolean(), fc.boolean())
            .map(([login, seen, ours]) =>
              user(name, login, seen, ours ? [{ Key: 'aws-day-one', Value: 'admin-user/create-user' }] : []),
            ),
        ),
      ),
      groups: fc.uniqueArray(
        fc
          .tuple(
            fc.constantFrom('Administrators', 'Developers'),
            fc.subarray([...chosen]),
            fc.subarray(['AdministratorAccess', 'ReadOnlyAccess']),
          )
          .map(([name, members, policies]) => group(name, members, policies)),
        { selector: ({ name }) => name, maxLength: 2 },
      ),
    }),
  );
/** IAM as somebody may bring it. */
export const iam = fc
  .record({ base: piece<Iam>('iam'), policy: maybe(passwordPolicy), mine: maybe(people) })
  .map(({ base, policy, mine }): Iam => {
    const whole = { ...base, ...(policy ? { passwordPolicy: policy } : {}) };
    // Devices belong to the users of before.
    return mine ? { ...whole, ...mine, devices: [] } : whole;
  });
