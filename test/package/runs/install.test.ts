// The package as people get it: what is in it, and that it runs where it promises to.
import { describe, expect, it } from 'vitest';
import { emptyFolder, install, installedIn, nodeOf, pack, run } from './install.ts';

const folder = emptyFolder();
const packed = pack(folder);
const modules = install(folder, packed.filename);

describe('the tarball', () => {
  it('keeps its bars', () => {
    expect(packed.size).toBeLessThanOrEqual(1_200_000);
    expect(packed.unpackedSize).toBeLessThanOrEqual(4_000_000);
    expect(packed.entryCount).toBeLessThanOrEqual(120);
  });

  it('is the same when it is packed again', () => {
    expect(pack(emptyFolder()).integrity).toBe(packed.integrity);
  });

  it('holds these files and no others', async () => {
    // The hash of a chunk tells its content, and nameless chunks are what others share.
    const names = packed.files.map(({ path }) => path.replace(/-[A-Z0-9]{8}\.js$/, '-*.js'));
    const list = [...new Set(names)].sort();
    await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('./files.txt');
  });

  it('brings itself alone, with a command that may be run', () => {
    expect(installedIn(modules)).toEqual(['aws-day-one']);
    expect(packed.files.find(({ path }) => path === 'bin/aws-day-one.js')?.mode).toBe(0o755);
  });
});

describe.each([20, 22, 24, 26])('on Node.js %i', (major) => {
  const node = nodeOf(major);

  it.skipIf(!node)('says its version', () => {
    expect(run(node!, modules, ['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it.skipIf(!node)('helps', () => {
    const { status, stdout, stderr } = run(node!, modules, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('aws-day-one --demo');
  });

  it.skipIf(!node)('audits the simulated account', () => {
    const { status, stdout, stderr } = run(node!, modules, ['audit', '--demo']);
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
    expect(stdout).toMatch(/Safe: 12 of 50 controls/);
  });

  it.skipIf(!node)('plans, as JSON', () => {
    const { status, stdout, stderr } = run(node!, modules, ['plan', '--demo', '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const plan = JSON.parse(stdout);
    expect(plan).toMatchObject({ schemaVersion: 1, account: { id: '123456789012' } });
    expect(plan.changes.length).toBeGreaterThan(0);
  });

  it.skipIf(!node)('loads the SDK and asks nobody but the endpoint', () => {
    const { status, stderr } = run(node!, modules, ['audit', '--endpoint-url', 'http://127.0.0.1:9']);
    expect(status).toBe(4);
    expect(stderr).toContain('only keys from the environment are taken');
  });
});

describe('on Node.js 18', () => {
  const node = nodeOf(18);

  it.skipIf(!node)('says in one sentence what to do', () => {
    const { status, stdout, stderr } = run(node!, modules, ['--demo']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^aws-day-one needs Node\.js 20\.17 or newer and this is 18[^\n]*\n$/);
  });
});
