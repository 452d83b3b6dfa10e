// Shared config files for a test: nothing of the machine's own is read.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a config file of this text; gives the environment that points there. */
export function files(config: string) {
  const folder = mkdtempSync(join(tmpdir(), 'day-one-'));
  writeFileSync(join(folder, 'config'), config);
  return { AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none') };
}
