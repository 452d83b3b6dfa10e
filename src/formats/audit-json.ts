// The audit as JSON: a contract. Only additions are allowed; `schema/audit.schema.json` describes it.
import type { Json } from '../model/json.ts';
import type { Lang } from '../model/text.ts';
import { type AuditReport, linesOf, scoreOf, tallyOf } from './audit-report.ts';
import { jsonText } from './json-text.ts';

/** The document, ending in a newline. */
export function auditJson(report: AuditReport, lang: Lang): string {
  const { account, version, demo, startedAt, endedAt, regions } = report;
  const { 'not-applicable': notApplicable, ...counts } = tallyOf(report);
  return jsonText({
    schemaVersion: 1,
    tool: { name: 'aws-day-one', version },
    account: {
      id: account.id,
      identity: account.arn,
      partition: account.partition,
      kind: account.kind,
      demo,
    },
    startedAt,
    endedAt,
    regions: regions.map(({ name, state }) => ({ name, state })),
    findings: linesOf(report).map(
      ({ step, control, finding }): Json => ({
        step: step.id,
        control: control.id,
        severity: control.severity,
        verdict: finding.verdict,
        region: finding.region,
        resource: finding.resource,
        expected: finding.expected[lang],
        actual: finding.actual[lang],
        frameworks: control.frameworks,
        mutedBy: null,
      }),
    ),
    summary: { ...counts, notApplicable, muted: 0, score: scoreOf(report).percent },
  });
}
