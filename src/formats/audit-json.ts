// The audit as JSON: a contract. Only additions are allowed; `schema/audit-1.schema.json` describes it.
import type { Json } from '../model/json.ts';
import type { Lang } from '../model/text.ts';
import { type AuditBegun, type AuditReport, type Line, linesOf, scoreOf, tallyOf } from './audit-report.ts';
import type { Comparison, Place } from './comparison.ts';
import { jsonText } from './json-text.ts';

type Members = { readonly [key: string]: Json | undefined };

/** What is known before the first finding. */
export const beginning = ({ version, account, demo, startedAt, redacted }: AuditBegun): Members => ({
  schemaVersion: 1,
  tool: { name: 'aws-day-one', version },
  account: {
    id: account.id,
    identity: account.arn,
    partition: account.partition,
    kind: account.kind,
    demo,
  },
  redacted,
  startedAt,
});

/** One finding. */
export const findingJson = ({ step, control, finding, mutedBy }: Line, lang: Lang): Members => ({
  step: step.id,
  control: control.id,
  severity: control.severity,
  verdict: finding.verdict,
  region: finding.region,
  resource: finding.resource,
  expected: finding.expected[lang],
  actual: finding.actual[lang],
  missing: finding.missing,
  frameworks: control.frameworks,
  mutedBy: mutedBy?.reason ?? null,
});

/** Counts of findings, and the score. */
export function summary(report: AuditReport): Members {
  const { 'not-applicable': notApplicable, ...counts } = tallyOf(report);
  const muted = linesOf(report).filter(({ mutedBy }) => mutedBy).length;
  return { ...counts, notApplicable, muted, score: scoreOf(report).percent };
}

const placeJson = ({ control, region, resource }: Place): Members => ({ control, region, resource });

/** Beside an earlier report. */
export const comparisonJson = (comparison: Comparison): Members => ({
  since: comparison.since,
  new: comparison.new.map(placeJson),
  mended: comparison.mended.map(placeJson),
  unchanged: comparison.unchanged.map(placeJson),
  unseen: comparison.unseen.map(placeJson),
});

/** The document, ending in a newline. */
export const auditJson = (report: AuditReport, lang: Lang): string =>
  jsonText({
    ...beginning(report),
    endedAt: report.endedAt,
    regions: report.regions.map(({ name, state }) => ({ name, state })),
    findings: linesOf(report).map((line) => findingJson(line, lang)),
    summary: summary(report),
    notes: (report.notes ?? []).map((note) => note[lang]),
    framework: report.framework && {
      name: report.framework.name,
      notJudged: report.framework.unjudged.map(({ id, title, frameworks }) => ({
        id,
        title: title[lang],
        frameworks,
      })),
    },
    comparison: report.comparison && comparisonJson(report.comparison),
  });
