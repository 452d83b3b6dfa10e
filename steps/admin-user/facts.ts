// Who can administer this account: users, groups with full rights, and the devices that belong to them or to nobody.
import { type Account, nameIn } from '../../src/model/account.ts';
import { administratorAccess, tagKey } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader, type Unread } from '../../src/model/read.ts';

export interface User {
  readonly name: string;
  readonly arn: string;
  readonly created: string;
  /** The last sign-in with the password; `null`: never. */
  readonly signedIn: string | null;
}
export interface Group {
  readonly name: string;
  /** Does AdministratorAccess hang on it? */
  readonly admin: Read<boolean>;
  /** User names. */
  readonly members: Read<readonly string[]>;
}
export interface Device {
  readonly serial: string;
  readonly since: string;
}
/** A user that was looked at closely. */
export interface Person extends User {
  /** Made by this tool: it carries our tag. */
  readonly ours: Read<boolean>;
  readonly password: Read<boolean>;
  readonly mfa: Read<readonly Device[]>;
  /** How many access keys, in use or not. */
  readonly keys: Read<number>;
}
/** A virtual device, whoever it belongs to. */
export interface Virtual {
  readonly name: string;
  readonly serial: string;
  /** The user's name; `null`: nobody's, somebody began and stopped. */
  readonly user: string | null;
  /** Our tag; read of nobody's devices only. */
  readonly ours: Read<boolean>;
}
export interface Facts {
  readonly users: Read<readonly User[]>;
  readonly groups: Read<readonly Group[]>;
  readonly people: readonly Person[];
  readonly devices: Read<readonly Virtual[]>;
  /** The shortest password that the account's rules take; 0 where they do not say, or could not be read. */
  readonly shortest: number;
}

// More than a new account has of either; where there is more, it is said, and nothing is written.
const most = 50;
const beyond: Unread = { ok: false, why: 'broken', code: 'TooManyToRead' };

/** Reads everything that this step goes by, in three waves of calls at most. */
export async function read(aws: Reader, account: Account): Promise<Facts> {
  const [list, groups, devices, rules] = await Promise.all([
    aws('iam:ListUsers', {}),
    readGroups(aws, account),
    readDevices(aws),
    // The step of the password rules asks the same: one pass sends it once.
    aws('iam:GetAccountPasswordPolicy', {}),
  ]);
  const shortest = rules.ok ? (rules.value.PasswordPolicy?.MinimumPasswordLength ?? 0) : 0;
  const users = map(list, ({ Users = [] }) =>
    Users.map(
      (user): User => ({
        name: user.UserName ?? '',
        arn: user.Arn ?? '',
        created: user.CreateDate ?? '',
        signedIn: user.PasswordLastUsed ?? null,
      }),
    ),
  );
  if (!users.ok || !groups.ok) return { users, groups, devices, shortest, people: [] };
  const people = await readPeople(aws, users.value, groups.value);
  return { users, groups, devices, shortest, people };
}

async function readGroups(aws: Reader, account: Account): Promise<Facts['groups']> {
  const list = await aws('iam:ListGroups', {});
  if (!list.ok) return list;
  const wanted = administratorAccess(account);
  const names = (list.value.Groups ?? []).map(({ GroupName }) => GroupName ?? '');
  const value = await Promise.all(
    names.map(async (name, nth): Promise<Group> => {
      if (nth >= most) return { name, admin: beyond, members: beyond };
      const [policies, group] = await Promise.all([
        aws('iam:ListAttachedGroupPolicies', { GroupName: name }),
        aws('iam:GetGroup', { GroupName: name }),
      ]);
      const arns = map(policies, ({ AttachedPolicies = [] }) => AttachedPolicies.map((one) => one.PolicyArn));
      return {
        name,
        admin: map(arns, (list) => list.includes(wanted)),
        members: map(group, ({ Users }) => (Users ?? []).map(({ UserName }) => UserName ?? '')),
      };
    }),
  );
  return { ok: true, value };
}

/** Those with full rights, and those whom this tool began to make: they are in no group yet. */
async function readPeople(
  aws: Reader,
  users: readonly User[],
  groups: readonly Group[],
): Promise<readonly Person[]> {
  const membersOf = (some: readonly Group[]) =>
    new Set(some.flatMap(({ members }) => (members.ok ? members.value : [])));
  const admins = membersOf(groups.filter(({ admin }) => admin.ok && admin.value));
  const grouped = membersOf(groups);
  // The newest first: what an interrupted run left is among them.
  const newest = [...users].sort((a, b) => (a.created < b.created ? 1 : -1));
  const looked = [
    ...newest.filter(({ name }) => admins.has(name)).slice(0, most),
    ...newest.filter(({ name }) => !grouped.has(name)).slice(0, most),
  ];
  const people = await Promise.all(looked.map((user) => readPerson(aws, user, admins.has(user.name))));
  return people.filter((person) => person !== null);
}

/** `null` for a user who is neither an administrator nor made by us. */
async function readPerson(aws: Reader, user: User, admin: boolean): Promise<Person | null> {
  const UserName = user.name;
  // Lists leave the tags out. Source: IAM API reference, ListUsers.
  const whole = map(await aws('iam:GetUser', { UserName }), ({ User: one }) => isOurs(one?.Tags));
  const ours = orAbsent(whole, false);
  if (!admin && ours.ok && !ours.value) return null;
  const [login, mfa, keys] = await Promise.all([
    aws('iam:GetLoginProfile', { UserName }),
    aws('iam:ListMFADevices', { UserName }),
    aws('iam:ListAccessKeys', { UserName }),
  ]);
  const devices = map(mfa, ({ MFADevices = [] }) =>
    MFADevices.map((one): Device => ({ serial: one.SerialNumber ?? '', since: one.EnableDate ?? '' })),
  );
  return {
    ...user,
    ours,
    password: orAbsent(
      map(login, () => true),
      false,
    ),
    mfa: orAbsent(devices, []),
    keys: orAbsent(
      map(keys, ({ AccessKeyMetadata = [] }) => AccessKeyMetadata.length),
      0,
    ),
  };
}

async function readDevices(aws: Reader): Promise<Facts['devices']> {
  const [used, free] = await Promise.all([
    aws('iam:ListVirtualMFADevices', { AssignmentStatus: 'Assigned' }),
    aws('iam:ListVirtualMFADevices', { AssignmentStatus: 'Unassigned' }),
  ]);
  if (!used.ok) return used;
  if (!free.ok) return free;
  const nobodys = await Promise.all(
    (free.value.VirtualMFADevices ?? []).map(async ({ SerialNumber = '' }): Promise<Virtual> => {
      const tags = map(await aws('iam:ListMFADeviceTags', { SerialNumber }), ({ Tags }) => isOurs(Tags));
      return { name: nameIn(SerialNumber), serial: SerialNumber, user: null, ours: orAbsent(tags, false) };
    }),
  );
  const somebodys = (used.value.VirtualMFADevices ?? []).map(
    ({ SerialNumber = '', User: owner }): Virtual => ({
      name: nameIn(SerialNumber),
      serial: SerialNumber,
      user: owner?.UserName ?? '',
      ours: { ok: true, value: false },
    }),
  );
  return { ok: true, value: [...somebodys, ...nobodys] };
}

const isOurs = (tags: readonly { readonly Key?: string | undefined }[] | undefined): boolean =>
  (tags ?? []).some(({ Key }) => Key === tagKey);
