// The audit as it stands: every check of every step, what is open and why, and what the run has changed.

import { isSafe } from '../../engine/score.ts';
import { scoreOf, worst } from '../../engine/select.ts';
import type { AnyStep } from '../../model/step.ts';
import { inert } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { mark } from '../parts/findings.ts';
import { guideLines } from '../parts/guide.ts';
import { blank, type Line, line, para, span } from '../parts/line.ts';
import { endWords } from '../words/changes.ts';

export function reportPage(view: View): Page {
  const { state, steps, say, width } = view;
  const now = scoreOf(steps, state.seen);
  const before = scoreOf(steps, state.first);
  return {
    title: say(endWords.report),
    aside: state.account?.id ?? '',
    lines: [
      ...para(say(endWords.scores(before.safe, now.safe, now.of)), width, { tone: 'strong' }),
      ...steps.flatMap((step) => [blank, ...stepLines(step, view)]),
    ],
    scroll: state.screen.at === 'report' ? state.screen.scroll : 0,
  };
}

function stepLines(step: AnyStep, view: View): readonly Line[] {
  const { state, say, width } = view;
  const seen = state.seen[step.id];
  const title = para(say(step.title), width, { tone: 'strong' });
  if (!seen) return [...title, line('  ', span(say(endWords.unread), 'quiet'))];
  const checks = step.controls.flatMap((control) => {
    const finding = worst(seen.findings.filter((one) => one.control === control.id));
    if (!finding) return [];
    const { sign, tone } = mark(finding.verdict, view);
    const head = para(say(control.title), width, { first: span(`  ${sign} `, tone) });
    const why = isSafe(finding.verdict) && finding.verdict === 'pass' ? '' : inert(say(finding.actual));
    return why ? [...head, ...para(why, width, { indent: 4, tone: 'quiet' })] : head;
  });
  const after = state.account ? (step.afterword?.(seen.facts, state.account) ?? []) : [];
  return [...title, ...checks, ...guideLines(after, view, false)];
}
