// What must be known beside the verdicts: what the management account gave out of its hands.
import type { Account } from '../model/account.ts';
import type { Reader } from '../model/read.ts';

/** Absent is whatever could not be read, or does not exist for this kind of account. */
export interface Beside {
  /** How many accounts act for the whole organization. */
  readonly delegated?: number;
  /** What the organization does with its members' root users: `RootCredentialsManagement`, `RootSessions`. */
  readonly rootFeatures?: readonly string[];
}

/**
 * Asks in a management account for what it delegated. Other accounts may not ask.
 * Source: Organizations API reference, ListDelegatedAdministrators; IAM API reference, ListOrganizationsFeatures.
 */
export async function lookBeside(aws: Reader, { kind }: Account): Promise<Beside> {
  if (kind !== 'management') return {};
  const [delegated, features] = await Promise.all([
    aws('organizations:ListDelegatedAdministrators', {}),
    aws('iam:ListOrganizationsFeatures', {}),
  ]);
  const none = !features.ok && features.why === 'absent';
  return {
    ...(delegated.ok ? { delegated: (delegated.value.DelegatedAdministrators ?? []).length } : {}),
    ...(features.ok
      ? { rootFeatures: features.value.EnabledFeatures ?? [] }
      : none
        ? { rootFeatures: [] }
        : {}),
  };
}
