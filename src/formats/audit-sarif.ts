// The audit as SARIF 2.1.0, as GitHub's code scanning takes it.
// Source: GitHub docs, "SARIF support for code scanning": which properties are read, that every result needs a place in a file,
// that severities follow `security-severity` (over 9.0 critical, 7.0 high, 4.0 medium, below low), and that fingerprints keep
// the same alert from being opened twice.
import { isSafe } from '../engine/score.ts';
import type { Json } from '../model/json.ts';
import type { Control, Severity } from '../model/step.ts';
import type { Lang } from '../model/text.ts';
import { type AuditReport, type Line, linesOf } from './audit-report.ts';
import { clean, markdown } from './escape.ts';
import { fingerprint, itemsOf, missingOf, verdicts, type Way, waysFor } from './findings.ts';
import { jsonText } from './json-text.ts';
import { words } from './words.ts';

const levels: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};
const scores: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};
const home = 'https://www.npmjs.com/package/aws-day-one';

/** The document, ending in a newline. It holds what failed and what could not be read; the rest is no alert. */
export function auditSarif(report: AuditReport, lang: Lang): string {
  const lines = linesOf(report).filter(({ finding }) => ['fail', 'unknown'].includes(finding.verdict));
  const rules = report.steps.flatMap((step) => step.controls.map((control) => ({ step, control })));
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'aws-day-one',
            version: report.version,
            semanticVersion: report.version,
            informationUri: home,
            rules: rules.map(({ step, control }) =>
              rule(control, step.why[lang], waysFor(report, step, control), lang),
            ),
          },
        },
        automationDetails: { id: `aws-day-one/${report.account.id}/` },
        invocations: [
          {
            executionSuccessful: true,
            // What could not be read: the run is whole, its view is not.
            toolExecutionNotifications: missingOf(report).map((action) => ({
              level: 'warning',
              message: { text: `${words.missing[lang]} ${clean(action)}` },
            })),
            startTimeUtc: report.startedAt,
            endTimeUtc: report.endedAt,
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: lines.map((line) => ({
          ruleId: line.control.id,
          ruleIndex: rules.findIndex(({ control }) => control.id === line.control.id),
          ...result(report, line, lang),
        })),
      },
    ],
  });
}

// GitHub shows ten tags of a rule, and refuses a whole file where one has over twenty: the newest numbers come first.
// Source: GitHub docs, "About code scanning limits on SARIF results".
const tagsOf = (control: Control): readonly string[] => {
  const items = itemsOf(control);
  const cis = items.filter((item) => item.startsWith('cis-')).slice(0, 3);
  return ['security', 'aws', ...cis, ...items.filter((item) => !item.startsWith('cis-'))].slice(0, 10);
};

function rule(control: Control, why: string, ways: readonly Way[], lang: Lang): Json {
  const rows = ways.flatMap(({ text, url, command }) =>
    [text?.[lang] ?? [], url ?? [], command ?? []].flat(),
  );
  return {
    id: control.id,
    name: control.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: clean(control.title[lang]) },
    fullDescription: { text: clean(why) },
    help: {
      text: clean([why, ...rows].join(' ')),
      markdown: [markdown(why), '', ...ways.flatMap((way) => row(way, lang)), ''].join('\n'),
    },
    ...(control.console === undefined ? {} : { helpUri: control.console }),
    defaultConfiguration: { level: levels[control.severity] },
    properties: {
      tags: tagsOf(control),
      frameworks: control.frameworks,
      'security-severity': scores[control.severity],
      precision: 'very-high',
    },
  };
}

const row = ({ text, url, command }: Way, lang: Lang): readonly string[] => [
  ...(text ? [`- ${markdown(text[lang])}`] : []),
  ...(url ? [`- <${encodeURI(clean(url))}>`] : []),
  ...(command ? [`- \`${clean(command).replaceAll('`', '')}\``] : []),
];

function result(report: AuditReport, line: Line, lang: Lang) {
  const { step, control, finding, mutedBy } = line;
  const where = [finding.region, finding.resource].flatMap((part) => part ?? []).map(clean);
  const about = where.length > 0 ? ` (${where.join(', ')})` : '';
  const said = finding.verdict === 'fail' ? '' : `${verdicts[finding.verdict][lang]}: `;
  return {
    level: isSafe(finding.verdict) || finding.verdict === 'unknown' ? 'note' : levels[control.severity],
    message: { text: clean(`${control.title[lang]}${about}: ${said}${finding.actual[lang]}`) },
    locations: [
      {
        // There is no file: a name that never changes stands for the step.
        physicalLocation: {
          artifactLocation: { uri: `aws-account/${step.id}` },
          region: { startLine: 1 },
        },
        logicalLocations: [{ fullyQualifiedName: [report.account.id, ...where].join('/'), kind: 'resource' }],
      },
    ],
    partialFingerprints: {
      // The only one that GitHub reads, as a hash and the number of its occurrence. Source: GitHub docs, "Data for preventing
      // duplicated alerts". Every result has the same line of no file: without it, the results of a rule would be one alert.
      primaryLocationLineHash: `${fingerprint(report, line)}:1`,
      'controlRegionResource/v1': fingerprint(report, line),
    },
    ...(mutedBy
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: clean(mutedBy.reason) }] }
      : {}),
    properties: {
      verdict: finding.verdict,
      expected: clean(finding.expected[lang]),
      ...(finding.missing === undefined ? {} : { missing: clean(finding.missing) }),
    },
  };
}
