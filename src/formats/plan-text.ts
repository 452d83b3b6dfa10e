// The plan for people: the calls themselves, what they cost and risk, and what needs a person.
import { distinct, needsPerson, type StepPlan } from '../engine/plan.ts';
import { type PreviewRow, previewOf } from '../engine/preview.ts';
import { anyRegion, type Twins, twins } from '../engine/twins.ts';
import { freePlanLine, type Plan } from '../model/account-plan.ts';
import type { Change } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { clip, inert, pad } from '../model/wrap.ts';
import { heading, indented, type Page } from './page.ts';
import type { PlanInHand } from './plan-document.ts';

const words = {
  title: { en: 'AWS Day One plan', ja: 'AWS Day One 計画' },
  money: { en: 'Money', ja: '費用' },
  risk: { en: 'Risk', ja: 'リスク' },
  undo: { en: 'Undo', ja: '元に戻す' },
  lockOut: { en: 'can lock somebody out', ja: 'サインインできなくなるおそれがある' },
  attended: {
    en: 'Sent only in the wizard, with you there.',
    ja: 'ウィザードで、操作する人がいるときにだけ送信します。',
  },
  person: { en: 'What only you can do', ja: '人の操作が必要なもの' },
  waits: { en: 'waits until this is done:', ja: '次が済むまで待ちます:' },
  answer: { en: 'not answered yet:', ja: '未回答:' },
  nothing: { en: 'Nothing would be changed.', ja: '変更はありません。' },
} as const satisfies Record<string, Text>;

/** The plan, ending in a newline. */
export function planText(plan: PlanInHand, page: Page): string {
  const { lang } = page;
  const changes = plan.plans.flatMap((one) => one.changes);
  const count =
    lang === 'ja'
      ? `${changes.length} 件の変更。まだ何も送信していません。`
      : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}. Nothing has been sent.`;
  return `${[
    ...heading(words.title, plan.account, plan.demo, page),
    ...planOfAccount(plan.account.plan, changes, page),
    ...plan.plans.filter((one) => one.changes.length > 0).flatMap((one) => stepLines(one, page)),
    ...personSection(plan.plans, page),
    changes.length === 0 ? words.nothing[lang] : count,
  ].join('\n')}\n`;
}

/** The free plan is a word beside what costs. */
const planOfAccount = (plan: Plan | undefined, changes: readonly Change[], { lang, width }: Page) =>
  plan?.kind === 'free' && changes.some(({ cost }) => cost)
    ? [...indented(freePlanLine(plan)[lang], 0, width), '']
    : [];

/** What only a person can do, ending in a newline; nothing at all if there is nothing. */
export const personText = (plans: readonly StepPlan[], page: Page): string =>
  personSection(plans, page)
    .map((line) => `${line}\n`)
    .join('');

function personSection(plans: readonly StepPlan[], page: Page): readonly string[] {
  const lines = plans.flatMap((one) => personLines(one, page));
  return lines.length > 0 ? [page.paint.strong(words.person[page.lang]), '', ...lines] : [];
}

/** The changes of a step under its title. */
export function stepLines(
  { step, changes }: Pick<StepPlan, 'step' | 'changes'>,
  page: Page,
): readonly string[] {
  const { paint, lang } = page;
  return [
    paint.strong(step.title[lang]),
    '',
    ...twins(changes.map((change) => previewOf(change, lang))).flatMap((one) => changeLines(one, page)),
  ];
}

const widest = 40;

/** The end of a long path says more than its beginning: `~.BlockPublicAcls`. */
function shortPath(path: string): string {
  const parts = path.split('.');
  while (parts.length > 1 && parts.join('.').length > widest - 2) parts.shift();
  const short = parts.join('.');
  return short.length === path.length ? path : clip(`~.${short}`, widest);
}

function changeLines({ preview, regions }: Twins, { paint, lang, width }: Page): readonly string[] {
  const { change, sign, op, rows } = preview;
  const summary = change.summary[lang];
  const left = Math.max(0, ...rows.map(({ path }) => shortPath(path).length)) + 2;
  const field = ({ path, before, after, gloss }: PreviewRow) => {
    const value = before === undefined || before === after ? (after ?? '') : `${before} -> ${after ?? '-'}`;
    const said = gloss ? `${value}  (${gloss[lang]})` : value;
    return indented(said, left + 4, width, `    ${pad(shortPath(inert(path)), left - 1)}`);
  };
  const locks = change.risk === 'can-lock-out';
  const risk = change.danger ?? (locks ? words.lockOut : undefined);
  const label = (name: Text, text: string) => indented(text, 14, width, `    ${name[lang]}`).map(paint.quiet);
  return [
    ` ${sign} ${paint.strong(op)}${regions.length === 1 ? `  ${paint.quiet(regions[0] ?? '')}` : ''}`,
    ...(regions.length > 1 ? indented(regions.join(', '), 4, width).map(paint.quiet) : []),
    ...indented(regions.length > 1 ? summary.replaceAll(regions[0] ?? '', anyRegion) : summary, 4, width),
    ...rows.flatMap(field),
    ...(change.cost ? label(words.money, `${change.cost.text[lang]} (${change.cost.link})`) : []),
    ...(risk ? label(words.risk, risk[lang]).map((line) => (locks ? paint.attention(line) : line)) : []),
    ...label(words.undo, change.undo[lang]),
    ...(needsPerson(change) ? indented(words.attended[lang], 4, width).map(paint.attention) : []),
    '',
  ];
}

function personLines(
  { step, questions, guide, waitsFor }: StepPlan,
  { lang, width }: Page,
): readonly string[] {
  if (questions.length + guide.length + waitsFor.length === 0) return [];
  return [
    `  ${step.title[lang]}`,
    ...distinct(guide).flatMap(({ text, url, command }) => [
      ...indented(text[lang], 4, width, '  - '),
      // On a line of their own, unwrapped: they are copied.
      ...(command === undefined ? [] : [`    ${inert(command)}`]),
      ...(url === undefined ? [] : [inert(url)]),
    ]),
    ...questions.flatMap(({ key, text }) =>
      indented(`${words.answer[lang]} ${text[lang]} (--answers: ${key})`, 4, width, '  - '),
    ),
    ...(waitsFor.length > 0 ? indented(`${words.waits[lang]} ${waitsFor.join(', ')}`, 4, width, '  - ') : []),
    '',
  ];
}
