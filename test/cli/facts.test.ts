// --save-facts and --facts: gathered here, judged there, with the same result and without anybody's contact data.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/demo/scenarios.ts';
import { reads } from '../../src/model/operations/index.ts';
import { file, folder, json, run } from './run.ts';

const gather = async (
  ...words: readonly string[]
): Promise<{ path: string; code: number; stdout: string }> => {
  const path = join(folder(), 'facts.json');
  const { code, stdout } = await run(['audit', ...words, '--save-facts', path, '--format', 'json']);
  return { path, code, stdout };
};

describe.each(scenarios)('the facts of %s', (scenario) => {
  it('give the same report and exit code as the account', async () => {
    const { path, code, stdout } = await gather(`--demo=${scenario}`);
    const later = await run(['audit', '--facts', path, '--format', 'json']);
    expect(later.code).toBe(code);
    const { notes, ...judged } = JSON.parse(later.stdout);
    const { notes: then, ...first } = JSON.parse(stdout);
    // Alternate contacts stand in no finding, so that not even a pseudonym differs.
    expect(judged).toEqual(first);
    expect(notes).toEqual([expect.stringContaining('2026-01-05T12:00:00.000Z'), ...then]);
  });
});

describe('a file of facts', () => {
  it('holds reads only, for its owner only', async () => {
    const { path } = await gather('--demo=messy');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { reads: held, gatheredAt, demo } = json(path);
    expect({ gatheredAt, demo }).toEqual({ gatheredAt: '2026-01-05T12:00:00.000Z', demo: true });
    expect(held.length).toBeGreaterThan(30);
    for (const { op } of held) expect(reads.has(op), op).toBe(true);
  });

  it('holds nobody: no name, address or number, but the same pseudonym for the same value', async () => {
    const { path } = await gather('--demo=hardened');
    const text = readFileSync(path, 'utf8');
    for (const secret of [
      'Alice Doe',
      'Example Street',
      '+12025550123',
      'security@example.com',
      '100-0001',
    ]) {
      expect(text, secret).not.toContain(secret);
    }
    const answer = (op: string, type?: string) =>
      json(path).reads.find(
        (one: { op: string; input: Record<string, string> }) =>
          one.op === op && (!type || one.input['AlternateContactType'] === type),
      ).result.value;
    expect(answer('account:GetContactInformation')).toEqual({
      ContactInformation: { PhoneNumber: 'present' },
      VerificationStatus: 'VERIFIED',
    });
    const [security, billing] = ['SECURITY', 'BILLING'].map(
      (type) => answer('account:GetAlternateContact', type).AlternateContact,
    );
    expect(security.Name).toMatch(/^[0-9a-f]{16}$/);
    expect(security.Name).toBe(billing.Name);
    expect(security.Title).toMatch(/^[0-9a-f]{16}$/);
    expect(security.EmailAddress).not.toBe(billing.EmailAddress);
    // Another file, another key: nothing can be looked up across files.
    const other = await gather('--demo=hardened');
    expect(readFileSync(other.path, 'utf8')).not.toContain(security.Name);
  });

  it('says so where it was not asked what is judged now', async () => {
    const { path } = await gather('--demo=hardened', '--only', 'password-policy');
    const { code, stdout } = await run(['audit', '--facts', path, '--strict', '--format', 'json']);
    expect(code).toBe(9);
    const { summary, findings } = JSON.parse(stdout);
    expect(summary.fail).toBe(0);
    const unknown = findings.filter(({ verdict }: { verdict: string }) => verdict === 'unknown');
    expect(unknown.length).toBeGreaterThan(20);
    expect(unknown[0].actual).toContain('NotInFactsFile');
  });

  it('is judged as of the day it was gathered, by any framework and with mutes', async () => {
    const { path } = await gather('--demo=fresh');
    const { stdout } = await run(['audit', '--facts', path, '--framework', 'acct', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      startedAt: '2026-01-05T12:00:00.000Z',
      framework: { name: 'acct' },
      account: { demo: true },
    });
  });

  it.each([
    ['no such file', '/nowhere/facts.json', /ENOENT/],
    ['no facts', file('facts.json', '{"schemaVersion":1}'), /expected/],
    [
      'a later version',
      file(
        'facts.json',
        '{"schemaVersion":2,"tool":{"name":"aws-day-one","version":"9"},"gatheredAt":"2026-01-05","demo":false,"reads":[]}',
      ),
      /schemaVersion: expected 1/,
    ],
  ])('%s: exit 2', async (_name, path, said) => {
    const { code, stdout, stderr } = await run(['audit', '--facts', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });

  it('is not pretended to be redacted', async () => {
    const path = join(folder(), 'facts.json');
    const { code, stderr } = await run(['audit', '--demo', '--redact', '--save-facts', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('--redact cannot hide');
  });

  it('is no account to ask beside it', async () => {
    const { path } = await gather('--demo=fresh');
    const { code, stderr } = await run(['audit', '--demo', '--facts', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('--facts and --demo cannot go together');
  });
});
