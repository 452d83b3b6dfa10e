// The audit as JSON lines: a header, each finding as soon as it and those before it are known, a summary.
// A report without its last line was cut off.
import type { Json } from '../model/json.ts';
import type { AnyStep, Finding } from '../model/step.ts';
import type { Lang } from '../model/text.ts';
import { beginning, comparisonJson, findingJson, summary } from './audit-json.ts';
import { type AuditBegun, type AuditReport, linesOf, linesOfStep } from './audit-report.ts';
import { inertJson } from './json-text.ts';

const lineOf = (value: Json): string => `${inertJson(JSON.stringify(value))}\n`;

const header = (begun: AuditBegun): string => lineOf({ type: 'header', ...beginning(begun) });
const ending = (report: AuditReport): string =>
  lineOf({
    type: 'summary',
    endedAt: report.endedAt,
    regions: report.regions.map(({ name, state }) => ({ name, state })),
    ...summary(report),
    comparison: report.comparison && comparisonJson(report.comparison),
  });

/** The whole report at once. */
export const auditJsonl = (report: AuditReport, lang: Lang): string =>
  [
    header(report),
    ...linesOf(report).map((line) => lineOf({ type: 'finding', ...findingJson(line, lang) })),
    ending(report),
  ].join('');

/** Takes an audit's news as it goes; each method gives what may be written now. */
export interface LiveLines {
  readonly begun: (begun: AuditBegun) => string;
  readonly judged: (step: AnyStep, findings: readonly Finding[]) => string;
  readonly ended: (report: AuditReport) => string;
}

/** The same report line by line. Steps are judged side by side; their findings are written in the order of the walk. */
export function liveLines(steps: readonly AnyStep[], lang: Lang): LiveLines {
  const ready = new Map<string, string>();
  let mutes: AuditBegun['mutes'];
  let next = 0;
  return {
    begun: (begun) => {
      mutes = begun.mutes;
      return header(begun);
    },
    judged: (step, findings) => {
      const lines = linesOfStep(step, findings, mutes).map((line) =>
        lineOf({ type: 'finding', ...findingJson(line, lang) }),
      );
      ready.set(step.id, lines.join(''));
      let out = '';
      for (let at = steps[next]; at && ready.has(at.id); at = steps[next]) {
        out += ready.get(at.id) ?? '';
        next += 1;
      }
      return out;
    },
    ended: ending,
  };
}
