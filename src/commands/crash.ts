// The crash file: enough to find the bug, and no secret.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFolder, stateFolder } from '../runtime/state-files.ts';
import { type Io, isoNow } from './io.ts';

/** Writes what is known of an unexpected error; gives the path, or `undefined` where nothing can be written. */
export function writeCrash(error: unknown, io: Io, command: string | undefined): string | undefined {
  const name = `crash-${isoNow(io).replace(/[-:]|\.\d+/g, '')}-${io.pid}.txt`;
  const text = [
    `aws-day-one ${io.version}, ${io.platform}, ${command ?? 'no command'}, ${isoNow(io)}`,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    '',
  ].join('\n');
  const state = stateFolder(io.env, io.homedir, io.platform);
  for (const folder of [state, io.tmpdir]) {
    try {
      if (folder === state) keepFolder(state);
      const path = join(folder, name);
      writeFileSync(path, withoutSecrets(text, io), { mode: 0o600, flag: 'wx' });
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
