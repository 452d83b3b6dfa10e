// The README followed to the letter, in an empty folder that holds what git holds and nothing else.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts.ts';
import { emptyFolder } from './install.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^(npm ci && npm [a-z ]+)$/gm)].map(([line]) => line);

/** A copy of what is committed or about to be: no installed package, nothing built. */
function checkout(): string {
  const folder = emptyFolder();
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of listed.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  return folder;
}

describe('the two commands of the README', () => {
  it('are the two that it promises', () => {
    expect(commands).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
  });

  it('bring the demo up on a clean checkout; without a terminal it says what it would do', {
    timeout: 300_000,
  }, () => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', commands[0] ?? ''], {
      cwd: checkout(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('AWS Day One audit  DEMO');
    expect(stdout).toContain('Nothing has been sent.');
  });

  it('are what the checks of every change begin with', () => {
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain(`${commands[1]} || exit 1`);
  });
});
