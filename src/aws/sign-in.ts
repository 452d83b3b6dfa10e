// What kind of sign-in is in use, told from names alone: no credential is read, none is printed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadSharedConfigFiles } from '@smithy/core/config';
import { profileName } from './credentials.ts';
import { type Env, filesIn } from './profile.ts';

export type SignInKind =
  | 'environment'
  | 'login'
  | 'sso'
  | 'role'
  | 'process'
  | 'web-identity'
  | 'profile-keys'
  | 'container'
  | 'none';

export interface SignIn {
  readonly kind: SignInKind;
  /** The profile that was chosen, or `default` where its settings are used. */
  readonly profile?: string;
}

type Section = Readonly<Record<string, string | undefined>>;

async function sectionOf(env: Env, name: string): Promise<Section> {
  const files = await loadSharedConfigFiles(filesIn(env)).catch(() => undefined);
  return { ...files?.credentialsFile[name], ...files?.configFile[name] };
}

/** The kind that the SDK's chain will find first; `flag` is `--profile`. Never throws. */
export async function signInOf(env: Env, flag: string | undefined): Promise<SignIn> {
  const chosen = profileName(env, flag);
  if (!chosen && env['AWS_ACCESS_KEY_ID']) return { kind: 'environment' };
  const profile = chosen ?? 'default';
  const kind = kindOf(await sectionOf(env, profile));
  if (kind !== 'none' || chosen) return { kind, profile };
  if (env['AWS_WEB_IDENTITY_TOKEN_FILE']) return { kind: 'web-identity' };
  const container =
    env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'] || env['AWS_CONTAINER_CREDENTIALS_FULL_URI'];
  return { kind: container ? 'container' : 'none' };
}

/** In the order in which the SDK tries them. Source: @aws-sdk/credential-provider-ini, resolveProfileData. */
function kindOf(section: Section): SignInKind {
  const has = (...names: readonly string[]) => names.some((name) => section[name]);
  if (has('role_arn')) return has('web_identity_token_file') ? 'web-identity' : 'role';
  if (has('aws_access_key_id')) return 'profile-keys';
  if (has('credential_process')) return 'process';
  if (has('sso_session', 'sso_start_url', 'sso_account_id')) return 'sso';
  return has('login_session') ? 'login' : 'none';
}

/**
 * True if `aws login` has left a sign-in of this profile on this computer: `aws logout` removes the file.
 * Source: @aws-sdk/credential-provider-login, LoginCredentialsFetcher.getTokenFilePath.
 */
export async function isSignedIn(env: Env, homedir: string, profile: string): Promise<boolean> {
  const session = (await sectionOf(env, profile))['login_session'];
  if (!session) return false;
  const folder = env['AWS_LOGIN_CACHE_DIRECTORY'] || join(homedir, '.aws', 'login', 'cache');
  return existsSync(join(folder, `${createHash('sha256').update(session).digest('hex')}.json`));
}
