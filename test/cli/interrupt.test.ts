// Signals, at the built program: the first lets the call in flight end, writes down what was not sent and says how to go on.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/demo/faults.ts';
import { ledgerOf } from '../support/journalled.ts';
import { program } from '../support/program.ts';
import { keys, startTerminal } from '../support/terminal.ts';
import { demoFile } from './run.ts';

const bin = resolve(import.meta.dirname, '../../bin/aws-day-one.js');
const only = ['--only', 'password-policy,s3-public-access'];
// The simulated account asks to slow down, so that there is a moment in which to stop.
const slow: Fault = {
  op: 's3control:PutPublicAccessBlock',
  times: 2,
  fault: { kind: 'error', code: 'Throttling', message: 'Rate exceeded', status: 400 },
};

/** Starts an apply and sends it the signals as soon as it waits; gives what it said, and how it ended. */
function stopped(path: string, ...signals: readonly NodeJS.Signals[]) {
  const home = dirname(path);
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, XDG_STATE_HOME: home, LANG: 'C' };
  const child = spawn(process.execPath, [bin, 'apply', '--yes', '--demo-file', path, ...only], { env });
  const out = { stdout: '', stderr: '' };
  const left = [...signals];
  child.stdout.on('data', (data) => {
    out.stdout += data;
  });
  child.stderr.on('data', (data) => {
    out.stderr += data;
    if (out.stderr.includes('trying again')) for (const signal of left.splice(0)) child.kill(signal);
  });
  return new Promise<typeof out & { code: number | null; signal: string | null }>((done) => {
    child.on('close', (code, signal) => done({ ...out, code, signal }));
  });
}

describe.skipIf(process.platform === 'win32')('a signal while changes are sent', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    '%s ends with %i; what was done and what was not is said and kept, and the lock is let go',
    async (signal, code) => {
      const path = demoFile({ faults: [{ ...slow }] });
      const ran = await stopped(path, signal);
      expect(ran.code).toBe(code);
      expect(ran.stdout).toContain('✔ iam:UpdateAccountPasswordPolicy');
      expect(ran.stdout).toMatch(/\? s3control:PutPublicAccessBlock/);
      expect(ran.stderr).toContain('aws-day-one apply --yes');
      const [run] = ledgerOf(path).runs();
      expect(run?.calls.map(({ state }) => state)).toEqual(['sent', 'skipped']);
      expect(run?.ended).toBe(true);
      expect(readdirSync(join(`${path}.state`, 'locks'))).toEqual([]);
    },
  );

  it('that cannot be caught leaves a stale lock and an open call: the next run says so and goes on', async () => {
    const path = demoFile({ faults: [{ ...slow }] });
    expect((await stopped(path, 'SIGKILL')).signal).toBe('SIGKILL');
    expect(readdirSync(join(`${path}.state`, 'locks'))).toHaveLength(1);
    const on = await program(['apply', '--yes', '--demo-file', path, ...only]);
    expect(on.stderr.replace(/\s+/g, ' ')).toContain('at s3-public-access/block: it was not done');
    expect(on.code).toBe(0);
    expect(readdirSync(join(`${path}.state`, 'locks'))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('the wizard on a terminal', () => {
  const start = async (path: string) => {
    const terminal = startTerminal({ args: ['--demo-file', path, '--only', 's3-public-access'] });
    await terminal.see('No public S3');
    await terminal.type(keys.enter);
    await terminal.type(keys.enter);
    await terminal.see('s3control:PutPublicAccessBlock');
    await terminal.type('y');
    await terminal.see('trying again');
    return terminal;
  };

  it('stops at Ctrl-C, says what was not done and how to go on, and gives the cursor back', async () => {
    const path = demoFile({ faults: [{ ...slow }] });
    const terminal = await start(path);
    await terminal.type(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.all()).toMatch(/Stopped\.[\s\S]*Not done: 1[\s\S]*Go on with:\s+aws-day-one/);
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      terminal.raw().lastIndexOf('\u001b[?25l'),
    );
    expect(ledgerOf(path).runs()).toMatchObject([{ ended: true, calls: [{ state: 'skipped' }] }]);
    expect(readdirSync(join(`${path}.state`, 'locks'))).toEqual([]);
  });

  it('that is closed lets go of the lock, and no call stays open', async () => {
    const path = demoFile({ faults: [{ ...slow }] });
    const terminal = await start(path);
    terminal.kill('SIGHUP');
    await terminal.ended;
    expect(ledgerOf(path).runs()).toMatchObject([{ ended: true, calls: [{ state: 'skipped' }] }]);
    expect(readdirSync(join(`${path}.state`, 'locks'))).toEqual([]);
  });
});
