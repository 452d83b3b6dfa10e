// An audit over HTTP with a known delay: the answers are moto's, kept from a first run, so that only the program is measured.
import { spawn, spawnSync } from 'node:child_process';
import { request as ask, createServer } from 'node:http';
import { bin, clean, median, run } from './time.js';

const delay = 100;
// The regions that every account has. Source: AWS General Reference, regions enabled by default.
const regions = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1'],
  ...['eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-north-1'],
  ...['ap-south-1', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-southeast-1', 'ap-southeast-2'],
];

/** Times, calls and memory of an audit over 17 regions; `undefined` where moto_server is not on PATH. */
export async function wireAudit(times) {
  if (spawnSync('moto_server', ['--help']).status !== 0) return undefined;
  const port = await freePort();
  const moto = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const server = await delaying(port);
  try {
    await answering(port);
    const env = clean({ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'us-east-1' });
    const audit = () =>
      run(
        [
          bin,
          'audit',
          '--level',
          'essentials',
          '--endpoint-url',
          server.url,
          '--regions',
          regions.join(','),
          '--format',
          'json',
        ],
        {
          env,
          memory: true,
        },
      );
    const first = await audit();
    if (first.code !== 3) throw new Error(`the audit ended with ${first.code}: ${first.stderr}`);
    const runs = [];
    for (let nth = 0; nth < times; nth += 1) {
      server.forget();
      runs.push({ ...(await audit()), ...server.seen() });
    }
    const [{ calls, chain }] = runs;
    return {
      ms: median(runs.map(({ ms }) => ms)),
      mb: Math.max(...runs.map(({ mb }) => mb)),
      calls,
      chain,
      delay,
    };
  } finally {
    server.close();
    moto.kill();
  }
}

/** A server before moto that answers each request it has seen before after exactly `delay` milliseconds. */
async function delaying(port) {
  const kept = new Map();
  let spans = [];
  const server = createServer(async (request, response) => {
    const began = performance.now();
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const { 'x-amz-target': target = '', authorization = '' } = request.headers;
    // The region and service that it was signed for are part of the question; its time and signature are not.
    const scope = authorization.match(/\/\d{8}\/([^/]+\/[^/]+)/)?.[1] ?? '';
    const key = [request.method, request.url, target, scope, body].join(' ');
    if (!kept.has(key)) kept.set(key, await forward(port, request, body));
    const { status, headers, content } = kept.get(key);
    const answer = () => {
      spans.push([began, performance.now()]);
      response.writeHead(status, headers).end(content);
    };
    setTimeout(answer, Math.max(0, delay - (performance.now() - began)));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    forget: () => {
      spans = [];
    },
    seen: () => ({ calls: spans.length, chain: longest(spans) }),
    close: () => server.close().closeAllConnections(),
  };
}

/** How many calls followed each other at most, each begun only after the one before had its answer. */
function longest(spans) {
  const done = [];
  for (const [began, ended] of [...spans].sort(([a], [b]) => a - b)) {
    const before = done.filter((other) => other.ended <= began).map(({ depth }) => depth);
    done.push({ ended, depth: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...done.map(({ depth }) => depth));
}

const forward = (port, { method, url: path, headers }, body) =>
  new Promise((done, fail) => {
    const to = ask({ host: '127.0.0.1', port, method, path, headers }, async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      const { 'transfer-encoding': _, connection: __, ...rest } = answer.headers;
      done({ status: answer.statusCode, headers: rest, content: Buffer.concat(parts) });
    });
    to.on('error', fail);
    to.end(body);
  });

async function freePort() {
  const server = createServer();
  await new Promise((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answering(port) {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await fetch(`http://127.0.0.1:${port}/moto-api/data.json`).catch(() => undefined))?.ok) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('moto_server did not answer within 30 seconds');
}
