// The reports of an audit: which there are, which hide names by themselves, and which are written while the audit goes on.
import { appendFileSync } from 'node:fs';
import { auditCsv } from '../formats/audit-csv.ts';
import { auditGithub } from '../formats/audit-github.ts';
import { auditHtml } from '../formats/audit-html.ts';
import { auditJson } from '../formats/audit-json.ts';
import { auditJsonl, type LiveLines, liveLines } from '../formats/audit-jsonl.ts';
import { auditJunit } from '../formats/audit-junit.ts';
import { auditMarkdown } from '../formats/audit-markdown.ts';
import { auditOcsf } from '../formats/audit-ocsf.ts';
import type { AuditReport } from '../formats/audit-report.ts';
import { auditSarif } from '../formats/audit-sarif.ts';
import { auditText } from '../formats/audit-text.ts';
import type { Page } from '../formats/page.ts';
import { redacted } from '../formats/redact.ts';
import type { Lang } from '../model/text.ts';
import { again } from './again.ts';
import type { Watch } from './examine.ts';
import { cannotWrite } from './files.ts';
import { type Io, truthy } from './io.ts';
import type { Format, formatsOf, Options } from './options.ts';
import { langOf, output } from './output.ts';
import type { Context } from './table.ts';

type Make = (report: AuditReport, lang: Lang, page: Page, next: string) => string;

const all: Readonly<Record<(typeof formatsOf.audit)[number], Make>> = {
  text: (report, _lang, page, next) => auditText(report, page, next),
  json: auditJson,
  jsonl: auditJsonl,
  markdown: auditMarkdown,
  html: auditHtml,
  sarif: auditSarif,
  junit: auditJunit,
  ocsf: auditOcsf,
  csv: auditCsv,
  github: auditGithub,
};
/** Every report that there is. */
export const makers: Readonly<Record<string, Make>> = all;

// These leave the machine in CI: for a repository's security page, its log, or an artifact that many may open.
const published = new Set(['sarif', 'github', 'html']);
const hides = (name: string, io: Io, { redact }: Pick<Options, 'redact'>): boolean =>
  redact || (published.has(name) && truthy(io.env['CI']));

/** JSON lines on their way to standard output. */
export interface Live {
  readonly format: Format;
  readonly watch: Watch;
  readonly end: (report: AuditReport) => void;
}

/**
 * Writes JSON lines to standard output as they come. Not where names are hidden: those of all steps must be known first;
 * nor with --create-baseline, which mutes what was just found.
 */
export function liveOutput({ io, options }: Context, formats: readonly Format[]): Live | undefined {
  const format = formats.find(({ name, file }) => name === 'jsonl' && file === undefined);
  if (!format || hides('jsonl', io, options) || options.createBaseline !== undefined) return undefined;
  let lines: LiveLines | undefined;
  const write = (text: string | undefined): void => {
    if (text) io.stdout.write(text);
  };
  return {
    format,
    watch: {
      begun: (begun, steps) => {
        lines = liveLines(steps, langOf('jsonl', options));
        write(lines.begun(begun));
      },
      judged: (step, findings) => write(lines?.judged(step, findings)),
    },
    end: (report) => write(lines?.ended(report)),
  };
}

/** Writes every report to its place, and the job summary where GitHub Actions asks for one. */
export function writeReports(
  { io, options }: Context,
  formats: readonly Format[],
  report: AuditReport,
  live: Live | undefined,
): void {
  let hidden: AuditReport | undefined;
  const shown = (name: string): AuditReport => {
    if (!hides(name, io, options)) return report;
    hidden ??= redacted(report);
    return hidden;
  };
  const next = again(options, 'plan');
  const made = Object.entries(makers).map(
    ([name, make]) =>
      [
        name,
        (page: Page, lang: Lang) => make(shown(name), lang, page, options.redact ? 'aws-day-one plan' : next),
      ] as const,
  );
  output(
    io,
    options,
    formats.filter((format) => format !== live?.format),
    Object.fromEntries(made),
  );
  live?.end(report);
  const summary = io.env['GITHUB_STEP_SUMMARY'];
  if (summary && formats.some(({ name }) => name === 'github')) {
    append(summary, auditMarkdown(shown('github'), langOf('github', options)));
  }
}

/** GitHub gives each step a file of its own to add to. Source: GitHub docs, workflow commands, "Adding a job summary". */
function append(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
