// Our own client of AWS Free Tier, on the wire: what it sends, how it is signed, and what it makes of each answer.
import { afterEach, describe, expect, it } from 'vitest';
import { Client, GetAccountPlanState } from '../../src/aws/clients/freetier.ts';
import { handler, silent } from '../../src/aws/clients/kit.ts';
import { guarded } from '../../src/aws/guard.ts';
import { type Live, openLive } from '../../src/aws/live.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { files } from './files.ts';
import { type Answer, page, type Stub, stub } from './server.ts';

const env = { ...files(''), AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'not-a-secret' };
const opened: (Live | Stub)[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function serve(answer: Answer): Promise<Stub> {
  const server = await stub(answer);
  opened.push(server);
  return server;
}
async function live(endpoint: string, region = 'eu-west-1'): Promise<Live> {
  const made = await openLive({ env, endpoint, region, readOnly: true });
  opened.push(made);
  return made;
}
const json = (body: unknown, status = 200): Answer => ({
  status,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify(body),
});

const plan = {
  accountId: '123456789012',
  accountPlanType: 'FREE',
  accountPlanStatus: 'ACTIVE',
  accountPlanRemainingCredits: { amount: 87.5, unit: 'USD' },
  accountPlanExpirationDate: '2026-07-05T12:00:00Z',
};

describe('the client of AWS Free Tier', () => {
  it('asks the endpoint it was given, and is signed for the service in its one region', async () => {
    const server = await serve(json(plan));
    const { invoke } = await live(server.url);
    expect(await invoke('freetier:GetAccountPlanState', {}, undefined)).toMatchObject(plan);
    expect(server.requests).toHaveLength(1);
    const [{ method, url, headers }] = server.requests as [Stub['requests'][number]];
    expect([method, url]).toEqual(['POST', '/']);
    expect(headers).toMatchObject({
      host: new URL(server.url).host,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'AWSFreeTierService.GetAccountPlanState',
      'user-agent': 'aws-day-one',
      'content-length': '2',
    });
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIATEST\/\d{8}\/us-east-1\/freetier\/aws4_request, SignedHeaders=\S*host\S*x-amz-target, /,
    );
  });

  it.each([
    ['an older account', json({ __type: 'ResourceNotFoundException', message: 'no' }, 400), 'absent'],
    [
      'a name with its namespace',
      json({ __type: 'com.amazonaws.freetier#ResourceNotFoundException:http://x/' }, 400),
      'absent',
    ],
    ['a refusal', json({ __type: 'AccessDeniedException', Message: 'no' }, 400), 'denied'],
    ['too many calls', json({ __type: 'ThrottlingException', message: 'no' }, 400), 'throttled'],
    ['an ended token', json({ __type: 'ExpiredTokenException', message: 'no' }, 400), 'expired'],
    ['trouble', json({ __type: 'InternalServerException', message: 'no' }, 500), 'unreachable'],
    ['an error without a name', json(null, 500), 'unreachable'],
    ['a web page', page(200), 'broken'],
    ['an empty answer', { type: 'application/json', body: '' }, 'broken'],
  ])('understands %s', async (_name, answer, why) => {
    const { invoke } = await live((await serve(answer)).url);
    expect(await makeReader(invoke)('freetier:GetAccountPlanState', {})).toMatchObject({ ok: false, why });
  });

  it('is unreachable where nobody listens', async () => {
    const server = await stub(json(plan));
    await server.close();
    const { invoke } = await live(server.url);
    const read = await makeReader(invoke)('freetier:GetAccountPlanState', {});
    expect(read).toMatchObject({ ok: false, why: 'unreachable' });
  });

  it('sends nothing to a host that nobody asked for, nor its signature', async () => {
    const server = await serve(json(plan));
    const client = new Client({
      region: 'us-east-1',
      credentials: () => Promise.reject(new Error('signed')),
      maxAttempts: 1,
      requestHandler: handler({ env: {} }),
      logger: silent,
      customUserAgent: 'aws-day-one',
      ignoreConfiguredEndpointUrls: true,
      endpoint: server.url,
    });
    guarded(client, { service: 'freetier', region: 'us-east-1', readOnly: true });
    await expect(client.send(new GetAccountPlanState({}))).rejects.toMatchObject({
      problem: { code: 'endpoint-not-loopback', detail: '127.0.0.1' },
    });
    expect(server.requests).toEqual([]);
    client.destroy();
  });

  it('has AWS own host where no endpoint was asked for', async () => {
    let host: unknown;
    const client = new Client({
      region: 'us-east-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
      requestHandler: handler({ env: {} }),
      logger: silent,
      customUserAgent: 'aws-day-one',
      ignoreConfiguredEndpointUrls: true,
    });
    client.middlewareStack.add(
      () => (args) => {
        const { protocol, hostname } = args.request as { protocol: string; hostname: string };
        host = `${protocol}//${hostname}`;
        return Promise.reject(new Error('far enough'));
      },
      { step: 'finalizeRequest', priority: 'high', name: 'stop' },
    );
    await expect(client.send(new GetAccountPlanState({}))).rejects.toThrow('far enough');
    expect(host).toBe('https://freetier.us-east-1.api.aws');
    client.destroy();
  });
});
