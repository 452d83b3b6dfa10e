// What the accounts of the scenarios are made of: users, groups, keys, devices and roles as AWS would hold them.
import { supportRoleName, tagKey } from '../../model/names.ts';
import type { AccessKey, Device, Group, Role, User } from './state.ts';

const day = 86_400_000;
/** The instant so many days before `now`, ISO 8601, UTC. */
export const before = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * day).toISOString();
/** An access key that is in use. */
export const key = (id: string, created: string, lastUsed?: AccessKey['lastUsed']): AccessKey => ({
  id,
  active: true,
  created,
  ...(lastUsed ? { lastUsed } : {}),
});
/** What a key was last used for. */
export const used = (date: string, service: string, region: string) => ({ date, service, region });
/** A group with these policies (ARNs) and members. */
export const group = (name: string, created: string, policies: string[], ...members: string[]): Group => ({
  name,
  path: '/',
  id: `AGPADEMO${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
  created,
  members,
  policies,
});
/** A user who has nothing but what is said. */
export const user = (name: string, created: string, more: Partial<User> = {}): User => ({
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
/** An authenticator app's device that belongs to this user. */
export const device = (name: string, owner: string, since: string): Device => ({
  name,
  path: '/',
  id: `MFADEMO${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
  tags: [],
  owner: { user: owner, since },
});

/** A role that nobody may take on yet. */
export const role = (path: string, created: string): Role => ({
  path,
  id: `AROADEMO${path.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
  created,
  trust: '{}',
  tags: [],
  inline: {},
  attached: [],
});

/** The role for cases with AWS Support, as this tool makes it. */
export const supportRole = (since: string): Record<string, Role> => ({
  [supportRoleName]: {
    ...role('/', since),
    id: 'AROADEMODAYONESUPPORT',
    trust: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::123456789012:root' },
          Action: 'sts:AssumeRole',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
        },
      ],
    }),
    tags: [{ Key: tagKey, Value: 'support-role/create-role' }],
    attached: ['arn:aws:iam::aws:policy/AWSSupportAccess'],
  },
});
