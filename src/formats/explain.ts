// What `explain` says, in sections: the same words that the wizard and the plan use.

import type { Item } from '../model/frameworks/items.ts';
import type { FrameworkIds } from '../model/frameworks.ts';
import { frameworks } from '../model/frameworks.ts';
import type { ProblemText } from '../model/problem.ts';
import type { AnyStep, Change, Control, Finding, Guide } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { inert } from '../model/wrap.ts';
import { severities } from './findings.ts';
import { indented, type Page } from './page.ts';

const words = {
  why: { en: 'Why', ja: '理由' },
  good: { en: 'What good looks like', ja: '目標' },
  sends: { en: 'How this tool mends it', ja: 'このツールでの直し方' },
  example: { en: 'The example', ja: '例' },
  steps: { en: 'There the step sends:', ja: 'このステップでは、次の変更を送信します。' },
  nothing: {
    en: 'It changes nothing here: AWS lets only a person do this. It guides you, and sees when it is done.',
    ja: 'ここでは何も変更しません。人の操作が必要なため、手順を案内し、済んだことを確認します。',
  },
  hand: { en: 'By hand', ja: '手動での直し方' },
  console: { en: 'In the AWS console:', ja: 'AWS コンソール:' },
  ids: { en: 'Numbers in the frameworks', ja: '各基準での番号' },
  none: { en: 'No framework has a number for it.', ja: '該当する番号はありません。' },
  cost: { en: 'Cost', ja: '費用' },
  free: { en: 'Free.', ja: '無料です。' },
  controls: { en: 'What it judges', ja: '確認する項目' },
  after: { en: 'Comes after', ja: '先に済ませるステップ' },
  next: { en: 'What to do', ja: '対処' },
  exit: { en: 'Exit code', ja: '終了コード' },
  unjudged: {
    en: 'This tool does not judge it. Look for yourself.',
    ja: 'このツールでは判定しません。ご自身で確認してください。',
  },
} as const satisfies Record<string, Text>;

/** What is planned, and for whom, depends on the account. */
const exampleFrom = ({ en, ja }: Text): Text => ({
  en: `What follows is what the tool says on ${en}. Names are made up.`,
  ja: `以下は、${ja}での表示です。名前は架空のものです。`,
});

type Section = readonly [title: Text, lines: readonly string[]];

function page(title: string, id: string, sections: readonly Section[], { paint, lang, width }: Page): string {
  const lines = sections.flatMap(([head, body]) =>
    body.length === 0 ? [] : ['', paint.strong(head[lang]), ...body.flatMap((line) => shown(line, width))],
  );
  const head = [...indented(title, 0, width).map(paint.strong), ...indented(id, 0, width).map(paint.quiet)];
  return `${[...head, ...lines].join('\n')}\n`;
}

/** Addresses and commands stand whole, so that they can be copied. */
const shown = (line: string, width: number): readonly string[] =>
  /^(https:|aws )/.test(line) ? [`  ${inert(line)}`] : indented(line, 2, width);

const idLines = (ids: FrameworkIds, lang: Page['lang']): readonly string[] => {
  const lines = frameworks.flatMap((name) => (ids[name]?.length ? [`${name}: ${ids[name].join(', ')}`] : []));
  return lines.length > 0 ? lines : [words.none[lang]];
};

export interface ControlInWords {
  readonly step: AnyStep;
  readonly control: Control;
  /** Which account finding, changes and guide are an example from, to stand behind "on". */
  readonly account: Text | undefined;
  readonly finding: Finding | undefined;
  readonly changes: readonly Change[];
  readonly guide: readonly Guide[];
}

/** One control: why, what good looks like, how it is mended, by hand, cost, numbers. */
export function explainControl(
  { step, control, account, finding, changes, guide }: ControlInWords,
  at: Page,
): string {
  const { lang } = at;
  const sent = [...new Set(changes.map(({ summary }) => `- ${summary[lang]}`))];
  const costs = new Map(changes.flatMap(({ cost }) => (cost ? [[cost.text[lang], cost.link]] : [])));
  const byHand = guide.flatMap(({ text, url, command }, nth) => [
    `${nth + 1}. ${text[lang]}`,
    ...(url ? [url] : []),
    ...(command ? [command] : []),
  ]);
  const console = control.console ? [words.console[lang], control.console] : [];
  return page(
    control.title[lang],
    `${control.id}, ${severities[control.severity][lang]}, ${step.id}`,
    [
      [words.why, [step.why[lang]]],
      [words.good, finding ? [finding.expected[lang]] : []],
      [words.example, account ? [exampleFrom(account)[lang]] : []],
      [words.sends, sent.length > 0 ? [words.steps[lang], ...sent] : [words.nothing[lang]]],
      [words.hand, byHand.length > 0 ? byHand : console],
      [words.cost, costs.size > 0 ? [...costs].flat() : [words.free[lang]]],
      [words.ids, idLines(control.frameworks, lang)],
    ],
    at,
  );
}

/** One step: why, and what it judges. */
export function explainStep({ id, title, why, controls, after = [] }: AnyStep, at: Page): string {
  const lines = controls.map((one) => `- ${one.id}: ${one.title[at.lang]}`);
  return page(
    title[at.lang],
    id,
    [
      [words.why, [why[at.lang]]],
      [words.controls, lines],
      [words.after, after],
    ],
    at,
  );
}

/** A code that an error was told with. */
export function explainProblem(code: string, { exit, what, why, next }: ProblemText, at: Page): string {
  const { lang } = at;
  return page(
    what[lang],
    code,
    [
      [words.why, [why[lang]]],
      [words.next, [next[lang]]],
      [words.exit, [String(exit)]],
    ],
    at,
  );
}

/** An item of a framework that no step judges. */
export function explainItem({ id, title, frameworks: ids, note }: Item, at: Page): string {
  const { lang } = at;
  return page(
    title[lang],
    id,
    [
      [words.why, note ? [note[lang]] : []],
      [words.hand, [words.unjudged[lang]]],
      [words.ids, idLines(ids, lang)],
    ],
    at,
  );
}
