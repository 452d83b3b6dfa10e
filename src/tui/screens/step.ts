// A step's page: why it matters, how it is and how it should be, and what comes next.
import { isSafe } from '../../engine/score.ts';
import { isYours, planOf, stepOf } from '../../engine/select.ts';
import type { AnyStep, Finding } from '../../model/step.ts';
import { inert } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { findingRows, grouped, mark } from '../parts/findings.ts';
import { guideLines } from '../parts/guide.ts';
import { bare, blank, type Line, line, para, span } from '../parts/line.ts';
import { notice } from '../parts/trouble.ts';
import { stepWords, verdictWords } from '../words/screens.ts';

/** Where a step stands in the walk. */
const placeOfStep = (step: AnyStep, view: View): string =>
  view.say(stepWords.place(view.steps.indexOf(step) + 1, view.steps.length));

export function stepPage(view: View): Page {
  const { state, steps, say, width } = view;
  const step = stepOf(steps, state.screen);
  if (!step) return { title: '', lines: [], scroll: 0 };
  const seen = state.seen[step.id];
  const detailed = state.screen.at === 'step' && state.screen.details;
  // What only a person can do must be seen without scrolling: the rest of the page makes room for it.
  const guided = !detailed && planOf(step, steps, state).guide.length > 0;
  const why = say(step.why);
  const table = seen
    ? detailed
      ? detailLines(step, seen.findings, view)
      : findingRows(step, guided ? stillOpen(seen.findings) : seen.findings, view)
    : [line(span(say(stepWords.reading), 'quiet'))];
  const wrong = state.notice ? notice(state.notice, view) : [];
  const next = seen ? whatNow(step, view) : [];
  // In a low window what to do comes first, and how it is after that.
  const below = guided && view.size.rows < low ? [...next.slice(1), blank, ...table] : [...table, ...next];
  return {
    title: say(step.title),
    aside: placeOfStep(step, view),
    lines: [...para(guided ? firstSentence(why) : why, width), blank, ...below],
    scroll: view.memory.scroll,
    foot: [...wrong, ...watching(step, view)],
  };
}

const low = 24;
const narrow = 70;

const stillOpen = (findings: readonly Finding[]) => findings.filter(({ verdict }) => !isSafe(verdict));

/** The reason in short; `d` shows the details, and the page shows all of it when nothing is left for a person to do. */
const firstSentence = (text: string): string => /^.*?(?:。|\.(?= )|$)/.exec(text)?.[0] ?? text;

/** What can be done about it: by the person, by the wizard, or by an earlier step first. */
function whatNow(step: AnyStep, view: View): readonly Line[] {
  const { say, width, steps, state } = view;
  const plan = planOf(step, steps, state);
  const paragraph = (text: string) => [blank, ...para(text, width)];
  const titles = plan.waitsFor
    .map((id) => steps.find((one) => one.id === id))
    .map((one) => (one ? say(one.title) : ''));
  const guide =
    plan.guide.length > 0
      ? [...paragraph(say(stepWords.onlyYou)), blank, ...guideLines(plan.guide, view)]
      : [];
  if (titles.length > 0) return [...paragraph(say(stepWords.waits(titles.join(', ')))), ...guide];
  if (plan.questions.length > 0)
    return [...guide, ...paragraph(say(stepWords.questions(plan.questions.length)))];
  if (plan.changes.length > 0) return [...guide, ...paragraph(say(stepWords.changes(plan.changes.length)))];
  if (guide.length > 0) return guide;
  const findings = state.seen[step.id]?.findings ?? [];
  const blind = findings.some(({ verdict }) => verdict === 'unknown');
  if (blind) return paragraph(say(stepWords.cannotSee));
  const done = findings.every(({ verdict }) => verdict !== 'fail');
  return done ? paragraph(say(stepWords.allDone)) : [];
}

/** While a person acts outside, the page says that it is watching, and when it last looked; or that there may be nothing to see. */
function watching(step: AnyStep, view: View): readonly Line[] {
  const { state, steps, say, width, now } = view;
  const seen = state.seen[step.id];
  if (!seen || planOf(step, steps, state).guide.length === 0) return [];
  if (isYours(steps, state)) return para(say(stepWords.yours), width, { tone: 'quiet' });
  const ago = now === undefined ? undefined : Math.max(0, Math.round((now - Date.parse(seen.at)) / 1000));
  const looked = ago === undefined ? '' : say(stepWords.looked(ago));
  const watching = view.size.columns < narrow ? stepWords.watchingShort : stepWords.watching;
  const text = say({ en: `${watching.en} ${looked}`, ja: `${watching.ja}${looked}` });
  return para(text, width, { tone: 'quiet' });
}

/** Each check with all that is known of it: severity, benchmark ids, places, the permission that was missing. */
function detailLines(step: AnyStep, findings: readonly Finding[], view: View): readonly Line[] {
  const { say, width } = view;
  const out: Line[] = [];
  for (const control of step.controls) {
    out.push(
      ...para(say(control.title), width, { tone: 'strong' }),
      line('  ', span(`${control.id}, ${say(stepWords.severity[control.severity])}`, 'quiet')),
    );
    for (const { finding, places } of grouped(findings.filter((one) => one.control === control.id))) {
      const { sign, tone } = mark(finding.verdict, view);
      const text = `${say(verdictWords[finding.verdict])}: ${inert(say(finding.actual))}`;
      out.push(...para(text, width, { first: span(`  ${sign} `, tone) }));
      const goal = say({ en: `wanted: ${finding.expected.en}`, ja: `目標: ${finding.expected.ja}` });
      if (finding.verdict !== 'pass') out.push(...para(goal, width, { indent: 4, tone: 'quiet' }));
      if (places.length > 0) out.push(...para(inert(places.join(', ')), width, { indent: 4, tone: 'quiet' }));
    }
    const ids = Object.entries(control.frameworks).map(
      ([name, list]) => `${name} ${(list ?? []).join(', ')}`,
    );
    if (ids.length > 0) out.push(...para(ids.join('; '), width, { indent: 4, tone: 'quiet' }));
    if (control.console) out.push(...bare(control.console, view.size.columns));
    out.push(blank);
  }
  return out.slice(0, -1);
}
