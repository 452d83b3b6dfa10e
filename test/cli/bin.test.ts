// The built program as a process: pipes, exit codes, signals. `npm test` builds it first.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escapes } from './run.ts';

const bin = resolve(import.meta.dirname, '../../bin/aws-day-one.js');

/** Runs the program with pipes on all sides; the reader goes away after the first chunk if `hangUp` is set. */
function start(words: readonly string[], env: Record<string, string | undefined> = {}, hangUp = false) {
  const child = spawn(process.execPath, [bin, ...words], { env: { ...process.env, ...env }, stdio: 'pipe' });
  child.stdin.end();
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    out.stdout += chunk;
    if (hangUp) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk) => {
    out.stderr += chunk;
  });
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
    child.on('close', (code) => done({ code, ...out }));
  });
}

describe.each([{ CI: 'true' }, { CI: undefined }, { CI: undefined, NO_COLOR: '1' }])('%j, piped', (env) => {
  it.each([
    [['--version'], 0],
    [['--help'], 0],
    [['audit', '--demo'], 3],
    [['plan', '--demo'], 0],
    [['apply', '--demo', '--yes', '--only', 'password-policy'], 0],
    [['--demo'], 0],
    [['nonsense'], 2],
  ])('%j exits %i, without escape codes', async (words, code) => {
    const ran = await start(words, { FORCE_COLOR: undefined, ...env });
    expect(ran.code).toBe(code);
    expect(ran.stdout + ran.stderr).not.toMatch(escapes);
  });
});

it('ends quietly when nobody reads on', async () => {
  const ran = await start(['plan', '--demo'], {}, true);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
});

it('reaches nobody without credentials, and says so', async () => {
  const env = {
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_PROFILE: undefined,
    AWS_CONFIG_FILE: '/nowhere/config',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const ran = await start(['audit'], env);
  expect(ran).toMatchObject({ code: 4, stdout: '' });
  expect(ran.stderr).toContain('no-credentials');
  expect(ran.stderr).not.toMatch(/\n\s+at /);
});
