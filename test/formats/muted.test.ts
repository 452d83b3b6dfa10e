// What somebody accepted is shown as such in every format, and raises no alarm; notes and the framework's gaps are said.
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOf } from '../../src/engine/framework.ts';
import type { AuditReport } from '../../src/formats/audit-report.ts';
import { redacted } from '../../src/formats/redact.ts';
import { formats, render, reportOf } from './reports.ts';

const reason = 'seen by the board';
let plain: AuditReport;
let muted: AuditReport;
beforeAll(async () => {
  plain = await reportOf('messy');
  const mute = { control: 'guardduty-all-regions', region: 'us-east-2', reason, until: '2027-01-31' };
  muted = { ...plain, mutes: [mute, { control: 'root-mfa', reason }] };
});

it.each(formats)('%s says why, or leaves it out', (format) => {
  const text = render(format, muted);
  expect(text.includes(reason)).toBe(format !== 'github');
  if (format === 'github') {
    expect(render(format, plain)).toContain('root-mfa');
    expect(text).not.toContain('root-mfa');
  }
});

it('counts a muted finding under its verdict, and as muted', () => {
  const read = (report: AuditReport) =>
    JSON.parse(render('json', report)) as { summary: Record<string, number> };
  expect(read(muted).summary).toEqual({ ...read(plain).summary, muted: 2 });
});

it('is neither a failure nor an alert', () => {
  expect(render('junit', muted).match(/<failure/g)).toHaveLength(
    render('junit', plain).match(/<failure/g)!.length - 2,
  );
  expect(render('junit', muted)).toContain('<skipped type="muted" message="seen by the board">');
  const { runs } = JSON.parse(render('sarif', muted)) as {
    runs: { results: { ruleId: string; suppressions?: object[] }[] }[];
  };
  expect(runs[0]!.results.filter(({ suppressions }) => suppressions).map(({ ruleId }) => ruleId)).toEqual([
    'root-mfa',
    'guardduty-all-regions',
  ]);
  const events = JSON.parse(render('ocsf', muted)) as { status: string; comment?: string }[];
  expect(events.filter(({ status }) => status === 'Suppressed').map(({ comment }) => comment)).toEqual([
    reason,
    reason,
  ]);
});

describe('notes and the items that nobody judges', () => {
  it.each(['text', 'json', 'markdown', 'html'])('stand in %s', (format) => {
    const note = { en: 'Judged from a file of 123456789012.', ja: 'ファイルから判定しました。' };
    const report: AuditReport = { ...plain, notes: [note], framework: viewOf('cis-7.0') };
    expect(report.framework!.unjudged.length).toBeGreaterThan(0);
    const { title } = report.framework!.unjudged[0]!;
    const said = render(format, report).replace(/\s+/g, ' ');
    expect(said).toContain(note.en);
    expect(said.replaceAll('\\', '')).toContain(title.en);
    expect(render(format, report, 'ja')).toContain(note.ja.slice(0, 8));
    expect(render(format, redacted(report))).not.toContain('123456789012');
  });
});
