// The audit as annotations of a GitHub Actions run. The job summary, which has room for all, is the Markdown report.
import type { Severity } from '../model/step.ts';
import type { Lang } from '../model/text.ts';
import type { AuditReport } from './audit-report.ts';
import { workflowData, workflowProperty } from './escape.ts';
import { type OpenGroup, openGroups, placesOf, verdicts } from './findings.ts';

// GitHub shows so many of each kind a step, and drops the rest silently.
// Source: actions/toolkit, docs/problem-matchers.md, Limitations (pull request 734).
const most = 10;

type Kind = 'error' | 'warning' | 'notice';
const kinds: Readonly<Record<Severity, Kind>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};
const order: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** What only a person can look at is no alarm; what could not be read is one, but nobody knows how bad. */
function kindOf({ control, finding }: OpenGroup): Kind {
  if (finding.verdict === 'fail') return kinds[control.severity];
  return finding.verdict === 'unknown' ? 'warning' : 'notice';
}

/** One workflow command a line, worst first, at most ten of each kind; the last line says what was left out. */
export function auditGithub(report: AuditReport, lang: Lang): string {
  const groups = report.steps
    .flatMap((step) => openGroups(report, step))
    .sort((a, b) => order.indexOf(a.control.severity) - order.indexOf(b.control.severity));
  const shown = (['error', 'warning', 'notice'] as const).flatMap((kind) =>
    groups
      .filter((group) => kindOf(group) === kind)
      .slice(0, most)
      .map((group) => command(kind, group, lang)),
  );
  const left = groups.length - shown.length;
  const rest =
    lang === 'ja'
      ? `ほか ${left} 件はジョブの要約に記載しています。`
      : `${left} more ${left === 1 ? 'stands' : 'stand'} in the job summary.`;
  return [...shown, ...(left > 0 ? [rest] : [])].map((line) => `${line}\n`).join('');
}

function command(kind: Kind, group: OpenGroup, lang: Lang): string {
  const { control, finding } = group;
  const places = placesOf(group, lang, 5);
  const said = finding.verdict === 'fail' ? '' : `${verdicts[finding.verdict][lang]}: `;
  const where = places === '' ? '' : ` (${places})`;
  const title = workflowProperty(`aws-day-one ${control.id}`);
  return `::${kind} title=${title}::${workflowData(`${control.title[lang]}${where}: ${said}${finding.actual[lang]}`)}`;
}
