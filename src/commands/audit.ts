// audit: reads, judges, reports. Nothing is ever sent that is not a read.
import { type AuditReport, isBlindReport, linesOf } from '../formats/audit-report.ts';
import type { Severity } from '../model/step.ts';
import { liveOutput, writeReports } from './audit-output.ts';
import { comparedWith, readEarlier } from './compare-file.ts';
import { examine } from './examine.ts';
import { say } from './face.ts';
import { createBaseline, readMutes } from './mutes.ts';
import { formatsOf, type Options } from './options.ts';
import { checkFormats } from './output.ts';
import type { Run } from './table.ts';

/** Runs the audit; exit code 0, 3 or 9. */
export const audit: Run = async (context) => {
  const { io, options } = context;
  const formats = checkFormats(options, formatsOf.audit);
  const earlier = options.compare === undefined ? undefined : readEarlier(options.compare);
  const live = liveOutput(context, formats);
  const found = await examine(context, live?.watch);
  const judged = options.createBaseline === undefined ? found : accepted(found, options);
  const report = earlier ? comparedWith(judged, earlier) : judged;
  writeReports(context, formats, report, live);
  if (options.createBaseline !== undefined) {
    say(io, options, {
      en: `Written: ${options.createBaseline}. Use it with --baseline ${options.createBaseline}`,
      ja: `出力しました: ${options.createBaseline}  次回から --baseline ${options.createBaseline} を付けてください。`,
    });
  }
  return auditExit(report, options);
};

/** What failed today is accepted from now on, in this report too. */
function accepted(report: AuditReport, { baseline, createBaseline: file = '' }: Options): AuditReport {
  const added = createBaseline(file, report, readMutes([baseline]));
  return { ...report, mutes: [...(report.mutes ?? []), ...added] };
}

const order: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** 3: a finding at or above --fail-on that nobody accepted. 9: nothing could be judged, or with --strict something. */
function auditExit(report: AuditReport, { failOn, strict }: Pick<Options, 'failOn' | 'strict'>): number {
  const lines = linesOf(report).filter(({ mutedBy }) => mutedBy === undefined);
  const counts = (severity: Severity) =>
    failOn !== 'never' && order.indexOf(severity) >= order.indexOf(failOn);
  if (lines.some(({ control, finding }) => finding.verdict === 'fail' && counts(control.severity))) return 3;
  return isBlindReport(report) || (strict && lines.some(({ finding }) => finding.verdict === 'unknown'))
    ? 9
    : 0;
}
