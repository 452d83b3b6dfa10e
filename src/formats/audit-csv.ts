// The audit as a table for spreadsheets. Lines end as RFC 4180 says; no cell is taken for a formula.
import type { Lang } from '../model/text.ts';
import { type AuditReport, type Line, linesOf } from './audit-report.ts';
import { cell } from './escape.ts';
import { itemsOf } from './findings.ts';

const columns: Readonly<Record<string, (line: Line, report: AuditReport, lang: Lang) => string>> = {
  account: (_line, { account }) => account.id,
  step: ({ step }) => step.id,
  control: ({ control }) => control.id,
  title: ({ control }, _report, lang) => control.title[lang],
  severity: ({ control }) => control.severity,
  verdict: ({ finding }) => finding.verdict,
  region: ({ finding }) => finding.region ?? '',
  resource: ({ finding }) => finding.resource ?? '',
  actual: ({ finding }, _report, lang) => finding.actual[lang],
  expected: ({ finding }, _report, lang) => finding.expected[lang],
  missing: ({ finding }) => finding.missing ?? '',
  frameworks: ({ control }) => itemsOf(control).join('; '),
  console: ({ control }) => control.console ?? '',
  muted: ({ mutedBy }) => mutedBy?.reason ?? '',
  startedAt: (_line, { startedAt }) => startedAt,
};

/** The table, one finding a row, every line ending in CRLF. */
export const auditCsv = (report: AuditReport, lang: Lang): string =>
  [
    Object.keys(columns),
    ...linesOf(report).map((line) => Object.values(columns).map((give) => give(line, report, lang))),
  ]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');
