// What the shared config files (~/.aws/config and credentials) say of a profile, credentials apart: its region and its endpoints.
import { loadSharedConfigFiles } from '@smithy/core/config';

/** The environment, handed in: nothing here looks at `process`. */
export type Env = Readonly<Record<string, string | undefined>>;

export interface Profile {
  /** It stands in one of the files. */
  readonly exists: boolean;
  readonly region?: string;
  /** `endpoint_url` of the profile itself. */
  readonly endpoint?: string;
  /** `endpoint_url` by service, from the profile's `services` section; keys as written there: `s3_control`. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** The profile says that configured endpoints are to be ignored. */
  readonly ignoreEndpoints: boolean;
}

/** Where the files are, if not in their usual place: the same for us and for the SDK's providers. */
export const filesIn = (env: Env) => ({
  ignoreCache: true,
  ...(env['AWS_CONFIG_FILE'] ? { configFilepath: env['AWS_CONFIG_FILE'] } : {}),
  ...(env['AWS_SHARED_CREDENTIALS_FILE'] ? { filepath: env['AWS_SHARED_CREDENTIALS_FILE'] } : {}),
});

/** The profile's settings; empty where there is no such file or profile. Never throws: credentials will say what is wrong. */
export async function readProfile(env: Env, name: string | undefined): Promise<Profile> {
  const files = await loadSharedConfigFiles(filesIn(env)).catch(() => ({
    configFile: {},
    credentialsFile: {},
  }));
  const kept: Readonly<Record<string, Env>> = files.credentialsFile;
  const config: Readonly<Record<string, Env>> = files.configFile;
  const key = name ?? 'default';
  const section = config[key] ?? {};
  const services = config[`services.${section['services']}`] ?? {};
  // The SDK's reader flattens a nested section: `s3.endpoint_url`.
  const endpoints = Object.entries(services).flatMap(([key, url]) => {
    const [service, field] = key.split('.');
    return service && field === 'endpoint_url' && url ? [[service, url] as const] : [];
  });
  return {
    exists: key in config || key in kept,
    ...(section['region'] ? { region: section['region'] } : {}),
    ...(section['endpoint_url'] ? { endpoint: section['endpoint_url'] } : {}),
    endpoints: Object.fromEntries(endpoints),
    ignoreEndpoints: section['ignore_configured_endpoint_urls'] === 'true',
  };
}
