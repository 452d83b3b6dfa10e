// Files that people write or get: written whole or not at all, for their owner's eyes.
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failureOf } from '../model/errors.ts';
import { Failed } from './fail.ts';

/** What a file that cannot be written ends with: exit 2. */
export function cannotWrite(path: string, error: unknown): Failed {
  const which = `${path} (${failureOf(error).code})`;
  return new Failed('cannot-write', {
    what: { en: `This file cannot be written: ${which}`, ja: `このファイルに書き込めません: ${which}` },
  });
}

/** Writes beside its place, onto the disk, then into its place; mode 0600. Throws `Failed`, exit 2. */
export function writeWhole(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw cannotWrite(path, error);
  }
}
