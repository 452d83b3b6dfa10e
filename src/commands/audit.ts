// audit: reads, judges, reports. Nothing is ever sent that is not a read.
import { auditJson } from '../formats/audit-json.ts';
import { type AuditReport, linesOf } from '../formats/audit-report.ts';
import { auditText } from '../formats/audit-text.ts';
import type { Severity } from '../model/step.ts';
import { again } from './again.ts';
import { readAnswers } from './answers-file.ts';
import { connect, lookAt } from './connect.ts';
import { sayForeign } from './face.ts';
import { isoNow } from './io.ts';
import type { Options } from './options.ts';
import { checkFormats, output } from './output.ts';
import { chosenSteps, survey } from './survey.ts';
import type { Context, Run } from './table.ts';

/** Runs the audit; exit code 0, 3 or 9. */
export const audit: Run = async (context) => {
  const { io, options } = context;
  const formats = checkFormats(options, ['text', 'json']);
  const report = await examine(context);
  output(io, options, formats, {
    text: (page) => auditText(report, page, again(options, 'plan')),
    json: (_page, lang) => auditJson(report, lang),
  });
  return auditExit(report, options);
};

/** Looks at the account and judges it. */
export async function examine({ io, options }: Context): Promise<AuditReport> {
  const steps = chosenSteps(options);
  const answers = readAnswers(options.answers);
  const startedAt = isoNow(io);
  const connection = await connect(io, options, answers, { readOnly: true });
  sayForeign(io, options, connection);
  try {
    const account = await lookAt(connection, io, options, answers, { writes: false });
    const { seen, regions } = await survey(steps, connection.invoke, account);
    return {
      version: io.version,
      account,
      demo: options.demo !== undefined,
      startedAt,
      endedAt: isoNow(io),
      regions,
      steps,
      seen,
    };
  } finally {
    connection.close();
  }
}

const order: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** 3: a finding at or above --fail-on. 9: nothing could be judged, or with --strict something. */
export function auditExit(
  report: AuditReport,
  { failOn, strict }: Pick<Options, 'failOn' | 'strict'>,
): number {
  const lines = linesOf(report);
  const counts = (severity: Severity) =>
    failOn !== 'never' && order.indexOf(severity) >= order.indexOf(failOn);
  if (lines.some(({ control, finding }) => finding.verdict === 'fail' && counts(control.severity))) return 3;
  const unknown = lines.filter(({ finding }) => finding.verdict === 'unknown').length;
  return unknown === lines.length || (strict && unknown > 0) ? 9 : 0;
}
