// Which endpoint a service is called at, and whether it is AWS's own: one that is not never sees real credentials.
import type { Problem } from '../model/problem.ts';
import type { ServiceName } from './clients/index.ts';
import type { Env, Profile } from './profile.ts';

// The SDK's service ids where they are not our prefixes. Source: SDK runtimeConfig.shared.js, serviceId.
const ids: { readonly [S in ServiceName]?: string } = {
  ce: 'COST_EXPLORER',
  events: 'EVENTBRIDGE',
  s3control: 'S3_CONTROL',
};
const idOf = (service: ServiceName): string => ids[service] ?? service.toUpperCase();

/** The endpoint that was asked for, by service; empty: AWS's own. */
export type Endpoints = { readonly [S in ServiceName]?: string };

export interface EndpointSources {
  /** `--endpoint-url`. */
  readonly flag?: string | undefined;
  readonly env: Env;
  readonly profile: Profile;
}

/**
 * As the AWS CLI has it: the flag, then the environment, then the profile; a service's own before the general one.
 * Source: AWS SDKs and Tools guide, feature-ss-endpoints.
 */
export function endpointsOf(
  { flag, env, profile }: EndpointSources,
  services: readonly ServiceName[],
): Endpoints {
  const ignored = env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true' || profile.ignoreEndpoints;
  const found = (service: ServiceName) => {
    if (flag || ignored) return flag;
    const id = idOf(service);
    return (
      env[`AWS_ENDPOINT_URL_${id}`] ||
      env['AWS_ENDPOINT_URL'] ||
      profile.endpoints[id.toLowerCase()] ||
      profile.endpoint
    );
  };
  return Object.fromEntries(
    services.flatMap((service) => {
      const url = found(service);
      return url ? [[service, url]] : [];
    }),
  );
}

/** True for AWS's own hosts over TLS, VPC endpoints among them. */
export function isAws(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && isAwsHost(hostname);
}
/** Sources: AWS General Reference, service endpoints; `api.aws` are the dual-stack ones. */
export const isAwsHost = (host: string): boolean =>
  /\.(amazonaws\.com(\.cn)?|api\.aws|api\.amazonwebservices\.com\.cn)$/.test(host);

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** The endpoints that are not AWS's, each once: shown in the header. */
export const foreign = (endpoints: Endpoints): readonly string[] => [
  ...new Set(Object.values(endpoints).filter((url) => !isAws(url))),
];

/** Why these endpoints may not be used, or `undefined`. Source of the rule: tokens would go to whoever runs the endpoint. */
export function endpointProblem(endpoints: Endpoints, sendCredentials: boolean): Problem | undefined {
  const urls = Object.values(endpoints);
  const broken = urls.find((url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol));
  if (broken !== undefined) return { code: 'endpoint-invalid', detail: broken };
  const far = foreign(endpoints).find((url) => !isLoopback(new URL(url).hostname));
  if (far !== undefined && !sendCredentials) return { code: 'endpoint-not-loopback', detail: far };
  return undefined;
}
