// The audit for people: grouped by step, quiet about what is fine, clear about what could not be read.
import type { AnyStep } from '../model/step.ts';
import type { Lang, Text } from '../model/text.ts';
import { inert } from '../model/wrap.ts';
import { type AuditReport, isBlindReport, linesOf, openLines, scoreOf, tallyOf } from './audit-report.ts';
import { besides, notesLines } from './audit-text-besides.ts';
import { noCommand } from './escape.ts';
import { missingOf, severities, verdicts } from './findings.ts';
import { type FindingGroup, grouped } from './lines.ts';
import { heading, indented, type Page, signs } from './page.ts';

const words = {
  title: { en: 'AWS Day One audit', ja: 'AWS Day One 診断結果' },
  now: { en: 'now', ja: '現在' },
  wanted: { en: 'wanted', ja: '目標' },
  where: { en: 'where', ja: '対象' },
  missing: { en: 'To read the rest, this identity needs:', ja: '残りを読み取るには、次の権限が必要です。' },
  nothing: { en: 'No control could be judged.', ja: 'どの項目も判定できませんでした。' },
} as const satisfies Record<string, Text>;

const notRead = (count: number): Text => ({
  en: `${count} could not be read, and may hide a problem.`,
  ja: `${count} 件は読み取れませんでした。`,
});
/** The organization's to answer for; nobody here saw whether it is right. */
const leftTo = (count: number): Text => ({
  en: `${count} could not be read and are left to the organization: nobody looked there.`,
  ja: `${count} 件は組織の管理下にあり、読み取れないため確認していません。`,
});

/** The report, ending in a newline. `next` is the command to go on with. */
export function auditText(report: AuditReport, page: Page, next: string): string {
  const { paint, lang, width } = page;
  const { safe, of } = scoreOf(report);
  const { unknown } = tallyOf(report);
  const missing = missingOf(report);
  const refused = linesOf(report).filter(
    ({ finding: { verdict, unread } }) => verdict === 'managed' && unread,
  );
  const total = isBlindReport(report)
    ? words.nothing[lang]
    : lang === 'ja'
      ? `${of} 項目中 ${safe} 項目が安全です。`
      : `Safe: ${safe} of ${of} controls.`;
  const unseen = [
    ...(unknown === 0 ? [] : [notRead(unknown)]),
    ...(refused.length === 0 ? [] : [leftTo(refused.length)]),
  ].map((text) => ` ${paint.attention(text[lang])}`);
  return `${[
    ...heading(words.title, report.account, report.demo, page),
    ...notesLines(report, page),
    ...report.steps.flatMap((step) => stepLines(step, report, page)),
    '',
    ...besides(report, page),
    ...(missing.length > 0
      ? [
          ...indented(words.missing[lang], 0, width),
          ...missing.map((action) => noCommand(`  ${inert(action)}`)),
          '',
        ]
      : []),
    paint.strong(total) + unseen.join(''),
    lang === 'ja' ? `次のコマンド: ${next}` : `Next: ${next}`,
  ].join('\n')}\n`;
}

function stepLines(step: AnyStep, report: AuditReport, page: Page): readonly string[] {
  const { paint, lang } = page;
  const open = openLines(report, step).map(({ finding }) => finding);
  if (open.length === 0) return [`${paint.good(signs(page).good)} ${step.title[lang]}`];
  const bad = open.some(({ verdict }) => verdict === 'fail');
  const sign = bad ? signs(page).bad : signs(page).open;
  return [
    `${paint.attention(sign)} ${paint.strong(step.title[lang])}`,
    ...grouped(open).flatMap((group) => groupLines(group, step, page)),
  ];
}

function groupLines(
  { finding, regions, resources }: FindingGroup,
  step: AnyStep,
  page: Page,
): readonly string[] {
  const { paint, lang, width } = page;
  const control = step.controls.find(({ id }) => id === finding.control);
  if (!control) return [];
  const marks = [
    severities[control.severity],
    ...(finding.verdict === 'fail' ? [] : [verdicts[finding.verdict]]),
  ].map((text) => text[lang]);
  const mark = lang === 'ja' ? `（${marks.join('、')}）` : ` (${marks.join(', ')})`;
  const rows = [
    ...places(resources.length > 0 ? resources : regions, lang).map((text) => [words.where, text] as const),
    [words.now, finding.actual[lang]] as const,
    [words.wanted, finding.expected[lang]] as const,
  ];
  return [
    ...indented(control.title[lang] + mark, 4, width),
    ...rows.flatMap(([label, text]) => indented(text, 14, width, `      ${label[lang]}`).map(paint.quiet)),
  ];
}

const shown = 3;

/** `us-east-1, us-east-2, us-west-1 and 14 more`. */
function places(all: readonly string[], lang: Lang): readonly string[] {
  if (all.length === 0) return [];
  const more = all.length - shown;
  const list = all.slice(0, shown).join(', ');
  if (more <= 0) return [list];
  return [lang === 'ja' ? `${list} ほか ${more} 件` : `${list} and ${more} more`];
}
