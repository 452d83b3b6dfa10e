// audit: exit codes, the JSON contract, and what reaches a terminal.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { scenarios } from '../../src/demo/scenarios.ts';
import { atLevel } from '../../src/engine/level.ts';
import { isSafe } from '../../src/engine/score.ts';
import { type Level, levels } from '../../src/model/level.ts';
import type { Verdict } from '../../src/model/step.ts';
import { steps } from '../../steps/index.ts';
import { demoFile, escapes, folder, json, run } from './run.ts';

const schemaFile = new URL('../../schema/audit-1.schema.json', import.meta.url);
const schema = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, 'utf8')));

describe('exit codes', () => {
  it.each([
    [['--demo'], 3],
    [['--demo', '--fail-on', 'critical'], 3],
    [['--demo', '--fail-on=never'], 0],
    [['--demo', '--fail-on=never', '--strict'], 0],
    [['--demo=hardened'], 0],
    [['--demo=hardened', '--strict'], 0],
    // An auditor who lacks reads: nothing failed, but not all was seen.
    [['--demo=restricted'], 0],
    [['--demo=restricted', '--strict'], 9],
    // Nothing at all could be judged.
    [['--demo=restricted', '--only', 's3-public-access'], 9],
    // Findings come before what could not be read.
    [['--demo=messy', '--strict'], 3],
    // The worst finding of this step is medium.
    [['--demo', '--only', 'password-policy', '--fail-on', 'medium'], 3],
    [['--demo', '--only', 'password-policy', '--fail-on', 'high'], 0],
    [['--demo', '--expect-account', '123456789012', '--fail-on', 'never'], 0],
    [['--demo', '--expect-account', '210987654321'], 6],
  ])('audit %j -> %i', async (words, code) => {
    expect((await run(['audit', ...words])).code).toBe(code);
  });

  it('is 9 where the regions cannot be listed, and 4 where nobody is signed in', async () => {
    const denials = [
      { action: 'account:ListRegions', by: 'identity' },
      { action: 'ec2:DescribeRegions', by: 'identity' },
    ] as const;
    expect(await run(['audit', '--demo-file', demoFile({ denials })])).toMatchObject({ code: 9, stdout: '' });
    const fault = { kind: 'error', code: 'ExpiredToken', message: 'expired' } as const;
    const gone = demoFile({ faults: [{ op: 'sts:GetCallerIdentity', times: 9, fault }] });
    const ran = await run(['audit', '--demo-file', gone]);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.stderr).toContain('expired-credentials');
  });
});

const walks: readonly (readonly [words: readonly string[], level: Level])[] = [
  [[], 'recommended'],
  ...levels.map((level) => [['--level', level], level] as const),
];

describe.each(scenarios)('the JSON report of %s', (scenario) => {
  it.each(walks)('%j fits the published schema, and counts what it lists', async (words, level) => {
    const { stdout } = await run(['audit', `--demo=${scenario}`, '--format', 'json', ...words]);
    const report = JSON.parse(stdout);
    expect(schema.safeParse(report)).toMatchObject({ success: true });
    expect(report.account).toMatchObject({ id: '123456789012', demo: true });
    const { score, muted, notApplicable, ...counts } = report.summary;
    const all: number[] = [...Object.values<number>(counts), notApplicable];
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(report.findings.length);
    const controls = atLevel(steps, level).flatMap((step) => step.controls.map(({ id }) => id));
    const found: { control: string; verdict: Verdict }[] = report.findings;
    const safe = controls.filter((id) =>
      found.filter(({ control }) => control === id).every(({ verdict }) => isSafe(verdict)),
    );
    expect({ score, muted }).toEqual({ score: Math.floor((100 * safe.length) / controls.length), muted: 0 });
    expect(new Set(found.map(({ control }) => control))).toEqual(new Set(controls));
  });
});

describe('output', () => {
  it('is English JSON whatever the locale, unless --lang is given', async () => {
    const env = { LANG: 'ja_JP.UTF-8' };
    const japanese = /[぀-ヿ一-鿿]/;
    expect((await run(['audit', '--demo', '--format', 'json'], { env })).stdout).not.toMatch(japanese);
    expect((await run(['audit', '--demo', '--format=json', '--lang=ja'])).stdout).toMatch(japanese);
    expect((await run(['audit', '--demo'], { env })).stdout).toMatch(japanese);
  });

  it('goes to a file that only its owner reads, and then not to standard output', async () => {
    const path = join(folder(), 'audit.json');
    const { stdout, stderr } = await run(['audit', '--demo', '--format', `json=${path}`]);
    expect(stdout).toBe('');
    expect(stderr).toContain(path);
    expect(schema.safeParse(json(path)).success).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const both = await run(['audit', '--demo', '--quiet', '--format', 'text', '--format', `json=${path}`]);
    expect(both).toMatchObject({ stdout: expect.stringContaining('AWS Day One audit'), stderr: '' });
  });

  it('is refused where the file cannot be written', async () => {
    const ran = await run(['audit', '--demo', '--format', 'json=/nowhere/at/all.json']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('cannot-write');
  });

  it('names the permissions that are missing, and never looks green', async () => {
    const { stdout } = await run(['audit', '--demo=restricted']);
    expect(stdout).toContain('s3:GetAccountPublicAccessBlock');
    expect(stdout).toMatch(/could not be read, and may hide a problem/);
  });

  it('names every call with --debug, and never what was in it', async () => {
    const { stderr } = await run(['audit', '--demo', '--debug']);
    const calls = stderr.split('\n').filter((line) => line.startsWith('call '));
    expect(calls.length).toBeGreaterThan(20);
    expect(stderr).not.toContain('123456789012');
    for (const call of calls) expect(call).toMatch(/^call \d+ [a-z0-9]+:\w+ \S+ \d+ ms \w+$/);
  });

  it.each([
    [{}, false, false],
    [{ CI: 'true' }, false, false],
    [{}, true, true],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
  ])('%j, terminal %s: colors %s', async (env, stdoutTTY, colors) => {
    expect(escapes.test((await run(['audit', '--demo'], { env, stdoutTTY })).stdout)).toBe(colors);
    const plain = await run(['audit', '--demo', '--no-color'], { env, stdoutTTY });
    expect(plain.stdout).not.toMatch(escapes);
  });

  it('is all ASCII with --ascii', async () => {
    expect((await run(['audit', '--demo', '--ascii'])).stdout).toMatch(/^[\x0a\x20-\x7e]*$/);
  });
});
