// Runs a command in this process, with streams, environment and clock of its own.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli.ts';
import type { Io } from '../../src/commands/io.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { type World as DemoWorld, newWorld } from '../../src/demo/world.ts';
import { noon } from '../support/demo.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
export interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdoutTTY?: boolean;
  readonly stop?: AbortSignal;
  readonly version?: string;
  readonly pid?: number;
  /** Processes that are there, beside this one; default: all. */
  readonly alive?: (pid: number) => boolean;
}

/** A folder of this test's own. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'day-one-cli-'));

/** A process of its own: what is written to it is kept in `out`. */
export function fakeIo(world: World = {}): {
  readonly io: Io;
  readonly out: { stdout: string; stderr: string };
} {
  const out = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr', isTTY: boolean) => ({
    isTTY,
    columns: 80,
    write: (text: string) => {
      out[name] += text;
      return true;
    },
  });
  const home = folder();
  const io: Io = {
    stdin: { isTTY: false } as never,
    stdout: stream('stdout', world.stdoutTTY ?? false) as never,
    stderr: stream('stderr', false) as never,
    env: world.env ?? {},
    pid: world.pid ?? 4711,
    alive: world.alive ?? (() => true),
    hostname: 'here',
    platform: 'linux',
    homedir: home,
    tmpdir: home,
    now: () => noon,
    node: '20.17.0',
    version: world.version ?? '0.1.0',
    stop: world.stop ?? new AbortController().signal,
    atExit: () => () => {},
  };
  return { io, out };
}

/** Runs `aws-day-one WORDS`. */
export async function run(words: readonly string[], world: World = {}): Promise<Ran> {
  const { io, out } = fakeIo(world);
  return { code: await main(words, io), ...out };
}

/** A file with this text in a folder of its own; gives the path. */
export function file(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

/** The file of a simulated account that differs from its scenario by `patch`. */
export const demoFile = (patch: Partial<DemoWorld>, scenario: Scenario = 'fresh'): string =>
  file('demo.json', JSON.stringify({ ...newWorld(scenario, new Date(noon).toISOString()), ...patch }));

/** The JSON of a file. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into documents at will.
export const json = (path: string): any => JSON.parse(readFileSync(path, 'utf8'));

export const answers = {
  adminUser: 'alice',
  adminGroup: 'Administrators',
  alertEmail: 'owner@example.com',
  monthlyBudget: { amount: 20, currency: 'USD' },
  contacts: {
    security: { name: 'Alice Doe', title: 'Owner', email: 'owner@example.com', phone: '+81312345678' },
  },
};

/** Anything that steers a terminal. */
export const escapes = /[\u001b\u009b\u0007]/;
