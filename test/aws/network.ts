// A company's network on this machine: a certificate authority, a TLS server in the place of AWS, and a proxy before it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTls } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Authority {
  /** PEM: what `--ca-bundle` is given. */
  readonly ca: string;
  readonly key: string;
  readonly cert: string;
}

/** Makes an authority and a certificate for AWS's hosts with openssl; `undefined`, said aloud, where there is none. */
export function makeAuthority(): Authority | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'day-one-ca-'));
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  try {
    openssl(
      'req',
      '-x509',
      ...fresh,
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-subj',
      '/CN=test',
      '-days',
      '2',
    );
    openssl('req', ...fresh, '-keyout', 'aws.key', '-out', 'aws.csr', '-subj', '/CN=aws');
    writeFileSync(
      path('names'),
      'subjectAltName=DNS:*.us-east-1.amazonaws.com,DNS:*.sso.eu-west-1.amazonaws.com',
    );
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
    openssl('x509', '-req', '-in', 'aws.csr', ...by, '-out', 'aws.pem', '-days', '2', '-extfile', 'names');
  } catch {
    console.warn('SKIPPED, nothing was proven over TLS: openssl is not on PATH.');
    return undefined;
  }
  const [ca = '', key = '', cert = ''] = ['ca.pem', 'aws.key', 'aws.pem'].map((name) =>
    readFileSync(path(name), 'utf8'),
  );
  return { ca, key, cert };
}

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}
async function listen(server: Server): Promise<Listening> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => open.add(socket.on('error', () => {})));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    for (const socket of open) socket.destroy();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { port: (server.address() as AddressInfo).port, close };
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that shows the authority's certificate; without one it speaks plain HTTP. */
export const serve = (authority: Authority | undefined, answer: Answering): Promise<Listening> =>
  listen(authority ? createTls(authority, answer) : createHttp(answer));

export interface Proxy extends Listening {
  /** `CONNECT` requests, in order. */
  readonly asked: readonly { readonly to: string; readonly authorization: string | undefined }[];
}

/** A proxy that leads every way to this port, or refuses each with this status line. */
export async function startProxy(to: number | string): Promise<Proxy> {
  const asked: { to: string; authorization: string | undefined }[] = [];
  const server = createHttp((_request, response) => response.writeHead(400).end());
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push({ to: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    socket.on('error', () => {});
    if (typeof to === 'string') return socket.end(`HTTP/1.1 ${to}\r\n\r\n`);
    const beyond = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      beyond.pipe(socket).pipe(beyond);
    });
    beyond.on('error', () => socket.destroy());
    socket.on('close', () => beyond.destroy());
    return undefined;
  });
  return { asked, ...(await listen(server)) };
}
