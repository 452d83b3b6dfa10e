// The proof: a new read, beside what was there before.
import { hasOpen, nextStep, scoreOf, stepOf, worst } from '../../engine/select.ts';
import { cells } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { mark } from '../parts/findings.ts';
import { guideLines } from '../parts/guide.ts';
import { blank, type Line, line, para, span, tableRow } from '../parts/line.ts';
import { endWords } from '../words/changes.ts';
import { overviewWords, verdictWords } from '../words/screens.ts';

export function verifiedPage(view: View): Page {
  const { state, steps, say, width } = view;
  const step = stepOf(steps, state.screen);
  const seen = step && state.seen[step.id];
  if (!step || !seen) return { title: '', lines: [], scroll: 0 };
  const open = hasOpen(step, state);
  const stays = nextStep(steps, state, step.id) === step;
  const score = scoreOf(steps, state.seen);
  const after = state.account ? (step.afterword?.(seen.facts, state.account) ?? []) : [];
  return {
    title: say(step.title),
    aside: say(open ? endWords.readAgain : endWords.verified),
    lines: [
      ...para(say(endWords.again), width),
      blank,
      ...step.controls.flatMap((control) => proof(control.id, say(control.title), step.id, view)),
      blank,
      ...(open ? [...para(say(stays ? endWords.yours : endWords.open), width), blank] : []),
      ...para(say(overviewWords.score(score.safe, score.of)), width, { tone: 'strong' }),
      ...(after.length > 0 ? [blank, ...guideLines(after, view, false)] : []),
    ],
    scroll: view.memory.scroll,
  };
}

/** One check now and before. */
function proof(control: string, title: string, step: string, view: View): readonly Line[] {
  const { state, say, width } = view;
  const of = (all: typeof state.seen) =>
    worst((all[step]?.findings ?? []).filter((one) => one.control === control));
  const now = of(state.seen);
  const then = of(state.first);
  if (!now) return [];
  const is = mark(now.verdict, view);
  const was = then ? mark(then.verdict, view) : undefined;
  const before = then && was ? `${was.sign} ${say(endWords.before)}: ${say(verdictWords[then.verdict])}` : '';
  const right = Math.min(cells(before), Math.floor(width / 2));
  // What is neither open nor simply safe says why.
  const told = ['pass', 'fail'].includes(now.verdict);
  const verdict = say(verdictWords[now.verdict]);
  const text = told ? title : state.lang === 'ja' ? `${title}（${verdict}）` : `${title} (${verdict})`;
  const rows = tableRow([
    { text, width: width - right - 4 },
    { text: before, width: right, tone: 'quiet' },
  ]);
  return rows.map((row, at) => line(span(at === 0 ? `${is.sign} ` : '  ', is.tone), ...row.spans));
}
