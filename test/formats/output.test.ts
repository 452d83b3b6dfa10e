// Where the reports of an audit go, in which language, and which of them hide names by themselves.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { fakeIo, folder, run } from '../cli/run.ts';
import { formats } from './reports.ts';

const japanese = /[ぁ-んァ-ヶ一-鿿]/;
const machines = ['json', 'jsonl', 'csv', 'sarif', 'junit', 'ocsf', 'github'];

describe.each(formats)('%s', (format) => {
  const make = async (words: readonly string[], env: Record<string, string> = {}) =>
    (await run(['audit', '--demo=messy', '--format', format, ...words], { env })).stdout;

  it('follows the locale only where people read it', async () => {
    const env = { LANG: 'ja_JP.UTF-8' };
    // The page holds both languages; the one that it opens in is said at its top.
    const text = format === 'html' ? (await make([], env)).slice(0, 40) : await make([], env);
    if (format === 'html') expect(text).toContain('lang="ja"');
    else expect(japanese.test(text)).toBe(!machines.includes(format));
    expect(await make(['--lang', 'ja'])).toMatch(japanese);
    if (format !== 'html') expect(await make(['--lang', 'en'], env)).not.toMatch(japanese);
  });

  it('hides names with --redact, and in CI by itself where it is published', async () => {
    const names = /my-company-photos|123456789012/;
    const published = ['sarif', 'github', 'html'].includes(format);
    expect(await make([], { CI: 'true' })).toMatch(published ? /(account|name)-[0-9a-f]{8}/ : names);
    if (published) expect(await make([], { CI: 'true' })).not.toMatch(names);
    expect(await make([], { CI: 'false' })).toMatch(names);
    expect(await make(['--redact'])).not.toMatch(names);
  });
});

it('writes several at once, each to its place', async () => {
  const place = folder();
  const files = formats
    .filter((format) => format !== 'text')
    .map((format) => [format, join(place, `a.${format}`)]);
  const words = files.flatMap(([format, path]) => ['--format', `${format}=${path}`]);
  const { stdout, code } = await run(['audit', '--demo', '--quiet', '--format', 'text', ...words]);
  expect(code).toBe(3);
  expect(stdout).toContain('AWS Day One audit');
  for (const [, path = ''] of files) expect(readFileSync(path, 'utf8').length).toBeGreaterThan(500);
});

describe('JSON lines', () => {
  const words = ['audit', '--demo=messy', '--format', 'jsonl'];

  it('come as they are found, and are the whole report', async () => {
    const { io, out } = fakeIo();
    const seen: number[] = [];
    const write = io.stdout.write.bind(io.stdout);
    io.stdout.write = ((text: string) => {
      seen.push(text.split('\n').length - 1);
      return write(text);
    }) as typeof io.stdout.write;
    await main(words, io);
    // The header, then step by step, then the summary.
    expect(seen.length).toBeGreaterThan(3);
    expect([seen[0], seen.at(-1)]).toEqual([1, 1]);
    const lines = out.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(lines.map(({ type }) => type)).toEqual([
      'header',
      ...lines.slice(2).map(() => 'finding'),
      'summary',
    ]);
    const path = join(folder(), 'a.jsonl');
    await run([...words.slice(0, 2), '--format', `jsonl=${path}`]);
    expect(out.stdout).toBe(readFileSync(path, 'utf8'));
    const { findings, summary } = JSON.parse((await run([...words.slice(0, 3), 'json'])).stdout) as {
      findings: object[];
      summary: object;
    };
    expect(lines.slice(1, -1)).toEqual(findings.map((finding) => ({ type: 'finding', ...finding })));
    expect(lines.at(-1)).toMatchObject(summary);
  });
});

describe('the job summary of GitHub Actions', () => {
  const words = ['audit', '--demo=messy', '--format', 'github'];
  it('is added to the file that GitHub names', async () => {
    const path = join(folder(), 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: path, CI: 'true' };
    const { stdout } = await run(words, { env });
    expect(stdout).toMatch(/^::error title=aws-day-one [a-z-]+::/);
    const once = readFileSync(path, 'utf8');
    expect(once).toMatch(/^# AWS Day One audit\n/);
    expect(once).not.toMatch(/123456789012/);
    await run(words, { env });
    expect(readFileSync(path, 'utf8')).toBe(once + once);
  });

  it('is not written by other formats, nor without that file', async () => {
    const path = join(folder(), 'summary.md');
    await run(['audit', '--demo'], { env: { GITHUB_STEP_SUMMARY: path } });
    expect(existsSync(path)).toBe(false);
    expect((await run(words)).code).toBe(3);
  });

  it('is an error where the file cannot be written', async () => {
    const ran = await run(words, { env: { GITHUB_STEP_SUMMARY: '/nowhere/at/all.md' } });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('cannot-write');
  });
});
