// Changes as lines: before they are sent, from the calls themselves, and while and after they are.
import { type PreviewRow, previewOf } from '../../engine/preview.ts';
import type { Progress, State } from '../../engine/state.ts';
import { anyRegion, twins } from '../../engine/twins.ts';
import { awsCli, hasPlaceholder } from '../../formats/aws-cli.ts';
import type { Line } from '../../formats/lines.ts';
import { freePlanLine } from '../../model/account-plan.ts';
import { pricesAsOf } from '../../model/prices/dates.ts';
import type { Change } from '../../model/step.ts';
import type { Text } from '../../model/text.ts';
import { say } from '../page.ts';
import { preview as words } from '../words.ts';
import { work } from '../words-work.ts';

const callName = ({ call }: Change): string => (call.region ? `${call.op}, ${call.region}` : call.op);

function rowLine(state: State, { path, before, after, gloss }: PreviewRow): string {
  const becomes =
    before === undefined
      ? (after ?? '')
      : after === undefined
        ? say(state, words.removed(before))
        : before === after
          ? after
          : say(state, words.becomes(before, after));
  const meaning = gloss ? (state.lang === 'ja' ? `（${say(state, gloss)}）` : ` (${say(state, gloss)})`) : '';
  return `   ${path}: ${becomes || say(state, words.empty)}${meaning}`;
}

/** Each call with its values, numbered; one that is the same in several regions is told once, with their names. */
export const changeLines = (state: State, changes: readonly Change[]): readonly Line[] =>
  twins(changes.map((change) => previewOf(change, state.lang))).flatMap(({ preview, regions }, at) => {
    const { change, op, sign, rows } = preview;
    const [first = '', ...others] = regions;
    const where = others.length > 0 ? say(state, words.regions(regions)) : first;
    const head = `${say(state, words.signs[sign])}: ${op}`;
    const summary = say(state, change.summary);
    return [
      `${at + 1}. ${where ? `${head}, ${where}` : head}`,
      `   ${others.length > 0 ? summary.replaceAll(first, anyRegion) : summary}`,
      ...rows.map((row) => rowLine(state, row)),
    ];
  });

/** The same calls as commands, whole. */
export const cliLines = (state: State, changes: readonly Change[]): readonly Line[] => [
  say(state, words.cli),
  ...changes.map(({ call }) => ({ whole: awsCli(call) })),
  ...(changes.some(({ call }) => hasPlaceholder(call)) ? [say(state, words.fill)] : []),
];

/** What the changes cost, risk and how they are taken back: each thing said once. */
export function consequences(state: State, changes: readonly Change[]): readonly Line[] {
  const once = (texts: readonly Text[], one: (text: Text) => Text) => [
    ...new Set(texts.map((text) => say(state, one(text)))),
  ];
  const costs = changes.flatMap(({ cost }) => cost ?? []);
  const links = [...new Set(costs.map(({ link }) => link))];
  const dangers = changes.flatMap(({ danger }) => danger ?? []);
  const risky = changes.some(({ risk }) => risk === 'can-lock-out');
  const risks = dangers.length > 0 ? dangers : [risky ? words.locksOut : words.noRisk];
  const plan = state.account?.plan;
  const cents = costs.reduce((sum, cost) => sum + cost.cents, 0);
  return [
    ...once(costs.length > 0 ? costs.map(({ text }) => text) : [words.free], words.money),
    ...(costs.length > 1 && cents > 0 ? [say(state, words.sum(cents))] : []),
    ...(costs.length > 0
      ? [
          ...(plan?.kind === 'free' ? [say(state, freePlanLine(plan))] : []),
          say(state, words.prices(pricesAsOf(links))),
          ...links.map((whole) => ({ whole })),
        ]
      : []),
    ...once(risks, words.risk),
    ...once(
      changes.map(({ undo }) => undo),
      words.undo,
    ),
  ];
}

/** How far each change is, one line each; none for what has not begun. */
export const progressLines = (state: State, progress: readonly Progress[]): readonly Line[] =>
  progress.flatMap((one) => {
    const text = progressText(one);
    const what = `${say(state, one.change.summary)} (${callName(one.change)})`;
    return text ? [`- ${what}: ${say(state, text)}`] : [];
  });

function progressText({ state, took, failure, because, waiting }: Progress): Text | undefined {
  switch (state) {
    case 'sent':
      return work.sent(((took ?? 0) / 1000).toFixed(1));
    case 'refused':
      return work.refused(failure?.code ?? '');
    case 'unknown':
      return work.unknown(failure?.code ?? '');
    case 'skipped':
      return work.skipped(because ?? '');
    default:
      return waiting ? work.waiting(waiting) : undefined;
  }
}
