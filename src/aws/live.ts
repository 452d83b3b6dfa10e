// The live connection: a call becomes an SDK command. Clients are loaded and made when first needed, one a service and region.
import type { Invoke } from '../model/call.ts';
import { nameOf, type Op, serviceOf } from '../model/operations/index.ts';
import { ProblemError } from '../model/problem.ts';
import { clients, type ServiceName } from './clients/index.ts';
import { type ClientConfig, type Credentials, handler, type SdkClient, silent } from './clients/kit.ts';
import { type CredentialSources, credentialProblem, credentialsFrom, profileName } from './credentials.ts';
import { type Endpoints, endpointProblem, endpointsOf, foreign } from './endpoint.ts';
import { translated } from './failures.ts';
import { type GuardOptions, guarded } from './guard.ts';
import { type Env, readProfile } from './profile.ts';
import { regionFor } from './regions.ts';

export interface LiveOptions {
  readonly env: Env;
  /** `--profile`. */
  readonly profile?: string | undefined;
  /** `--region`, or the answers' home region. */
  readonly region?: string | undefined;
  /** `--endpoint-url`. */
  readonly endpoint?: string | undefined;
  /** `--yes-send-credentials`. */
  readonly sendCredentials?: boolean | undefined;
  /** The text (PEM) of `--ca-bundle`. */
  readonly ca?: string | undefined;
  /** Audits: whatever is not a read is refused. */
  readonly readOnly?: boolean | undefined;
  readonly onRequest?: GuardOptions['onRequest'];
}

export interface Live {
  readonly invoke: Invoke;
  /** `--region`, AWS_REGION, AWS_DEFAULT_REGION or the profile's region: the first that is set. */
  readonly region: string | undefined;
  /** Endpoints in use that are not AWS's: shown in the header. */
  readonly foreign: readonly string[];
  /** Before each look at who is signed in: new credentials, new clients, or a new sign-in would never be seen. */
  readonly renew: () => void;
  readonly close: () => void;
}

const services = Object.keys(clients) as readonly ServiceName[];

/** Opens the connection. Sends nothing; throws a `ProblemError` where the credentials or the endpoint may not be used. */
export async function openLive(options: LiveOptions): Promise<Live> {
  const { env } = options;
  const profile = await readProfile(env, profileName(env, options.profile));
  const region =
    options.region || env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || profile.region || undefined;
  const home = region ?? 'us-east-1';
  const endpoints = endpointsOf({ flag: options.endpoint, env, profile }, services);
  stopFor(endpointProblem(endpoints, options.sendCredentials === true));
  const strangers = foreign(endpoints);
  const sources = {
    env,
    profile: options.profile,
    exists: profile.exists,
    foreign: strangers.length > 0,
    ca: options.ca,
  };
  stopFor(credentialProblem(sources));

  let pool = makePool(options, sources, endpoints);
  const invoke: Invoke = async (op, input, asked) => {
    const { client, Command } = await pool.of(op, regionFor(op, asked, home));
    return client.send(new Command((input ?? {}) as never)).catch((error: unknown) => {
      throw translated(error, sources.foreign);
    });
  };
  return {
    invoke,
    region,
    foreign: strangers,
    renew: () => {
      pool.close();
      pool = makePool(options, sources, endpoints);
    },
    close: () => pool.close(),
  };
}

function stopFor(problem: ConstructorParameters<typeof ProblemError>[0] | undefined): void {
  if (problem) throw new ProblemError(problem);
}

/** Clients that share one set of credentials. */
function makePool(options: LiveOptions, sources: CredentialSources, endpoints: Endpoints) {
  const made = new Map<string, Promise<SdkClient>>();
  let credentials: Promise<Credentials> | undefined;
  const config = async (service: ServiceName, region: string): Promise<ClientConfig> => {
    credentials ??= credentialsFrom(sources);
    return {
      region,
      credentials: await credentials,
      // Retries are done above, for the demo and AWS alike, where a face can show them.
      maxAttempts: 1,
      requestHandler: handler(options),
      logger: silent,
      customUserAgent: 'aws-day-one',
      ignoreConfiguredEndpointUrls: true,
      ...at(service, endpoints[service]),
    };
  };
  return {
    of: async (op: Op, region: string) => {
      const service = serviceOf(op) as ServiceName;
      const module = await clients[service]();
      const key = `${service} ${region}`;
      const { readOnly = false, onRequest } = options;
      const guard = { service, region, readOnly, endpoint: endpoints[service], onRequest };
      const client =
        made.get(key) ?? config(service, region).then((given) => guarded(new module.Client(given), guard));
      made.set(key, client);
      const Command = (module as Readonly<Record<string, new (input: never) => object>>)[nameOf(op)];
      if (!Command) throw new Error(`No command for ${op}`);
      return { client: await client, Command };
    },
    close: () => {
      for (const client of made.values()) client.then((one) => one.destroy()).catch(() => {});
    },
  };
}

/** How a client is pointed at another endpoint: S3 without bucket names in the host, S3 Control without the account id there. */
function at(service: ServiceName, endpoint: string | undefined): Partial<ClientConfig> {
  if (endpoint === undefined) return {};
  if (service === 's3') return { endpoint, forcePathStyle: true };
  if (service !== 's3control') return { endpoint };
  return { endpoint, endpointProvider: () => ({ url: new URL(endpoint), headers: {}, properties: {} }) };
}
