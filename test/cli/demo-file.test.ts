// The file of a simulated account: loaded, kept after every write, refused where it is not one.
import { readdirSync, statSync } from 'node:fs';
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
    expect(ran.stdout).toMatch(/AWS Day One (audit|監査結果)[\s\S]*AWS Day One (plan|計画)/);
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain('aws-day-one apply --yes --demo');
  });
});
