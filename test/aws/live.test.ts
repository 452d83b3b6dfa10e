import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { guarded } from '../../src/aws/guard.ts';
import { type Live, type LiveOptions, openLive } from '../../src/aws/live.ts';
import { identityProblem } from '../../src/model/problem.ts';
import { look } from '../../src/runtime/look.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { files } from './files.ts';
import { type Answer, page, refusal, type Stub, someone, stub } from './server.ts';

const nowhere = files('');
const keys = { ...nowhere, AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'not-a-secret' };

const opened: (Live | Stub)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of opened.splice(0)) await one.close();
});
async function serve(answer: Answer): Promise<Stub> {
  const server = await stub(answer);
  opened.push(server);
  return server;
}
async function live(options: LiveOptions): Promise<Live> {
  const made = await openLive(options);
  opened.push(made);
  return made;
}
/** The problem that the first look ends with; `undefined` where it knows who is signed in. */
async function whoProblem({ invoke }: Live): Promise<string | undefined> {
  const looked = await look(makeReader(invoke), { now: '2026-01-05T12:00:00Z' });
  if (looked.ok || looked.why !== 'identity') return undefined;
  return identityProblem(looked.read?.ok === false ? looked.read : undefined).code;
}

describe('the live connection', () => {
  it('says who is signed in, signed with the keys of the environment, and counts what it sends', async () => {
    const server = await serve(someone);
    const sent: string[] = [];
    const onRequest = (op: string, region: string) => sent.push(`${op} ${region}`);
    const { invoke, foreign } = await live({
      env: { ...keys, AWS_REGION: 'eu-west-1' },
      endpoint: server.url,
      onRequest,
    });
    expect(foreign).toEqual([server.url]);
    expect(await invoke('sts:GetCallerIdentity', {}, undefined)).toMatchObject({ Account: '123456789012' });
    expect(server.requests[0]?.headers.authorization).toContain('Credential=AKIATEST/');
    expect(server.requests[0]?.headers.authorization).toContain('/eu-west-1/sts/');
    expect(sent).toEqual(['sts:GetCallerIdentity eu-west-1']);
  });

  it.each([
    ['a profile', { env: { ...nowhere, AWS_PROFILE: 'work' } }, 'endpoint-needs-env-keys'],
    ['nothing', { env: nowhere }, 'endpoint-needs-env-keys'],
    ['keys and a profile', { env: keys, profile: 'work' }, 'ambiguous-credentials'],
  ])('refuses an endpoint that is not AWS with %s, and calls nobody', async (_name, options, code) => {
    const server = await serve(someone);
    await expect(openLive({ ...options, endpoint: server.url })).rejects.toMatchObject({ code });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['a web page', page(200), 'not-aws'],
    ['a web page as an error', page(500), 'not-aws'],
    ['a page that is not there', page(404), 'not-aws'],
    ['something else than XML', { type: 'text/plain', body: 'SSH-2.0-OpenSSH' }, 'not-aws'],
    ['an empty answer', { type: 'text/xml', body: '' }, 'not-aws'],
    ['an ended token', refusal('ExpiredToken'), 'expired-credentials'],
    ['an unknown key', refusal('InvalidClientTokenId'), 'unknown-credentials'],
    ['a refusal', refusal('AccessDenied'), 'not-allowed'],
    ['an error without a meaning', refusal('Whatever', 418), 'not-aws'],
  ])('names what is wrong: %s', async (_name, answer, code) => {
    const server = await serve(answer);
    expect(await whoProblem(await live({ env: keys, endpoint: server.url }))).toBe(code);
  });

  it('names a web page in the place of a JSON answer too', async () => {
    const server = await serve({ type: 'application/json', body: '<html>' });
    const { invoke } = await live({ env: keys, endpoint: server.url });
    await expect(invoke('guardduty:ListDetectors', {}, 'eu-west-1')).rejects.toMatchObject({
      code: 'not-aws',
    });
  });

  it('takes no web page for an empty answer of a service that speaks XML', async () => {
    const server = await serve(page(200));
    const { invoke } = await live({ env: keys, endpoint: server.url });
    const read = await makeReader(invoke)('s3:GetBucketPolicy', { Bucket: 'b' }, 'us-east-1');
    expect(read).toMatchObject({ ok: false, why: 'broken', code: 'not-aws' });
  });

  it('names an endpoint that does not run', async () => {
    const { url, close } = await stub(someone);
    await close();
    expect(await whoProblem(await live({ env: keys, endpoint: url }))).toBe('unreachable');
  });

  it.each([
    ['single sign-on', 'sso_session = s\nsso_account_id = 123456789012\nsso_role_name = admin'],
    ['aws login', 'login_session = arn:aws:iam::123456789012:root'],
  ])('names a sign-in of a profile that has ended: %s', async (_name, settings) => {
    const session = '[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://example.com/start';
    const env = files(`[profile work]\nregion = us-east-1\n${settings}\n${session}\n`);
    // The SDK's providers read these for themselves.
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await whoProblem(await live({ env, profile: 'work' }))).toBe('expired-credentials');
  });

  it('sends no write where only reads are allowed', async () => {
    const server = await serve(someone);
    const { invoke } = await live({ env: keys, endpoint: server.url, readOnly: true });
    const write = invoke('iam:CreateUser', { UserName: 'mallory' }, undefined);
    await expect(write).rejects.toMatchObject({
      name: 'WriteRefused',
      message: 'iam:CreateUser is not a read',
    });
    expect(server.requests).toEqual([]);
    await expect(invoke('sts:GetCallerIdentity', {}, undefined)).resolves.toBeDefined();
  });

  it('sends nothing to a host that nobody asked for, wherever the SDK took it from', async () => {
    const server = await serve(someone);
    const client = new STSClient({
      region: 'us-east-1',
      endpoint: server.url,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    guarded(client, { service: 'sts', region: 'us-east-1', readOnly: false });
    await expect(client.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      problem: { code: 'endpoint-not-loopback', detail: '127.0.0.1' },
    });
    expect(server.requests).toEqual([]);
  });

  it('asks the flag, the environment and then the profile for the home region', async () => {
    const env = { ...keys, AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' };
    expect((await live({ env, region: 'ap-northeast-1' })).region).toBe('ap-northeast-1');
    expect((await live({ env })).region).toBe('eu-west-1');
    expect((await live({ env: { ...env, AWS_REGION: '' } })).region).toBe('eu-west-2');
    expect((await live({ env: keys })).region).toBeUndefined();
  });
});
