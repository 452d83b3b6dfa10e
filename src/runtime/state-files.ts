// The state folder: for its owner's eyes only, and never a link to somewhere else. What is written is on the disk.
import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { failureOf } from '../model/errors.ts';

/** Where state is kept: XDG on Unix, LOCALAPPDATA on Windows. */
export function stateFolder(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: string,
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'aws-day-one');
  return join(env['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'aws-day-one');
}

// Windows has no such flag; links are looked for before as well.
const noFollow = constants.O_NOFOLLOW ?? 0;
const others = 0o077;

/** An error in the shape of the system's own: `code` is what is shown. */
const fault = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });

/** The error's code: `ENOENT`, `EEXIST`, `ENOSPC` ... */
export const codeOf = (error: unknown): string => failureOf(error).code;

/** Makes the state folder and a path below it where they are not there yet: 0700, and no link. Gives the whole path. */
export function keepFolder(state: string, ...below: readonly string[]): string {
  mkdirSync(dirname(state), { recursive: true, mode: 0o700 });
  let path = state;
  keepOne(path);
  for (const name of below) {
    path = join(path, name);
    keepOne(path);
  }
  return path;
}

function keepOne(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const { mode } = checked(path, 'folder');
    if ((mode & others) !== 0) chmodSync(path, 0o700);
    return;
  }
  syncFolder(dirname(path));
}

function checked(path: string, kind: 'folder' | 'file') {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) throw fault('ELOOP', path);
  if (kind === 'folder' ? !found.isDirectory() : !found.isFile()) {
    throw fault(kind === 'folder' ? 'ENOTDIR' : 'EINVAL', path);
  }
  return found;
}

/** A new name is on the disk only when its folder is. Not every system lets a folder be opened for that. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, constants.O_RDONLY);
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}

/** The folders and files in a folder, without links; none where there is no such folder. Throws for a link in its place. */
export function listFolder(state: string, ...below: readonly string[]): readonly string[] {
  let path = state;
  try {
    checked(path, 'folder');
    for (const name of below) {
      path = join(path, name);
      checked(path, 'folder');
    }
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isSymbolicLink())
      .map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Makes a folder that was not there before; `false` if there is one of that name. */
export function newFolder(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  syncFolder(dirname(path));
  return true;
}

/** Adds a line to a file of ours, 0600, and returns when it is on the disk. A line that finds no room leaves no trace. */
export function appendLine(path: string, line: string): void {
  const { O_WRONLY, O_APPEND, O_CREAT } = constants;
  const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | noFollow, 0o600);
  try {
    const { size, mode } = fstatSync(file);
    if ((mode & others) !== 0) fchmodSync(file, 0o600);
    try {
      writeFileSync(file, `${line}\n`);
      fsyncSync(file);
    } catch (error) {
      takeOff(file, size);
      throw error;
    }
    if (size === 0) syncFolder(dirname(path));
  } finally {
    closeSync(file);
  }
}

/** Half a line would make the next one unreadable. */
function takeOff(file: number, size: number): void {
  try {
    ftruncateSync(file, size);
  } catch {
    // Then the journal says that a line is broken.
  }
}

/** Makes a file that was not there before, 0600; `false` if there is one of that name. */
export function newFile(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

// A year of nightly runs fits into one of these many times over.
const largest = 64 * 2 ** 20;

/** The text of a file of ours; `undefined` if there is none. Throws for a link, a pipe, or what is far too large. */
export function readOwn(path: string): string | undefined {
  try {
    if (checked(path, 'file').size > largest) throw fault('EFBIG', path);
    const file = openSync(path, constants.O_RDONLY | noFollow);
    try {
      return readFileSync(file, 'utf8');
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
