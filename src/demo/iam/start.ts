// IAM as each scenario finds it.
import { forwardPolicy, forwardPolicyName, forwardTrust } from '../../model/finding-pattern.ts';
import { defaultBusArn, forwardRole, tagKey } from '../../model/names.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';
import { before, device, group, key, role, supportRole, used, user } from './pieces.ts';
import type { Iam, Role, Root, StoredPolicy } from './state.ts';
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

const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const cloudShell = 'arn:aws:iam::aws:policy/AWSCloudShellFullAccess';
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

/** The role with which the rules of other regions send GuardDuty's findings home. */
const forwarding = (now: string): Record<string, Role> => ({
  [forwardRole]: {
    ...role('/', before(now, 30)),
    id: 'AROADEMOGUARDDUTYFORWARD',
    trust: forwardTrust,
    tags: [{ Key: tagKey, Value: 'guardduty-alerts/role' }],
    inline: {
      [forwardPolicyName]: forwardPolicy(
        defaultBusArn({ id: '123456789012', partition: 'aws' }, 'us-east-1'),
      ),
    },
  },
});

/** Every role that this tool makes, as it makes them. */
const standing = (now: string): Record<string, Role> => ({
  ...forwarding(now),
  ...supportRole(before(now, 30)),
});

const bareRoot: Root = { password: true, keys: [], certificates: 0, passkeys: [] };
/** Root of an account that is `days` old, and came in last `used` days ago. */
const rootOf = (now: string, days: number, used: number): Root => ({
  ...bareRoot,
  opened: before(now, days),
  used: before(now, used),
});
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
  fresh: (now) => ({
    ...empty,
    root: { ...rootOf(now, 1, 0), keys: [key('AKIADEMOROOT00000001', before(now, 1))] },
  }),
  halfway: (now) => ({
    ...empty,
    root: rootOf(now, 3, 0),
    passwordPolicy: weak,
    groups: [group('Administrators', before(now, 3), [administrator])],
    devices: [device('root-account-mfa-device', rootOwner, before(now, 3))],
  }),
  // The administrator's rights hang on the user itself, with a key and no MFA; the group of that name is for others.
  // One key came with its user and was never used, one has been idle for months, and its user has a second one.
  messy: (now) => ({
    passwordPolicy: { ...weak, HardExpiry: true },
    root: {
      ...rootOf(now, 900, 1),
      keys: [key('AKIADEMOROOT00000001', before(now, 900)), key('AKIADEMOROOT00000002', before(now, 400))],
      certificates: 1,
    },
    users: [
      user('old-admin', before(now, 900), {
        login: { created: before(now, 900), resetRequired: false },
        passwordLastUsed: before(now, 2),
        keys: [key('AKIADEMOUSER00000001', before(now, 900), used(before(now, 2), 'sts', 'us-east-1'))],
        policies: [administrator],
      }),
      user('bob', before(now, 700), {
        login: { created: before(now, 700), resetRequired: true },
        keys: [key('AKIADEMOUSER00000003', before(now, 700))],
      }),
      user('deploy', before(now, 600), {
        keys: [
          key('AKIADEMOUSER00000002', before(now, 600), used(before(now, 200), 's3', 'eu-west-1')),
          key('AKIADEMOUSER00000004', before(now, 30), used(before(now, 1), 'lambda', 'us-east-1')),
        ],
        inline: ['deploy-everything'],
      }),
    ],
    groups: [group('Administrators', before(now, 900), [readOnly], 'bob', 'deploy')],
    customer: [
      {
        name: 'everything',
        id: 'ANPADEMOEVERYTHING000',
        created: before(now, 600),
        document: JSON.stringify({
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
        }),
      },
    ],
    roles: {
      ci: {
        ...role('/', before(now, 600)),
        id: 'AROADEMOCI00000000000',
        attached: ['arn:aws:iam::123456789012:policy/everything', cloudShell],
      },
    },
    // Somebody began to add an app and stopped; it is not ours to delete.
    devices: [{ ...device('bob', 'bob', now), owner: null }],
  }),
  hardened: (now) => ({
    passwordPolicy: strong,
    root: { ...rootOf(now, 31, 30), passkeys: [before(now, 31), before(now, 31)] },
    roles: standing(now),
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
    const root = { ...rootOf(now, 31, 30), passkeys: [before(now, 31), before(now, 31)] };
    return { passwordPolicy: strong, root, ...admin('alice', now), roles: standing(now) };
  },
};

/** IAM in a scenario, before anything is done; dates are counted back from the seed's `now`. */
export const start = (scenario: Scenario, seed: Seed): Iam =>
  structuredClone(withTrailRole(states[scenario](seed.now), scenario, seed));
