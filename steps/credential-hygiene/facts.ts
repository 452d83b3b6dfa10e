// Passwords, keys and rights of every user, and which policies give everything.
import type { Account } from '../../src/model/account.ts';
import { map, orAbsent, type Read, type Reader, type Unread } from '../../src/model/read.ts';
import { type Policies, readPolicies } from './policies.ts';

export interface Use {
  /** ISO 8601, UTC, as every date here. */
  readonly date: string;
  readonly service: string;
  readonly region: string;
}
export interface Key {
  readonly id: string;
  readonly active: boolean;
  readonly created: string;
  /** What it signed last; `null`: nothing yet. Of keys in use only. */
  readonly used: Read<Use | null>;
}
export interface User {
  readonly name: string;
  readonly arn: string;
  readonly created: string;
  /** The last sign-in with the password; `null`: never. */
  readonly signedIn: string | null;
  /** Since when there is a console password; `null`: there is none. */
  readonly password: Read<string | null>;
  readonly mfa: Read<boolean>;
  readonly keys: Read<readonly Key[]>;
  /** Names of the policies that hang on the user itself, or are written into it. */
  readonly policies: Read<readonly string[]>;
}
export interface Facts {
  readonly users: Read<readonly User[]>;
  readonly policies: Policies;
}

// More than a new account has; where there are more, it is said, and nothing is written.
const most = 50;
const beyond: Unread = { ok: false, why: 'broken', code: 'TooManyToRead' };

export async function read(aws: Reader, account: Account): Promise<Facts> {
  const [list, policies] = await Promise.all([aws('iam:ListUsers', {}), readPolicies(aws, account)]);
  if (!list.ok) return { users: list, policies };
  const users = (list.value.Users ?? []).map((user, nth): Promise<User> | User => {
    const base = {
      name: user.UserName ?? '',
      arn: user.Arn ?? '',
      created: user.CreateDate ?? '',
      signedIn: user.PasswordLastUsed ?? null,
    };
    if (nth < most) return readUser(aws, base);
    return { ...base, password: beyond, mfa: beyond, keys: beyond, policies: beyond };
  });
  return { users: { ok: true, value: await Promise.all(users) }, policies };
}

type Listed = Pick<User, 'name' | 'arn' | 'created' | 'signedIn'>;

async function readUser(aws: Reader, base: Listed): Promise<User> {
  const UserName = base.name;
  const [login, devices, keys, attached, inline] = await Promise.all([
    aws('iam:GetLoginProfile', { UserName }),
    aws('iam:ListMFADevices', { UserName }),
    readKeys(aws, UserName),
    aws('iam:ListAttachedUserPolicies', { UserName }),
    aws('iam:ListUserPolicies', { UserName }),
  ]);
  const names = map(attached, ({ AttachedPolicies }) =>
    (AttachedPolicies ?? []).map(({ PolicyName }) => PolicyName ?? ''),
  );
  return {
    ...base,
    password: orAbsent(
      map(login, ({ LoginProfile }) => LoginProfile?.CreateDate ?? base.created),
      null,
    ),
    mfa: map(devices, ({ MFADevices }) => (MFADevices ?? []).length > 0),
    keys,
    policies: names.ok ? map(inline, ({ PolicyNames }) => [...names.value, ...(PolicyNames ?? [])]) : names,
  };
}

async function readKeys(aws: Reader, UserName: string): Promise<User['keys']> {
  const list = await aws('iam:ListAccessKeys', { UserName });
  if (!list.ok) return list;
  const keys = (list.value.AccessKeyMetadata ?? []).map(async (one): Promise<Key> => {
    const AccessKeyId = one.AccessKeyId ?? '';
    const active = one.Status === 'Active';
    const nothing = { ok: true, value: null } as const;
    return {
      id: AccessKeyId,
      active,
      created: one.CreateDate ?? '',
      used: active ? await readUse(aws, AccessKeyId) : nothing,
    };
  });
  return { ok: true, value: await Promise.all(keys) };
}

/** A key that was never used has no date; service and region are `N/A` then [SDK AccessKeyLastUsed]. */
const readUse = async (aws: Reader, AccessKeyId: string): Promise<Key['used']> =>
  map(await aws('iam:GetAccessKeyLastUsed', { AccessKeyId }), ({ AccessKeyLastUsed: last }) =>
    last?.LastUsedDate
      ? { date: last.LastUsedDate, service: last.ServiceName ?? '', region: last.Region ?? '' }
      : null,
  );
