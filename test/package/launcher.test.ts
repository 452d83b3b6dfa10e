// The door: which Node.js it lets in, and what it says to the others.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './scripts.ts';

/** Starts the program with a Node.js that says it is of this version. */
function startAs(version: string, env: Readonly<Record<string, string>> = {}) {
  const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(fake)}`,
      join(root, 'bin/aws-day-one.js'),
      '--version',
    ],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env } },
  );
  return { status, stdout, stderr };
}

describe('a Node.js that is too old', () => {
  it.each(['14.21.3', '18.20.8', '20.16.0'])('%s is told in one sentence what to do', (version) => {
    expect(startAs(version)).toEqual({
      status: 2,
      stdout: '',
      stderr: `aws-day-one needs Node.js 20.17 or newer and this is ${version}: install the current one from https://nodejs.org and start again.\n`,
    });
  });

  it('is told in Japanese where the locale is', () => {
    expect(startAs('18.20.8', { LANG: 'ja_JP.UTF-8' }).stderr).toMatch(
      /^aws-day-one には Node\.js 20\.17 以降/,
    );
  });
});

it.each(['20.17.0', '20.20.2', '22.0.0', '26.9.0'])('%s is let in', (version) => {
  expect(startAs(version)).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  });
});
