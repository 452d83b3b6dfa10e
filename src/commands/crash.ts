// The crash file: enough to find the bug, and no secret.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from '../runtime/journal.ts';
import { type Io, isoNow } from './io.ts';

/** Writes what is known of an unexpected error; gives the path, or `undefined` where nothing can be written. */
export function writeCrash(error: unknown, io: Io, command: string | undefined): string | undefined {
  const name = `crash-${isoNow(io).replace(/[-:]|\.\d+/g, '')}-${io.pid}.txt`;
  const text = [
    `aws-day-one ${io.version}, ${io.platform}, ${command ?? 'no command'}, ${isoNow(io)}`,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    '',
  ].join('\n');
  for (const folder of [stateFolder(io.env, io.homedir, io.platform), io.tmpdir]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, name);
      writeFileSync(path, withoutSecrets(text, io), { mode: 0o600 });
      return path;
    } catch {
      // The next folder may do.
    }
  }
  return undefined;
}

/** Access key ids by their shape, secrets of the environment by their value, and the home folder, which names a person. */
function withoutSecrets(text: string, io: Io): string {
  const secrets = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_ACCESS_KEY_ID'].flatMap(
    (name) => io.env[name] || [],
  );
  return secrets
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
    .replace(/\b(AKIA|ASIA)[A-Z0-9]{12,}\b/g, '***')
    .replaceAll(io.homedir.length > 1 ? io.homedir : '\0', '~');
}
