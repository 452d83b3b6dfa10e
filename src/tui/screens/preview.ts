// What will be sent, made from the calls themselves; then what it costs, risks, and how it is undone.

import { type Preview, previewOf } from '../../engine/preview.ts';
import { planOf, stepOf } from '../../engine/select.ts';
import { twins } from '../../engine/twins.ts';
import { awsCli } from '../../formats/aws-cli.ts';
import { freePlanLine } from '../../model/account-plan.ts';
import { pricesAsOf } from '../../model/prices/dates.ts';
import type { Cost } from '../../model/prices.ts';
import type { Change } from '../../model/step.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { diffLines } from '../parts/diff.ts';
import { bare, blank, type Line, para, span } from '../parts/line.ts';
import { labelled } from '../parts/trouble.ts';
import { previewWords } from '../words/changes.ts';

export function previewPage(view: View): Page {
  const { state, steps, say, width } = view;
  const { screen } = state;
  const step = stepOf(steps, screen);
  if (!step || screen.at !== 'preview') return { title: '', lines: [], scroll: 0 };
  const { changes } = planOf(step, steps, state);
  const fresh = screen.fresh
    ? [...para(say(previewWords.fresh), width, { first: span('! ', 'attention') }), blank]
    : [];
  const { money, rest } = promises(changes, view);
  const costs = changes.some(({ cost, risk }) => (cost?.cents ?? 0) > 0 || risk === 'costs-money');
  // The money is said before it is spent: whole where it is short, else that there is some.
  const pinned = money.length <= mostPinned && view.size.rows >= leastToPin;
  return {
    title: say(previewWords.title(step.title)),
    aside: say(previewWords.count(changes.length)),
    lines: [...fresh, ...(screen.cli ? cliLines(changes, view) : changeLines(changes, view))],
    scroll: screen.scroll,
    foot: screen.cli ? [] : [...money, ...rest],
    brief: [
      ...(pinned ? money : []),
      ...para(say(pinned ? previewWords.restBelow : previewWords.below(costs)), width, { tone: 'quiet' }),
    ],
  };
}

// In a lower window two lines of money would leave no room for the calls.
const mostPinned = 2;
const leastToPin = 20;

// So many different ways back are each said beside their change, not all at the foot.
const fewUndos = 2;
const undosOf = (changes: readonly Change[], view: View): readonly string[] =>
  unique(
    changes.map((change) => change.undo),
    view,
  );

function changeLines(changes: readonly Change[], view: View): readonly Line[] {
  const many = undosOf(changes, view).length > fewUndos;
  const undo = ({ change }: Preview): readonly Line[] =>
    many
      ? para(`${view.say(previewWords.undo)}: ${view.say(change.undo)}`, view.width, {
          indent: 4,
          tone: 'quiet',
        })
      : [];
  return [
    ...twins(changes.map((change) => previewOf(change, view.state.lang))).flatMap((one) => [
      ...diffLines(one, view),
      ...undo(one.preview),
    ]),
    ...priceLinks(changes, view),
  ];
}

/** The price pages, where something costs money: our numbers can be old. */
function priceLinks(changes: readonly Change[], view: View): readonly Line[] {
  const links = [...new Set(changes.flatMap(({ cost }) => (cost ? [cost.link] : [])))];
  if (links.length === 0) return [];
  const head = para(view.say(previewWords.prices), view.width, { tone: 'quiet' });
  return [blank, ...head, ...links.flatMap((link) => bare(link, view.size.columns))];
}

function cliLines(changes: readonly Change[], view: View): readonly Line[] {
  const commands = changes.flatMap((change) => [
    blank,
    ...bare(inert(awsCli(change.call)), view.size.columns),
  ]);
  return [...para(view.say(previewWords.cli), view.width, { tone: 'quiet' }), ...commands];
}

const unique = (texts: readonly Text[], view: View): readonly string[] => [...new Set(texts.map(view.say))];
/** Sentences follow one another; bare phrases are kept apart. */
const together = (texts: readonly string[], view: View): string => {
  const apart = view.state.lang === 'en' ? '; ' : '、';
  const space = view.state.lang === 'en' ? ' ' : '';
  return texts.reduce(
    (all, text) => all + (/[.。]$|^$/.test(all) || /^[(（]/.test(text) ? space : apart) + text,
  );
};

/** As a sentence, with room for the next. */
const ended = (text: string, { state }: View): string =>
  `${/[.。]$/.test(text) ? text : `${text}${state.lang === 'en' ? '.' : '。'}`}${state.lang === 'en' ? ' ' : ''}`;

/** What the calls cost, each price once; what they come to; the free plan; the day of the prices. */
function moneyOf(costs: readonly Cost[], view: View): string {
  const { say, state } = view;
  const plan = state.account?.plan;
  const cents = costs.reduce((sum, cost) => sum + cost.cents, 0);
  const prices = unique(
    costs.map(({ text }) => text),
    view,
  );
  const sum = costs.length > 1 && cents > 0 ? [say(previewWords.sum(cents))] : [];
  const priced = together([...prices, ...sum], view);
  const beside = plan?.kind === 'free' ? `${ended(priced, view)}${say(freePlanLine(plan))}` : priced;
  return together([beside, say(previewWords.pricesOf(pricesAsOf(costs.map(({ link }) => link))))], view);
}

/** Money, then risk and undo: in the words of the changes, each said once. */
function promises(
  changes: readonly Change[],
  view: View,
): { readonly money: readonly Line[]; readonly rest: readonly Line[] } {
  const { say, width } = view;
  const costs = changes.flatMap(({ cost }) => cost ?? []);
  const dangers = unique(
    changes.flatMap(({ danger, risk }) => danger ?? (risk === 'can-lock-out' ? previewWords.locksOut : [])),
    view,
  );
  const money = costs.length > 0 ? moneyOf(costs, view) : say(previewWords.free);
  const risk = dangers.length > 0 ? together(dangers, view) : say(previewWords.noRisk);
  const undos = undosOf(changes, view);
  const undo = undos.length > fewUndos ? say(previewWords.undoEach) : together(undos, view);
  return {
    money: labelled(say(previewWords.money), money, width),
    rest: [
      ...labelled(say(previewWords.risk), risk, width),
      ...labelled(say(previewWords.undo), undo, width),
    ],
  };
}
