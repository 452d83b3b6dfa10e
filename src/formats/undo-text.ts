// An undo for people: what would be taken back, what stays and why; afterwards what came of it.
import { minuteOf } from '../engine/earlier.ts';
import type { Run } from '../engine/past.ts';
import type { StepUndo } from '../engine/undo.ts';
import type { Account } from '../model/account.ts';
import type { Change, Kept } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { type Came, cameLines, leftLines } from './apply-text.ts';
import { heading, indented, type Page } from './page.ts';
import { stepLines } from './plan-text.ts';

export interface UndoReport {
  readonly account: Account;
  readonly demo: boolean;
  /** What is taken back, oldest first. */
  readonly runs: readonly Run[];
  readonly plan: readonly StepUndo[];
}

const words = {
  title: { en: 'AWS Day One undo', ja: 'AWS Day One 元に戻す計画' },
  kept: { en: 'What stays, and why', ja: '残すものとその理由' },
  nothing: { en: 'There is nothing to take back.', ja: '元に戻すものはありません。' },
  assumed: {
    en: 'This run ended before it looked again. What is there now is taken for what it left: look closely.',
    ja: 'この実行は、結果の確認前に終わりました。現在の状態を実行直後の状態とみなすため、内容をよく確認してください。',
  },
} as const satisfies Record<string, Text>;

const changesIn = (plan: readonly StepUndo[]): readonly Change[] => plan.flatMap(({ changes }) => changes);

/** Which run it is about. */
const runLines = (runs: readonly Run[], { lang, width, paint }: Page): readonly string[] => [
  ...runs.flatMap(({ id, at, identity }) =>
    indented(
      lang === 'ja'
        ? `対象の実行: ${id}（${minuteOf(at)}、${identity ?? '-'}）`
        : `run ${id}, ${minuteOf(at)}, by ${identity ?? '-'}`,
      0,
      width,
    ).map(paint.quiet),
  ),
  '',
];

/** The plan of an undo, ending in a newline. */
export function undoText({ account, demo, runs, plan }: UndoReport, page: Page): string {
  const { lang, width, paint } = page;
  const count = changesIn(plan).length;
  return `${[
    ...heading(words.title, account, demo, page),
    ...runLines(runs, page),
    ...plan.flatMap((one) => [
      ...(one.changes.length > 0 ? stepLines(one, page) : []),
      ...(one.assumed ? [...indented(words.assumed[lang], 4, width).map(paint.attention), ''] : []),
    ]),
    ...keptLines(plan, page),
    count === 0
      ? words.nothing[lang]
      : lang === 'ja'
        ? `${count} 件の変更。まだ何も送信していません。`
        : `${count} ${count === 1 ? 'change' : 'changes'}. Nothing has been sent.`,
  ].join('\n')}\n`;
}

/** What came of it, ending in a newline. */
export function undoneText(
  report: UndoReport & { readonly outcomes: readonly Came[]; readonly left: readonly Change[] },
  page: Page,
): string {
  const { account, demo, runs, plan, outcomes, left } = report;
  const back = outcomes.filter(({ state }) => state === 'sent').length;
  return `${[
    ...heading(words.title, account, demo, page),
    ...runLines(runs, page),
    ...outcomes.flatMap((came) => cameLines(came, page)),
    ...left.flatMap((change) => leftLines(change, page)),
    ...(outcomes.length + left.length > 0 ? [''] : []),
    ...keptLines(plan, page),
    page.lang === 'ja' ? `${back} 件の変更を元に戻しました。` : `${back} taken back.`,
  ].join('\n')}\n`;
}

/** One paragraph for each reason of a step: of every step something is named. */
function keptLines(plan: readonly StepUndo[], { lang, width, paint }: Page): readonly string[] {
  const reasons = new Map<string, Kept[]>();
  for (const { step, kept } of plan) {
    for (const one of kept) {
      const key = `${step.id} ${one.why.en}`;
      reasons.set(key, [...(reasons.get(key) ?? []), one]);
    }
  }
  if (reasons.size === 0) return [];
  return [
    paint.strong(words.kept[lang]),
    '',
    ...[...reasons.values()].flatMap((some) => [
      ...indented(named(some, lang === 'ja'), 4, width, '  - '),
      ...indented(some[0]?.why[lang] ?? '', 4, width),
      '',
    ]),
  ];
}

function named(some: readonly Kept[], japanese: boolean): string {
  const ids = some.map(({ change }) => change);
  if (ids.length <= 3) return ids.join(', ');
  return japanese
    ? `${ids.slice(0, 2).join('、')} ほか ${ids.length - 2} 件`
    : `${ids.slice(0, 2).join(', ')} and ${ids.length - 2} more`;
}
