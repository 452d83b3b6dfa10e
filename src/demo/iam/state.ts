// What the simulated IAM holds. Plain JSON, and no secret: a device's seed is computed from its id when it is asked for.
import type { Plain } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';

export type StoredPolicy = Plain<Operations['iam:UpdateAccountPasswordPolicy']['input']>;

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}
export interface AccessKey {
  id: string;
  active: boolean;
  /** ISO 8601, UTC, like every date here. */
  created: string;
  /** The last call that it signed; absent: never. */
  lastUsed?: { date: string; service: string; region: string };
}
export interface User {
  name: string;
  path: string;
  id: string;
  created: string;
  tags: readonly Tag[];
  /** The console password's state; the password itself is not kept. */
  login: { created: string; resetRequired: boolean } | null;
  passwordLastUsed: string | null;
  keys: AccessKey[];
  /** ARNs of the policies that hang on the user itself; a file of an older version has none. */
  policies?: string[];
  /** Names of policies written into the user. */
  inline?: string[];
}
export interface Group {
  name: string;
  path: string;
  id: string;
  created: string;
  /** User names. */
  members: string[];
  /** ARNs. */
  policies: string[];
}
/** An authenticator app's device. */
export interface Device {
  name: string;
  path: string;
  id: string;
  tags: readonly Tag[];
  /** Who it belongs to, and since when; `null` until the two codes were typed. */
  owner: { user: string; since: string } | null;
}
/** A role that a service or a person may take on. */
export interface Role {
  path: string;
  id: string;
  created: string;
  /** Who may take it on: the policy as it was sent. */
  trust: string;
  tags: readonly Tag[];
  /** Inline policies by name, as they were sent. */
  inline: Record<string, string>;
  /** ARNs. */
  attached: string[];
}
/** A policy of the account's own. */
export interface CustomerPolicy {
  name: string;
  id: string;
  created: string;
  /** The default version's document. */
  document: string;
}
export interface Root {
  password: boolean;
  keys: AccessKey[];
  certificates: number;
  /** Passkeys and security keys, by the date they were added: no list shows them to anyone but root. */
  passkeys: string[];
  /** When the account was opened, and when root last came in, if ever; a file of an older version has neither. */
  opened?: string;
  used?: string;
}

export interface Iam {
  passwordPolicy: StoredPolicy | null;
  root: Root;
  users: User[];
  groups: Group[];
  devices: Device[];
  /** By name; a file of an older version has none. */
  roles?: Record<string, Role>;
  /** Policies of the account's own; a file of an older version has none. */
  customer?: CustomerPolicy[];
}

/** Owner of root's virtual device: no user can be called so. */
export const rootOwner = ':root';

/** Names are unique whatever their case. Source: IAM API reference, CreateUser: "case insensitive". */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The virtual devices that belong to a user or to root. */
export const devicesOf = (state: Iam, user: string): readonly Device[] =>
  state.devices.filter(({ owner }) => owner?.user === user);
