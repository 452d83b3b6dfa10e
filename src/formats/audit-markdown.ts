// The audit as Markdown: for pull requests, tickets and the job summary of GitHub Actions.
import type { Lang, Text } from '../model/text.ts';
import { type AuditReport, linesOf, scoreOf, tallyOf } from './audit-report.ts';
import type { Place } from './comparison.ts';
import { clean, fenced, markdown } from './escape.ts';
import {
  frameworkName,
  isUnseen,
  missingOf,
  type OpenGroup,
  openGroups,
  placesOf,
  severities,
  verdicts,
  type Way,
  waysFor,
} from './findings.ts';
import { scoreText, utc, words } from './words.ts';

const table = (
  head: readonly Text[],
  rows: readonly (readonly string[])[],
  lang: Lang,
): readonly string[] => [
  `| ${head.map((text) => text[lang]).join(' | ')} |`,
  `|${' --- |'.repeat(head.length)}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];

/** The document, ending in a newline. */
export function auditMarkdown(report: AuditReport, lang: Lang): string {
  const { account, demo, redacted, startedAt } = report;
  const { safe, of } = scoreOf(report);
  const groups = report.steps.flatMap((step) => openGroups(report, step));
  const unread = groups.filter(isUnseen);
  const open = groups.filter((group) => !isUnseen(group));
  const notes = [demo ? words.demo : [], redacted ? words.redacted : []].flat().map((text) => text[lang]);
  return [
    `# ${words.title[lang]}`,
    '',
    `**${scoreText(safe, of)[lang]}** ${words.findings[lang]}: ${tally(report, lang)}`,
    '',
    ...[
      `${words.account[lang]}: ${markdown(account.id)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`,
      `${words.identity[lang]}: ${markdown(account.arn)}`,
      `${words.at[lang]}: ${utc(startedAt)}`,
    ].map((line) => `- ${line}`),
    '',
    ...(report.notes ?? []).flatMap((note) => [`> ${markdown(note[lang])}`, '']),
    `## ${words.open[lang]}`,
    '',
    ...(open.length === 0 ? [words.nothing[lang], ''] : openTable(open, lang)),
    ...(unread.length === 0 ? [] : unreadPart(report, unread, lang)),
    ...(open.length === 0 ? [] : mendPart(report, open, lang)),
    ...mutedPart(report, lang),
    ...frameworkPart(report, lang),
    ...comparedPart(report, lang),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

const tally = (report: AuditReport, lang: Lang): string =>
  Object.entries(tallyOf(report))
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${verdicts[verdict as keyof typeof verdicts][lang]} ${count}`)
    .join(' / ');

const openTable = (groups: readonly OpenGroup[], lang: Lang): readonly string[] =>
  table(
    [words.severity, words.control, words.where, words.now, words.wanted],
    groups.map((group) => [
      severities[group.control.severity][lang],
      `${markdown(group.control.title[lang])}<br>\`${group.control.id}\``,
      markdown(placesOf(group, lang)),
      markdown(group.finding.actual[lang]),
      markdown(group.finding.expected[lang]),
    ]),
    lang,
  );

function unreadPart(report: AuditReport, groups: readonly OpenGroup[], lang: Lang): readonly string[] {
  const missing = missingOf(report);
  return [
    `## ${words.unseen[lang]}`,
    '',
    words.unseenWhy[lang],
    '',
    ...openTable(groups, lang),
    ...(missing.length === 0 ? [] : [words.missing[lang], '', ...fenced(missing), '']),
  ];
}

function mendPart(report: AuditReport, groups: readonly OpenGroup[], lang: Lang): readonly string[] {
  const controls = [...new Map(groups.map((group) => [group.control.id, group])).values()];
  return [
    `## ${words.mend[lang]}`,
    '',
    ...controls.flatMap(({ step, control }) => [
      `### ${markdown(control.title[lang])}`,
      '',
      ...waysFor(report, step, control).flatMap((way) => wayLines(way, lang)),
    ]),
  ];
}

const wayLines = ({ text, url, command }: Way, lang: Lang): readonly string[] => {
  const link = url ? [`[${words.console[lang]}](<${encodeURI(clean(url))}>)`] : [];
  const said = [...(text ? [markdown(text[lang])] : []), ...link].join(' ');
  return [...(said === '' ? [] : [`- ${said}`, '']), ...(command ? [...fenced([command]), ''] : [])];
};

function mutedPart(report: AuditReport, lang: Lang): readonly string[] {
  const rows = linesOf(report).flatMap(({ control, finding, mutedBy }) =>
    mutedBy
      ? [
          [
            `${markdown(control.title[lang])}<br>\`${control.id}\``,
            markdown([finding.region, finding.resource].flatMap((part) => part ?? []).join(', ')),
            markdown(`${mutedBy.reason}${mutedBy.until ? ` (${words.until[lang]} ${mutedBy.until})` : ''}`),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return [];
  return [`## ${words.muted[lang]}`, '', ...table([words.control, words.where, words.reason], rows, lang)];
}

function frameworkPart({ framework }: AuditReport, lang: Lang): readonly string[] {
  if (!framework || framework.unjudged.length === 0) return [];
  const rows = framework.unjudged.map(({ title, frameworks }) => {
    const ids = (frameworks[framework.name] ?? []).join(', ');
    return `- ${markdown(`${ids} ${title[lang]}`)}`;
  });
  return [`## ${frameworkName(framework.name)}: ${words.notJudged[lang]}`, '', ...rows, ''];
}

function comparedPart({ comparison }: AuditReport, lang: Lang): readonly string[] {
  if (!comparison) return [];
  const list = (title: Text, places: readonly Place[]): readonly string[] => [
    `- ${title[lang]}: ${places.length}`,
    ...places.map(
      ({ control, region, resource }) =>
        `  - ${markdown([control, region, resource].flatMap((part) => part ?? []).join(', '))}`,
    ),
  ];
  return [
    `## ${words.compared[lang]} (${markdown(utc(comparison.since))})`,
    '',
    ...list(words.new, comparison.new),
    ...list(words.mended, comparison.mended),
    `- ${words.unchanged[lang]}: ${comparison.unchanged.length}`,
    ...(comparison.unseen.length > 0 ? list(words.notSeen, comparison.unseen) : []),
    '',
  ];
}
