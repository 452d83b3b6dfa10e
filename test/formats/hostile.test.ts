// Names, tags and messages are a stranger's words: in every format they come out as words, and do nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/formats/audit-report.ts';
import { markdown, noCommand, workflowData, workflowProperty } from '../../src/formats/escape.ts';
import { fold } from '../../src/formats/lines.ts';
import { indented } from '../../src/formats/page.ts';
import { parseCsv } from './csv.ts';
import { formats, nasty, nastyReport, render } from './reports.ts';

let report: AuditReport;
beforeAll(async () => {
  report = await nastyReport();
});

it.each(formats)('%s holds nothing that steers a terminal or turns the reading direction', (format) => {
  for (const lang of ['en', 'ja'] as const) {
    const text = render(format, report, lang);
    expect(text.length).toBeGreaterThan(1000);
    // CR and LF end lines; nothing else below a space may stand there.
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    );
    if (format !== 'csv') expect(text).not.toContain('\r');
  }
});

it.each(formats.filter((format) => format !== 'github'))('%s gives GitHub Actions no order', (format) => {
  for (const lang of ['en', 'ja'] as const) {
    const text = render(format, report, lang);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain('##[');
  }
});

it.each([
  ['::error::x', ': :error::x'],
  ['  ::error::x', '  : :error::x'],
  ['a ::error::x', 'a ::error::x'],
  ['arn:aws:iam::123456789012:root', 'arn:aws:iam::123456789012:root'],
  ['a ##[error]x', 'a ## [error]x'],
])('the line %j becomes %j', (from, to) => {
  expect(noCommand(from)).toBe(to);
  // The same where folding brings it to the start of a line.
  for (const line of [
    ...indented(`${'a'.repeat(25)} ${from}`, 2, 30),
    ...fold(`- ${'a'.repeat(25)} ${from}`, 30),
  ]) {
    expect(line).not.toMatch(/^\s*::|##\[/);
  }
});

it('is whole as JSON, with every name in its place', () => {
  const { findings } = JSON.parse(render('json', report)) as { findings: { resource?: string }[] };
  expect(findings.slice(0, nasty.length).map(({ resource }) => resource)).toEqual(nasty);
  for (const line of render('jsonl', report).trimEnd().split('\n')) JSON.parse(line);
  expect(JSON.parse(render('sarif', report))).toHaveProperty('runs');
  expect(JSON.parse(render('ocsf', report))).toHaveLength(findings.length);
});

describe('csv', () => {
  it('has as many cells in every row, and no formula in any', () => {
    const rows = parseCsv(render('csv', report));
    const { findings } = JSON.parse(render('json', report)) as { findings: unknown[] };
    expect(rows).toHaveLength(findings.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]!.length]));
    expect(rows.flat().filter((cell) => /^\s*[=+\-@]|^[\t\r]/.test(cell))).toEqual([]);
    const resources = rows.slice(1, nasty.length + 1).map((row) => row[rows[0]!.indexOf('resource')]!);
    expect(resources[5]).toBe(`'${nasty[5]}`);
  });
});

describe('html', () => {
  it('has only the elements of the report, with nothing that runs or loads', () => {
    const tags = [...render('html', report).matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi)];
    const names = new Set(tags.map(([, name]) => name!.toLowerCase()));
    for (const name of ['script', 'img', 'iframe', 'object', 'link', 'form', 'base']) {
      expect(names).not.toContain(name);
    }
    for (const [, , attributes = ''] of tags) {
      expect(attributes).not.toMatch(/\son\w+\s*=|\ssrc\s*=|\sstyle\s*=|="\s*javascript:/i);
    }
    const hrefs = tags.flatMap(([, , attributes = '']) => /href="([^"]*)"/.exec(attributes)?.[1] ?? []);
    expect(hrefs.length).toBeGreaterThan(10);
    expect(hrefs.filter((href) => !href.startsWith('https://'))).toEqual([]);
  });
});

describe('markdown', () => {
  it('has no link, tag, image, mention or table cell of a stranger', () => {
    const text = render('markdown', report)
      // What stands in a block of code is not read as Markdown.
      .replace(/^(`{3,})text\n[\s\S]*?^\1$/gm, '')
      // Our own: links to the console, which hold no bracket, and ids of controls.
      .replace(/\[Open the console\]\(<https:[^<>\s]*>\)$/gm, '')
      .replaceAll('<br>', '');
    expect(text).not.toMatch(/(?<!\\)[[\]]/);
    expect(text).not.toMatch(/<\w|@everyone|https?:\/\/evil|www\.evil|(?<!\\)\*\*b|(?<!\\)!\\?\[/);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    const cells = new Set(rows.map((row) => row.match(/(?<!\\)\|/g)!.length));
    expect(rows.length).toBeGreaterThan(nasty.length);
    // Tables of five columns, and the one of three.
    expect([...cells].every((count) => [4, 6].includes(count))).toBe(true);
  });

  it.each([
    ['a|b', 'a\\|b'],
    ['<b>&', '&lt;b&gt;&amp;'],
    ['[a](b)', '\\[a\\](b)'],
    ['@alice', '&#64;alice'],
    ['\\|', '\\\\\\|'],
    ['a\nb', 'a b'],
  ])('%j becomes %j', (from, to) => expect(markdown(from)).toBe(to));
});

describe('github', () => {
  it('has one command a line, of the three kinds, at most ten of each', () => {
    const lines = render('github', report).trimEnd().split('\n');
    const commands = lines.filter((line) => line.startsWith('::'));
    for (const line of commands) expect(line).toMatch(/^::(error|warning|notice) title=[^:,]+::(?!.*##\[)/);
    for (const kind of ['error', 'warning', 'notice']) {
      expect(commands.filter((line) => line.startsWith(`::${kind} `)).length).toBeLessThanOrEqual(10);
    }
    expect(lines.length - commands.length).toBe(1);
    expect(lines.at(-1)).toMatch(/^\d+ more/);
  });

  it.each([
    ['50%', '50%25', '50%25'],
    ['a\r\nb', 'a  b', 'a  b'],
    ['a: b, c', 'a: b, c', 'a%3A b%2C c'],
    ['##[error]x', '## [error]x', '## [error]x'],
  ])('%j is %j as data and %j as a property', (from, data, property) => {
    expect([workflowData(from), workflowProperty(from)]).toEqual([data, property]);
  });
});
