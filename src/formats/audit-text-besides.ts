// What the text report says beside its findings: notes, what was muted, what the framework asks more, what changed since last time.
import type { Lang, Text } from '../model/text.ts';
import { type AuditReport, linesOf } from './audit-report.ts';
import type { Place } from './comparison.ts';
import { grouped } from './lines.ts';
import { indented, type Page } from './page.ts';
import { utc, words } from './words.ts';

const placeText = ({ control, region, resource }: Place): string =>
  [control, region, resource].flatMap((part) => part ?? []).join(', ');

/** What must be known before the findings are read. */
export const notesLines = ({ notes = [] }: AuditReport, { lang, width, paint }: Page): readonly string[] =>
  notes.length === 0
    ? []
    : [...notes.flatMap((note) => indented(note[lang], 0, width).map(paint.attention)), ''];

/** Each part is there only where it has something to say; a part ends in an empty line. */
export const besides = (report: AuditReport, page: Page): readonly string[] => [
  ...mutedLines(report, page),
  ...frameworkLines(report, page),
  ...comparedLines(report, page),
];

function mutedLines(report: AuditReport, page: Page): readonly string[] {
  const { lang } = page;
  const muted = linesOf(report).flatMap(({ finding, mutedBy }) => (mutedBy ? [{ finding, mutedBy }] : []));
  const groups = grouped(muted.map(({ finding }) => finding));
  const rows = groups.map(({ finding, regions, resources }) => {
    const mute = muted.find((one) => one.finding === finding)?.mutedBy;
    const until = mute?.until === undefined ? '' : ` (${words.until[lang]} ${mute.until})`;
    const where = resources.length > 0 ? resources : regions;
    return `${[finding.control, ...where].join(', ')}: ${mute?.reason ?? ''}${until}`;
  });
  return part(words.muted, rows, page);
}

const frameworkLines = ({ framework }: AuditReport, page: Page): readonly string[] =>
  part(
    words.notJudged,
    (framework?.unjudged ?? []).map(
      ({ title, frameworks }) =>
        `${(frameworks[framework?.name ?? 'fsbp'] ?? []).join(', ')} ${title[page.lang]}`,
    ),
    page,
  );

function comparedLines({ comparison }: AuditReport, page: Page): readonly string[] {
  if (!comparison) return [];
  const { lang } = page;
  const count = (title: Text, places: readonly Place[]): string => `${title[lang]}: ${places.length}`;
  const listed = (title: Text, places: readonly Place[]): readonly string[] => [
    count(title, places),
    ...places.map((place) => `  ${placeText(place)}`),
  ];
  return part(
    inBrackets(words.compared, utc(comparison.since), lang),
    [
      ...listed(words.new, comparison.new),
      ...listed(words.mended, comparison.mended),
      count(words.unchanged, comparison.unchanged),
      ...(comparison.unseen.length > 0 ? listed(words.notSeen, comparison.unseen) : []),
    ],
    page,
  );
}

const inBrackets = (title: Text, text: string, lang: Lang): Text => {
  const said = lang === 'ja' ? `${title.ja}（${text}）` : `${title.en} (${text})`;
  return { en: said, ja: said };
};

function part(title: Text, rows: readonly string[], { lang, width, paint }: Page): readonly string[] {
  if (rows.length === 0) return [];
  const inner = (row: string): readonly string[] => {
    const deep = /^ */.exec(row)?.[0].length ?? 0;
    return indented(row.trimStart(), 2 + deep, width);
  };
  return [...indented(title[lang], 0, width).map(paint.strong), ...rows.flatMap(inner), ''];
}
