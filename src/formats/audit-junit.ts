// The audit as JUnit XML: a step is a suite, a finding a test case. The dialect of Jenkins (junit-10.xsd), which GitLab reads too.
import type { Lang } from '../model/text.ts';
import { type AuditReport, type Line, linesOfStep } from './audit-report.ts';
import { xml } from './escape.ts';
import { verdicts } from './findings.ts';

type Outcome = 'passed' | 'failure' | 'skipped';

/** What could not be judged is neither passed nor failed. */
function outcomeOf({ finding, mutedBy }: Line): Outcome {
  if (mutedBy) return 'skipped';
  const { verdict, unread } = finding;
  if (unread) return 'skipped';
  if (verdict === 'fail') return 'failure';
  return verdict === 'pass' || verdict === 'accepted' || verdict === 'managed' ? 'passed' : 'skipped';
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');

/** The document, ending in a newline. */
export function auditJunit(report: AuditReport, lang: Lang): string {
  const suites = report.steps.map((step) => ({
    step,
    lines: linesOfStep(step, report.seen[step.id]?.findings ?? [], report.mutes),
  }));
  const count = (lines: readonly Line[], outcome: Outcome): number =>
    lines.filter((line) => outcomeOf(line) === outcome).length;
  const all = suites.flatMap(({ lines }) => lines);
  const root = { name: 'aws-day-one', tests: all.length, failures: count(all, 'failure'), errors: 0 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(root)}>`,
    ...suites.flatMap(({ step, lines }) => [
      `  <testsuite${attributes({
        name: step.id,
        tests: lines.length,
        failures: count(lines, 'failure'),
        errors: 0,
        skipped: count(lines, 'skipped'),
        timestamp: report.startedAt,
        hostname: report.account.id,
      })}>`,
      ...lines.flatMap((line) => testcase(line, lang)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function testcase(line: Line, lang: Lang): readonly string[] {
  const { step, control, finding, mutedBy } = line;
  const name = [control.id, finding.region, finding.resource].flatMap((part) => part ?? []).join(' ');
  const open = `    <testcase${attributes({ classname: `aws-day-one.${step.id}`, name })}`;
  const outcome = outcomeOf(line);
  const said = mutedBy?.reason ?? `${verdicts[finding.verdict][lang]}: ${finding.actual[lang]}`;
  if (outcome === 'passed') {
    // Why something passes that a benchmark would not pass is worth a word.
    if (finding.verdict === 'pass') return [`${open}/>`];
    return [`${open}>`, `      <system-out>${xml(said)}</system-out>`, '    </testcase>'];
  }
  const type = outcome === 'failure' ? control.severity : mutedBy ? 'muted' : finding.verdict;
  const message = outcome === 'failure' ? `${control.title[lang]}: ${finding.actual[lang]}` : said;
  const body = [finding.expected[lang], ...(finding.missing ? [finding.missing] : [])].join(' ');
  return [
    `${open}>`,
    `      <${outcome}${attributes({ type, message })}>${xml(body)}</${outcome}>`,
    '    </testcase>',
  ];
}
