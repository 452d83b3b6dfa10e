// Whose credentials are used. Refused before the first provider exists: two sources at once, or real ones for an endpoint that is not AWS's.
import type { Problem } from '../model/problem.ts';
import { type Credentials, handler, silent } from './clients/kit.ts';
import { type Env, filesIn } from './profile.ts';

export interface CredentialSources {
  readonly env: Env;
  /** `--profile`. */
  readonly profile?: string | undefined;
  /** The profile stands in the shared config files. */
  readonly exists: boolean;
  /** True where any endpoint is not AWS's. */
  readonly foreign: boolean;
  /** PEM text of extra certificate authorities. */
  readonly ca?: string | undefined;
}

/** `--profile`, else AWS_PROFILE. */
export const profileName = (env: Env, flag: string | undefined): string | undefined =>
  flag || env['AWS_PROFILE'] || undefined;

const keysIn = (env: Env): boolean => Boolean(env['AWS_ACCESS_KEY_ID'] && env['AWS_SECRET_ACCESS_KEY']);

/**
 * Why these sources may not be used, or `undefined`. Asks nobody.
 * With keys in the environment and a profile, the AWS CLI takes the one and the SDK the other: the person must choose.
 */
export function credentialProblem({ env, profile, exists, foreign }: CredentialSources): Problem | undefined {
  const name = profileName(env, profile);
  if (env['AWS_ACCESS_KEY_ID'] && name) return { code: 'ambiguous-credentials', detail: name };
  if (foreign && !keysIn(env)) return { code: 'endpoint-needs-env-keys', ...(name ? { detail: name } : {}) };
  // The SDK's chain would go on to ask the instance metadata service, and say nothing of the name.
  if (name && !exists) return { code: 'no-profile', detail: name };
  return undefined;
}

/** New credentials: a sign-in since the last look is seen. Check `credentialProblem` first. */
export async function credentialsFrom(sources: CredentialSources): Promise<Credentials> {
  const { env } = sources;
  const name = profileName(env, sources.profile);
  if (!name && keysIn(env)) return fromEnvironment(env);
  const { fromNodeProviderChain } = await import('./chain.ts');
  return fromNodeProviderChain({
    ...filesIn(env),
    logger: silent,
    ...(name ? { profile: name } : {}),
    // The chain's own calls (sso, sts, signin) wait no longer than ours, and go to AWS only. No region here: the chain
    // would take it for the sign-in's, which has a region of its own (sso_region).
    clientConfig: { logger: silent, requestHandler: handler(sources), ignoreConfiguredEndpointUrls: true },
  });
}

/** The same fields as the SDK's own provider for the environment. Source: @aws-sdk/credential-provider-env, fromEnv. */
function fromEnvironment(env: Env): Credentials {
  const { AWS_SESSION_TOKEN: sessionToken, AWS_CREDENTIAL_EXPIRATION: expiry } = env;
  return {
    accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    ...(sessionToken ? { sessionToken } : {}),
    ...(expiry ? { expiration: new Date(expiry) } : {}),
  };
}
