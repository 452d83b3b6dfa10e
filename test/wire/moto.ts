// A moto_server on a free loopback port: found on PATH, else installed into .venv, else the suite is skipped, and says so.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

// The version whose gaps are known: see docs/demo-account.md for what it answers otherwise than AWS.
const pinned = 'moto[server]==5.2.1';
const venv = fileURLToPath(new URL('../../.venv', import.meta.url));
const inVenv = `${venv}/bin/moto_server`;

export interface Moto {
  readonly url: string;
  /** What openLive is to be given. */
  readonly env: Readonly<Record<string, string>>;
  /** An empty account again. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the server; `undefined`: there is none here and none can be installed. With CI=true that is an error instead.
 * Without `managedPolicies` there is no AdministratorAccess, and an empty account is ready at once.
 */
export async function startMoto({ managedPolicies = true } = {}): Promise<Moto | undefined> {
  const command = findMoto();
  if (!command) {
    const reason = 'moto_server is not on PATH and could not be installed';
    if (process.env['CI'] === 'true') throw new Error(`${reason}: the wire tests must run in CI`);
    console.warn(`SKIPPED, nothing was proven over the wire: ${reason}.`);
    return undefined;
  }
  const port = await freePort();
  const child = spawn(command, ['-H', '127.0.0.1', '-p', String(port)], {
    env: { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: String(managedPolicies) },
    stdio: 'ignore',
  });
  process.once('exit', () => child.kill());
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child);
  return {
    url,
    env: {
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
      AWS_CONFIG_FILE: `${venv}/no-config`,
      AWS_SHARED_CREDENTIALS_FILE: `${venv}/no-credentials`,
    },
    reset: async () => {
      await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    },
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        child.kill();
      }),
  };
}

function findMoto(): string | undefined {
  if (runs('moto_server')) return 'moto_server';
  if (existsSync(inVenv)) return inVenv;
  try {
    execFileSync('python3', ['-m', 'venv', venv], { stdio: 'ignore', timeout: 60_000 });
    execFileSync(`${venv}/bin/pip`, ['install', '--quiet', pinned], { stdio: 'ignore', timeout: 240_000 });
    return inVenv;
  } catch {
    return undefined;
  }
}

function runs(command: string): boolean {
  try {
    execFileSync(command, ['--help'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Waits until the server answers; throws if it ends or takes longer than 30 seconds. */
async function ready(url: string, child: ChildProcess): Promise<void> {
  const ended = new Promise<never>((_, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`moto_server ended with ${code}`)));
  });
  const answers = async () => {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      const answer = await fetch(`${url}/moto-api/data.json`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((later) => setTimeout(later, 50));
    }
    child.kill();
    throw new Error('moto_server did not answer within 30 seconds');
  };
  ended.catch(() => {});
  await Promise.race([answers(), ended]);
}
