// The file of a simulated account: loaded, kept after every write, refused where it is not one.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoFile, file, folder, json, run } from './run.ts';

describe('--demo-file', () => {
  it('lets commands follow each other, for its owner only', async () => {
    const path = join(folder(), 'demo.json');
    const only = ['--only', 'password-policy'];
    expect((await run(['audit', '--demo-file', path, ...only])).code).toBe(3);
    expect((await run(['apply', '--yes', '--demo', '--demo-file', path, ...only])).code).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(json(path)).toMatchObject({ version: 1, scenario: 'fresh' });
    expect(readdirSync(dirname(path)).sort()).toEqual(['demo.json', 'demo.json.state']);
    expect((await run(['audit', '--demo', '--demo-file', path, ...only])).code).toBe(0);
  });

  it('that was deleted begins again: a new account has no past, and what was kept is set aside', async () => {
    const path = join(folder(), 'class.json');
    const words = ['--demo-file', path, '--only', 'password-policy'];
    const past = async () =>
      JSON.parse((await run(['history', ...words.slice(0, 2), '--format', 'json'])).stdout);
    const send = async () => expect((await run(['apply', '--yes', ...words])).code).toBe(0);
    await send();
    const [{ id, account }] = (await past()).runs;
    rmSync(path);
    expect((await past()).runs).toEqual([]);
    expect((await run(['undo', '--yes', ...words.slice(0, 2)])).stdout).toContain(
      'There is nothing to take back.',
    );
    await send();
    expect((await past()).runs).toHaveLength(1);
    rmSync(path);
    await send();
    // Twice within a second, and both are still there.
    const aside = ['class.json.state.20260105T120000Z', 'class.json.state.20260105T120000Z-2'];
    expect(readdirSync(dirname(path)).sort()).toEqual(['class.json', 'class.json.state', ...aside]);
    const journal = join(
      dirname(path),
      'class.json.state.20260105T120000Z',
      'runs',
      account,
      id,
      'journal.jsonl',
    );
    expect(readFileSync(journal, 'utf8')).toContain('iam:UpdateAccountPasswordPolicy');
  });

  it('leaves the state of a run that is at work where it is, though it has no file yet', async () => {
    const path = join(folder(), 'class.json');
    const words = ['--demo-file', path, '--only', 'password-policy'];
    expect((await run(['apply', '--yes', ...words])).code).toBe(0);
    const { accountId } = json(path);
    rmSync(path);
    const lock = join(`${path}.state`, 'locks', `${accountId}.lock`);
    writeFileSync(lock, JSON.stringify({ pid: 5000, host: 'here', since: '2026-01-05T11:00:00Z' }));
    expect((await run(['apply', '--yes', ...words])).code).toBe(7);
    expect(readdirSync(dirname(path))).toEqual(['class.json.state']);
    // That process is gone: its lock holds nobody up.
    expect((await run(['apply', '--yes', ...words], { alive: () => false })).code).toBe(0);
    expect(readdirSync(dirname(path))).toHaveLength(3);
  });

  it('holds one account: another scenario is refused, a bare --demo is not', async () => {
    const path = demoFile({}, 'hardened');
    expect((await run(['audit', '--demo', '--demo-file', path])).code).toBe(0);
    const ran = await run(['audit', '--demo=messy', '--demo-file', path]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('"hardened", not "messy"');
  });

  it.each([
    ['another version', { version: 2 }, /version: expected 1/],
    ['no account id', { accountId: 'me' }, /accountId/],
    ['an unknown key', { hello: 1 }, /no key "hello"/],
    ['an unknown scenario', { scenario: 'nice' }, /scenario: expected fresh, halfway/],
    ['a service that holds nothing like it', { services: { iam: 1 } }, /services\.\w+: expected record/],
  ])('with %s is refused', async (_name, patch, said) => {
    const ran = await run(['audit', '--demo-file', demoFile(patch as never)]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.replace(/\s+/g, ' ')).toMatch(said);
  });

  it('of an older version gets the services that are new since', async () => {
    const path = demoFile({}, 'hardened');
    const whole = json(path) as { services: Record<string, unknown> };
    const { sns: _sns, events: _events, ...services } = whole.services;
    const older = file('older.json', JSON.stringify({ ...whole, services }));
    const only = ['--only', 'alerts-topic,guardduty-alerts'];
    expect((await run(['audit', '--demo-file', older, ...only])).code).toBe(0);
  });

  it('that is not JSON is refused', async () => {
    const ran = await run(['audit', '--demo-file', file('demo.json', 'hello')]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/line 1, column 1/);
  });
});

describe('the wizard without a terminal', () => {
  it.each([
    [['--demo'], 0],
    [['wizard', '--demo', '--no-input'], 0],
    [['--demo', '--lang=ja'], 0],
  ])('%j prints audit and plan, and says how to go on', async (words, code) => {
    const ran = await run(words);
    expect(ran.code).toBe(code);
    expect(ran.stdout).toMatch(/AWS Day One (audit|診断結果)[\s\S]*AWS Day One (plan|計画)/);
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain('aws-day-one apply --yes --demo');
  });
});
