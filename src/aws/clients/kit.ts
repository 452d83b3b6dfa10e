// What all SDK clients have in common, as far as this program uses it.
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider, EndpointV2, Logger } from '@smithy/types';
import { hasProxy, PlainProxyAgent, ProxyAgent, type ProxyOptions } from '../proxy.ts';

export type Credentials = AwsCredentialIdentity | AwsCredentialIdentityProvider;

/** What every client is made with. */
export interface ClientConfig {
  readonly region: string;
  readonly credentials: Credentials;
  readonly maxAttempts: number;
  readonly requestHandler: Handler;
  readonly logger: Logger;
  readonly customUserAgent: string;
  /** The SDK would look for endpoints in the environment and in files by itself: `endpoint.ts` alone decides. */
  readonly ignoreConfiguredEndpointUrls: true;
  readonly endpoint?: string;
  readonly endpointProvider?: () => EndpointV2;
  readonly forcePathStyle?: true;
}

/** Times in milliseconds. */
export interface Handler {
  readonly connectionTimeout: number;
  readonly requestTimeout: number;
  readonly throwOnRequestTimeout: true;
  readonly httpsAgent?: HttpsAgent | { readonly ca: string; readonly keepAlive: true };
  readonly httpAgent?: HttpAgent;
}

/** A client without its service's types: inputs were checked where the call was written down. */
export interface SdkClient {
  send(command: object): Promise<unknown>;
  destroy(): void;
  /** A `MiddlewareStack` of the service's own types, which differ from client to client: `guard.ts` sees it as one of plain objects. */
  readonly middlewareStack: object;
}

const nothing = () => {};
/** The SDK must not write to the terminal: a face owns it. */
export const silent: Logger = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};

/** How long to wait, for clients and for the credential chain: the SDK itself waits for ever. */
export const handler = ({ env, ca }: ProxyOptions): Handler => ({
  connectionTimeout: 6_000,
  requestTimeout: 60_000,
  throwOnRequestTimeout: true,
  ...(ca ? { httpsAgent: { ca, keepAlive: true } } : {}),
  ...(hasProxy(env)
    ? { httpsAgent: new ProxyAgent({ env, ca }), httpAgent: new PlainProxyAgent({ env }) }
    : {}),
});
