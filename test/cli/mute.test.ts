// Living with findings: what was accepted is shown as such, with its reason, and counts no more until its day.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { file, folder, json, run } from './run.ts';

interface Entry {
  readonly control: string;
  readonly region?: string;
  readonly resource?: string;
  readonly reason?: string;
  readonly until?: string;
}
const mutes = (...entries: readonly Entry[]): string =>
  file(
    'mutes.json',
    JSON.stringify({ schemaVersion: 1, mutes: entries.map((one) => ({ reason: 'agreed', ...one })) }),
  );
const report = async (path: string, scenario: Scenario = 'fresh', ...words: readonly string[]) => {
  const ran = await run(['audit', `--demo=${scenario}`, '--mute', path, '--format', 'json', ...words]);
  return { ...ran, report: JSON.parse(ran.stdout || 'null') };
};
type Found = { control: string; verdict: string; region?: string; mutedBy: string | null };
const mutedIn = (found: readonly Found[]) => found.filter(({ mutedBy }) => mutedBy !== null);

describe('a mute', () => {
  it('keeps the verdict, gives the reason, and is counted', async () => {
    const { report: made } = await report(mutes({ control: 'root-mfa', reason: 'the key is in the post' }));
    expect(mutedIn(made.findings)).toMatchObject([
      { control: 'root-mfa', verdict: 'fail', mutedBy: 'the key is in the post' },
    ]);
    expect(made.summary.muted).toBe(1);
    // Accepted is not mended: the score stays.
    const plain = JSON.parse((await run(['audit', '--demo', '--format', 'json'])).stdout);
    expect(made.summary).toEqual({ ...plain.summary, muted: 1 });
  });

  it('stands in the text with its reason and its last day', async () => {
    const path = mutes({ control: 'root-mfa', reason: 'the key is in the post', until: '2026-02-01' });
    const { stdout } = await run(['audit', '--demo', '--mute', path]);
    expect(stdout).toMatch(/root-mfa: the key is in the post \(.*2026-02-01\)/);
    expect(stdout).not.toContain('Root needs a second factor');
  });

  it.each([
    ['all regions', { control: 'guardduty-all-regions' }, 17],
    ['one region', { control: 'guardduty-all-regions', region: 'eu-west-1' }, 1],
    ['a region that has no such finding', { control: 'guardduty-all-regions', region: 'af-south-1' }, 0],
    ['a resource that has no such finding', { control: 'guardduty-all-regions', resource: 'x' }, 0],
    // Nothing is hidden of what is fine.
    ['a control that passes', { control: 'root-no-signing-certs' }, 0],
    ['the last day', { control: 'root-mfa', until: '2026-01-05' }, 1],
    ['the day after', { control: 'root-mfa', until: '2026-01-04' }, 0],
  ] as const)('of %s', async (_name, entry, count) => {
    const { report: made } = await report(mutes(entry));
    expect(mutedIn(made.findings)).toHaveLength(count);
    expect(made.summary.muted).toBe(count);
  });

  it('whose day is over is said', async () => {
    const { report: made } = await report(mutes({ control: 'root-mfa', until: '2025-12-31' }));
    expect(made.notes).toContain('The mute for root-mfa ended on 2025-12-31: its findings count again.');
  });

  it('takes a finding out of --fail-on, and nothing else', async () => {
    const only = ['--only', 'root-user', '--fail-on', 'critical'];
    expect((await report(mutes(), 'fresh', ...only)).code).toBe(3);
    expect((await report(mutes({ control: 'root-mfa' }), 'fresh', ...only)).code).toBe(0);
    expect((await report(mutes({ control: 'alternate-contacts' }), 'fresh', ...only)).code).toBe(3);
    // An audit that judged nothing is never done, whatever was accepted.
    const blind = await report(
      mutes({ control: 's3-account-bpa' }),
      'restricted',
      '--only',
      's3-public-access',
    );
    expect(blind.code).toBe(9);
  });
});

describe('a mute file that is not valid', () => {
  const entry = (more: object) =>
    JSON.stringify({ schemaVersion: 1, mutes: [{ control: 'root-mfa', reason: 'x', ...more }] }, null, 1);
  it.each([
    [
      'an unknown control',
      entry({ control: 'root-mfaa' }),
      /mutes\.json, line 5, column 4[\s\S]*no control "root-mfaa"[\s\S]*Did you mean root-mfa\?/,
    ],
    ['an unknown key', entry({ untill: '2027-01-01' }), /line 7[\s\S]*no key "untill"[\s\S]*until/],
    ['no reason', entry({ reason: ' ' }), /line 6[\s\S]*reason: expected a reason in words/],
    ['a day that is none', entry({ until: '2026-02-30' }), /until: expected a day such as 2027-01-31/],
    ['a day in words', entry({ until: 'tomorrow' }), /until: expected a day such as/],
    ['another version', JSON.stringify({ schemaVersion: 2, mutes: [] }), /schemaVersion: expected 1/],
    ['a list', '[]', /expected object/],
    ['no JSON', '{', /not JSON/],
  ])('%s: exit 2', async (_name, text, said) => {
    for (const option of ['--mute', '--baseline']) {
      const ran = await run(['audit', '--demo', option, file('mutes.json', text)]);
      expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
      expect(ran.stderr.replace(/\n +/g, ' ')).toMatch(said);
    }
  });

  it('is told before AWS is asked', async () => {
    const { code, stderr } = await run(['audit', '--demo', '--debug', '--mute', '/nowhere/mutes.json']);
    expect(code).toBe(2);
    expect(stderr).not.toContain('call 1');
  });
});

describe('a baseline', () => {
  it('accepts what failed today, and nothing that comes later', async () => {
    const path = join(folder(), 'baseline.json');
    const made = await run(['audit', '--demo=messy', '--create-baseline', path, '--format', 'json']);
    expect(made.code).toBe(0);
    expect(made.stderr).toContain(`--baseline ${path}`);
    const fails: Found[] = JSON.parse(made.stdout).findings.filter(
      ({ verdict }: Found) => verdict === 'fail',
    );
    expect(json(path).mutes).toHaveLength(fails.length);
    expect(json(path).mutes[0]).toMatchObject({ reason: 'baseline of 2026-01-05' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await run(['audit', '--demo=messy', '--baseline', path])).code).toBe(0);
    // The fresh account has a trail less: that was not accepted.
    const fresh = await run(['audit', '--demo=fresh', '--baseline', path, '--format', 'json']);
    const open = JSON.parse(fresh.stdout).findings.filter(
      (one: Found) => one.verdict === 'fail' && !one.mutedBy,
    );
    expect(fresh.code).toBe(3);
    expect(open.length).toBeGreaterThan(0);
    // Both kinds of file at once.
    const rest = mutes(
      ...open.map(({ control, region }: Found) => ({ control, ...(region ? { region } : {}) })),
    );
    expect((await run(['audit', '--demo=fresh', '--baseline', path, '--mute', rest])).code).toBe(0);
  });

  it('is refreshed in its own place: what holds stays with its reason and day, what is mended or over goes', async () => {
    const kept = [
      { control: 'root-mfa', reason: 'the key is in the post', until: '2026-02-01' },
      { control: 'guardduty-all-regions', region: 'eu-west-1', reason: 'not used' },
      // Not looked at below.
      { control: 'macie', reason: 'nobody pays for it' },
    ];
    const path = mutes(
      ...kept,
      { control: 'root-no-signing-certs', reason: 'fine again' },
      { control: 'budget-monthly', reason: 'was over', until: '2026-01-04' },
    );
    const words = ['audit', '--demo=fresh', '--format', 'json', '--baseline', path];
    const made = await run([...words, '--create-baseline', path]);
    expect(made.code).toBe(0);
    const entries: Entry[] = json(path).mutes;
    expect(entries.slice(0, 3)).toEqual(kept);
    expect(new Set(entries.slice(3).map(({ reason }) => reason))).toEqual(
      new Set(['baseline of 2026-01-05']),
    );
    const added = entries.slice(3).map(({ control }) => control);
    expect(added).toContain('budget-monthly');
    expect(added).not.toContain('root-mfa');
    expect(added).not.toContain('root-no-signing-certs');
    expect(JSON.stringify(entries)).not.toContain('fine again');
    expect((await run(words)).code).toBe(0);
    // Once more: nothing is lost, nothing is there twice.
    await run([...words, '--create-baseline', path]);
    expect(json(path).mutes).toEqual(entries);
  });
});
