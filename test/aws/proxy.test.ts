// Proxies and certificates: against a CONNECT proxy and a TLS server on this machine, so no network is needed.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Live, type LiveOptions, openLive } from '../../src/aws/live.ts';
import { hasProxy, proxyFor, shown } from '../../src/aws/proxy.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { files } from './files.ts';
import { type Listening, makeAuthority, serve, startProxy } from './network.ts';
import { someone } from './server.ts';

const authority = makeAuthority();
const keys = {
  ...files(''),
  AWS_ACCESS_KEY_ID: 'AKIATEST',
  AWS_SECRET_ACCESS_KEY: 'not-a-secret',
  AWS_REGION: 'us-east-1',
};

const opened: (Live | Listening)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of opened.splice(0)) await one.close();
});
const kept = async <T extends Live | Listening>(one: Promise<T>): Promise<T> => {
  opened.push(await one);
  return one;
};
const live = (options: LiveOptions): Promise<Live> => kept(openLive(options));
const who = ({ invoke }: Live) => invoke('sts:GetCallerIdentity', {}, undefined);

/** AWS as the proxy leads to it: says who is signed in, and hands out the credentials of an SSO role. */
const aws = (headers: (string | undefined)[] = []) =>
  serve(authority, (request, response) => {
    headers.push(request.headers['proxy-authorization']);
    request.resume();
    const role = { accessKeyId: 'ASIAROLE', secretAccessKey: 's', sessionToken: 't', expiration: 4e12 };
    const sso = request.headers.host?.startsWith('portal.sso.');
    if (sso) response.writeHead(200, { 'content-type': 'application/json' });
    else response.writeHead(200, { 'content-type': someone.type });
    response.end(sso ? JSON.stringify({ roleCredentials: role }) : someone.body);
  });

describe.skipIf(!authority)('behind a proxy', () => {
  const ca = authority?.ca;

  it('reaches AWS by CONNECT, over one connection for many calls', async () => {
    const proxy = await kept(startProxy((await kept(aws())).port));
    const connection = await live({ env: { ...keys, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }, ca });
    expect(await who(connection)).toMatchObject({ Account: '123456789012' });
    expect(await who(connection)).toMatchObject({ Account: '123456789012' });
    expect(proxy.asked).toEqual([{ to: 'sts.us-east-1.amazonaws.com:443', authorization: undefined }]);
  });

  it('shows the name and password to the proxy, and to nobody else', async () => {
    const headers: (string | undefined)[] = [];
    const proxy = await kept(startProxy((await kept(aws(headers))).port));
    const env = { ...keys, https_proxy: `http://me:p%40ss@127.0.0.1:${proxy.port}` };
    await who(await live({ env, ca }));
    expect(proxy.asked[0]?.authorization).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
    expect(headers).toEqual([undefined]);
  });

  it('takes the credential chain the same way, each to its own region', async () => {
    const home = mkdtempSync(join(tmpdir(), 'day-one-home-'));
    const start = 'https://example.awsapps.com/start';
    mkdirSync(join(home, '.aws/sso/cache'), { recursive: true });
    const token = { startUrl: start, accessToken: 'token', expiresAt: '2100-01-01T00:00:00Z' };
    const name = createHash('sha1').update(start).digest('hex');
    writeFileSync(join(home, '.aws/sso/cache', `${name}.json`), JSON.stringify(token));
    vi.stubEnv('HOME', home);
    const { AWS_CONFIG_FILE } = files(
      `[profile work]\nsso_start_url=${start}\nsso_region=eu-west-1\nsso_account_id=123456789012\nsso_role_name=admin\n`,
    );
    const proxy = await kept(startProxy((await kept(aws())).port));
    // The SDK looks for the files of an SSO profile in the environment of the process alone.
    vi.stubEnv('AWS_CONFIG_FILE', AWS_CONFIG_FILE);
    const env = { AWS_CONFIG_FILE, AWS_REGION: 'us-east-1', HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    expect(await who(await live({ env, ca, profile: 'work' }))).toMatchObject({ Account: '123456789012' });
    expect(proxy.asked.map(({ to }) => to)).toEqual([
      'portal.sso.eu-west-1.amazonaws.com:443',
      'sts.us-east-1.amazonaws.com:443',
    ]);
  });

  it('names a certificate that nobody vouched for', async () => {
    const proxy = await kept(startProxy((await kept(aws())).port));
    const connection = await live({ env: { ...keys, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } });
    await expect(who(connection)).rejects.toMatchObject({ code: 'certificate' });
  });
});

describe('a proxy that does not open the way', () => {
  it.each(['407 Proxy Authentication Required', '403 Forbidden', '502 Bad Gateway'])(
    'is named: %s',
    async (refusal) => {
      const proxy = await kept(startProxy(refusal));
      const connection = await live({
        env: { ...keys, HTTPS_PROXY: `http://me:hunter2@127.0.0.1:${proxy.port}` },
      });
      const detail = `http://127.0.0.1:${proxy.port}: ${refusal}`;
      await expect(who(connection)).rejects.toMatchObject({ problem: { code: 'proxy', detail } });
    },
  );

  it('is named where it is not there, and where its address is none', async () => {
    const gone = await startProxy(1);
    await gone.close();
    const absent = await live({ env: { ...keys, HTTPS_PROXY: `127.0.0.1:${gone.port}` } });
    await expect(who(absent)).rejects.toMatchObject({
      problem: { code: 'proxy', detail: `http://127.0.0.1:${gone.port}: ECONNREFUSED` },
    });
    const wrong = await live({ env: { ...keys, HTTPS_PROXY: 'socks5://localhost:1080' } });
    await expect(who(wrong)).rejects.toMatchObject({ problem: { code: 'proxy', detail: 'HTTPS_PROXY' } });
  });
});

describe('an endpoint without TLS', () => {
  const emulator = () =>
    serve(undefined, (request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': someone.type }).end(someone.body);
    });

  it('is reached through HTTP_PROXY', async () => {
    const proxy = await kept(startProxy((await kept(emulator())).port));
    const env = { ...keys, HTTP_PROXY: `http://127.0.0.1:${proxy.port}` };
    const connection = await live({ env, endpoint: 'http://emulator.example:5000', sendCredentials: true });
    expect(await who(connection)).toMatchObject({ Account: '123456789012' });
    expect(proxy.asked.map(({ to }) => to)).toEqual(['emulator.example:5000']);
  });

  it('on this computer is never looked for behind a proxy', async () => {
    const { port } = await kept(emulator());
    const env = { ...keys, HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1' };
    const connection = await live({ env, endpoint: `http://127.0.0.1:${port}` });
    expect(await who(connection)).toMatchObject({ Account: '123456789012' });
  });
});

describe('which proxy', () => {
  const set = { HTTPS_PROXY: 'proxy.example:3128' };
  const asked = (env: Readonly<Record<string, string>>, host = 'iam.amazonaws.com') => {
    const proxy = proxyFor(env, 'https:', host, 443);
    return proxy instanceof ProblemError ? proxy.code : proxy && shown(proxy);
  };
  it.each([
    ['none is set', {}, undefined],
    ['without a scheme', set, 'http://proxy.example:3128'],
    ['with a name and password', { HTTPS_PROXY: 'https://a:b@proxy.example/' }, 'https://proxy.example'],
    ['the lower case wins', { ...set, https_proxy: 'http://other:1' }, 'http://other:1'],
    ['an empty lower case means none', { ...set, https_proxy: '' }, undefined],
    ['HTTP_PROXY is not for https', { HTTP_PROXY: 'http://other:1' }, undefined],
    ['exempt: everything', { ...set, NO_PROXY: '*' }, undefined],
    ['exempt: the host', { ...set, NO_PROXY: 'a.example, iam.amazonaws.com' }, undefined],
    ['exempt: the domain', { ...set, no_proxy: '.amazonaws.com' }, undefined],
    ['exempt: the domain without a dot', { ...set, NO_PROXY: 'AMAZONAWS.COM' }, undefined],
    ['exempt: a star and the domain', { ...set, NO_PROXY: '*.amazonaws.com' }, undefined],
    ['exempt: with the port', { ...set, NO_PROXY: 'amazonaws.com:443' }, undefined],
    ['not exempt: another port', { ...set, NO_PROXY: 'amazonaws.com:8443' }, 'http://proxy.example:3128'],
    ['not exempt: half a word', { ...set, NO_PROXY: 'zonaws.com' }, 'http://proxy.example:3128'],
    ['not an address', { HTTPS_PROXY: 'http://' }, 'proxy'],
    ['not a web proxy', { HTTPS_PROXY: 'socks5://proxy.example:1080' }, 'proxy'],
  ] as const)('%s', (_name, env, proxy) => expect(asked(env)).toBe(proxy));

  it.each(['localhost', '127.0.0.1', '127.8.8.8', '[::1]', 'iam.localhost'])('never for %s', (host) => {
    expect(asked(set, host)).toBeUndefined();
  });

  it('leaves the agent of the SDK alone where none is set', () => {
    expect(hasProxy({ NO_PROXY: '*', HTTPS_PROXY: '' })).toBe(false);
    expect(hasProxy({ http_proxy: 'x' })).toBe(true);
  });
});
