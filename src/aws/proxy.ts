// The way through a proxy: HTTPS_PROXY, HTTP_PROXY and NO_PROXY, for the clients and for the credential chain alike.
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import { ProblemError } from '../model/problem.ts';
import type { Env } from './profile.ts';

/** Milliseconds that a proxy may take to open the way; the SDK's own clock does not run before. */
const patience = 6_000;

/** Both spellings count, the lower one first, as curl and Python (so the AWS CLI) have it; an empty one means none. */
const setting = (env: Env, name: string): string => env[name.toLowerCase()] ?? env[name] ?? '';

/** True where any proxy is set: without one nothing of this file is used. */
export const hasProxy = (env: Env): boolean =>
  setting(env, 'HTTPS_PROXY') !== '' || setting(env, 'HTTP_PROXY') !== '';

/**
 * The proxy for a host; `undefined`: straight there; a problem: the setting is no address.
 * This computer itself is never looked for behind a proxy. `protocol` is the endpoint's.
 */
export function proxyFor(
  env: Env,
  protocol: 'http:' | 'https:',
  host: string,
  port: number,
): URL | ProblemError | undefined {
  const name = protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const set = setting(env, name);
  if (set === '' || isLoopback(host) || isExempt(setting(env, 'NO_PROXY'), host, port)) return undefined;
  const text = set.includes('://') ? set : `http://${set}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : new ProblemError({ code: 'proxy', detail: name });
}

const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

const isLoopback = (host: string): boolean =>
  /^(localhost|.*\.localhost|::1|127(\.\d{1,3}){3})$/.test(bare(host));

/** `*`, or names that end with one of the list, with their port where one is written: as curl and Python read it. */
function isExempt(list: string, host: string, port: number): boolean {
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(isIP(bare(entry)) ? bare(entry) : entry) ?? [];
      if (only !== undefined && Number(only) !== port) return false;
      const wanted = bare(name).replace(/^\*?\./, '');
      return bare(host) === wanted || bare(host).endsWith(`.${wanted}`);
    });
}

/** `http://proxy.example:3128`, without the name and password that may stand in it. */
export const shown = ({ protocol, host }: URL): string => `${protocol}//${host}`;

type Opened = (error: Error | null, socket?: Duplex) => void;
type Target = https.AgentOptions &
  tls.ConnectionOptions & { readonly host?: string; readonly port?: number | string };

/** What an agent needs to know; `ca` is PEM text, trusted for AWS and for the proxy itself. */
export interface ProxyOptions {
  readonly env: Env;
  readonly ca?: string | undefined;
}

// As many sockets as the SDK's own agent has.
const sockets = { keepAlive: true, maxSockets: 50 };

/** An agent for https that asks, connection by connection, whether a proxy stands in between. */
export class ProxyAgent extends https.Agent {
  readonly #env: Env;
  constructor({ env, ca }: ProxyOptions) {
    super({ ...sockets, ...(ca ? { ca } : {}) });
    this.#env = env;
  }
  override createConnection(options: Target, opened: Opened): Duplex | undefined {
    const { host = '', port = 443 } = options;
    const proxy = proxyFor(this.#env, 'https:', host, Number(port));
    if (proxy instanceof ProblemError) opened(proxy);
    else if (!proxy) return super.createConnection(options, opened) ?? undefined;
    else
      tunnel(proxy, host, Number(port), options.ca, (error, socket) => {
        if (!socket) return opened(error);
        const servername = options.servername || (isIP(bare(host)) ? '' : host);
        const secure = tls.connect({ ...options, socket, servername });
        secure.once('error', opened);
        secure.once('secureConnect', () => {
          secure.off('error', opened);
          opened(null, secure);
        });
      });
    return undefined;
  }
}

/** The same for endpoints without TLS: those of emulators. */
export class PlainProxyAgent extends http.Agent {
  readonly #env: Env;
  constructor({ env }: ProxyOptions) {
    super(sockets);
    this.#env = env;
  }
  override createConnection(options: Target, opened: Opened): Duplex | undefined {
    const { host = '', port = 80 } = options;
    const proxy = proxyFor(this.#env, 'http:', host, Number(port));
    if (proxy instanceof ProblemError) opened(proxy);
    else if (!proxy) return super.createConnection(options, opened) ?? undefined;
    else tunnel(proxy, host, Number(port), undefined, opened);
    return undefined;
  }
}

/** Asks the proxy with CONNECT for a way to the host; what it refuses is a problem with a name. */
function tunnel(proxy: URL, host: string, port: number, ca: Target['ca'], opened: Opened): void {
  const to = `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
  const fail = (reason: string) =>
    opened(new ProblemError({ code: 'proxy', detail: `${shown(proxy)}: ${reason}` }));
  const request = (proxy.protocol === 'https:' ? https : http).request({
    method: 'CONNECT',
    host: bare(proxy.hostname),
    port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
    path: to,
    headers: { host: to, ...authorization(proxy) },
    agent: false,
    timeout: patience,
    ...(ca ? { ca } : {}),
  });
  request.once('connect', (response: http.IncomingMessage, socket: Socket) => {
    socket.setTimeout(0);
    if (response.statusCode === 200) return opened(null, socket);
    socket.destroy();
    fail(`${response.statusCode} ${response.statusMessage}`);
  });
  // A server that knows no CONNECT answers like any other.
  request.once('response', (response) => {
    response.destroy();
    fail(`${response.statusCode} ${response.statusMessage}`);
  });
  request.once('timeout', () => request.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
  request.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
  request.end();
}

/** The name and password in the proxy's address, as HTTP basic authentication. */
function authorization({ username, password }: URL): http.OutgoingHttpHeaders {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
