// A password policy as a value: what is strong, and how two are merged without weakening either.
import type { Plain } from '../../src/model/json.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import type { Text } from '../../src/model/text.ts';

export type Policy = Plain<Operations['iam:UpdateAccountPasswordPolicy']['input']>;
const fields = [
  'MinimumPasswordLength',
  'RequireSymbols',
  'RequireNumbers',
  'RequireUppercaseCharacters',
  'RequireLowercaseCharacters',
  'AllowUsersToChangePassword',
  'MaxPasswordAge',
  'PasswordReusePrevention',
  'HardExpiry',
] as const;

/** Only what can be written again: `ExpirePasswords` is read-only, and 0 stands for "not set". */
export const writable = (policy: Policy): Policy =>
  Object.fromEntries(fields.flatMap((field) => (policy[field] ? [[field, policy[field]]] : [])));

/**
 * The stricter of both, field by field. The call replaces the whole policy, so every field that can be sent is sent.
 * MaxPasswordAge stays as it is (absent: passwords do not expire); HardExpiry is kept, never set by us: it locks people out.
 */
export function merge(now: Policy): Policy {
  return {
    MinimumPasswordLength: Math.max(14, now.MinimumPasswordLength ?? 0),
    RequireSymbols: true,
    RequireNumbers: true,
    RequireUppercaseCharacters: true,
    RequireLowercaseCharacters: true,
    // Always: the one-time password of the new admin must be changed by that person.
    AllowUsersToChangePassword: true,
    PasswordReusePrevention: Math.max(24, now.PasswordReusePrevention ?? 0),
    ...(now.MaxPasswordAge ? { MaxPasswordAge: now.MaxPasswordAge } : {}),
    ...(now.HardExpiry ? { HardExpiry: true } : {}),
  };
}

/** The policy in a few words. */
export function words(policy: Policy | null): Text {
  if (!policy)
    return { en: "AWS's default: 8 characters, three kinds", ja: 'AWS の既定値（8 文字以上、3 種類）' };
  const length = policy.MinimumPasswordLength ?? 6;
  const kinds = [
    policy.RequireUppercaseCharacters,
    policy.RequireLowercaseCharacters,
    policy.RequireNumbers,
    policy.RequireSymbols,
  ].filter(Boolean).length;
  return {
    en: `${length} characters, ${kinds} of 4 kinds`,
    ja: `${length} 文字以上、4 種類中 ${kinds} 種類`,
  };
}

/** Long and mixed enough. */
export const strong = (policy: Policy | null): boolean =>
  policy !== null &&
  (policy.MinimumPasswordLength ?? 0) >= 14 &&
  policy.RequireSymbols === true &&
  policy.RequireNumbers === true &&
  policy.RequireUppercaseCharacters === true &&
  policy.RequireLowercaseCharacters === true;
