// All steps with what is wrong in each: where the walk begins, and where it comes back to.
import { planOf, regionCount, type Status, scoreOf, statusOf, worst } from '../../engine/select.ts';
import { nameIn } from '../../model/account.ts';
import type { AnyStep } from '../../model/step.ts';
import { cells, clip, inert, pad } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { type ChoiceRow, choiceOf } from '../parts/choice.tsx';
import { mark } from '../parts/findings.ts';
import { line, para, type Span, span, spread } from '../parts/line.ts';
import { notice } from '../parts/trouble.ts';
import { doorWords, overviewWords } from '../words/screens.ts';

/** Sign and words for where a step stands. */
function standing(step: AnyStep, status: Status, view: View): readonly [Span, Span] {
  const { state, steps, say, theme } = view;
  const quiet = (text: string): readonly [Span, Span] => [span(' '), span(text, 'quiet')];
  if (status === 'reading') return quiet(say(overviewWords.reading));
  if (status === 'safe') return [span(theme.glyph.good, 'good'), span(say(overviewWords.safe), 'quiet')];
  if (status === 'later') return quiet(say(overviewWords.later));
  if (status === 'waits') {
    const { waitsFor } = planOf(step, steps, state);
    const numbers = waitsFor.map((id) => String(steps.findIndex((one) => one.id === id) + 1));
    return quiet(say(overviewWords.after(numbers.join(', '))));
  }
  const finding = worst(state.seen[step.id]?.findings ?? []);
  if (!finding) return quiet('');
  const { sign, tone } = mark(finding.verdict, view);
  return [span(sign, tone), span(inert(say(finding.actual)))];
}

/** The rows of the list: number, title, standing, minutes, in columns. */
function rows(view: View): readonly ChoiceRow[] {
  const { steps, say, state } = view;
  const width = view.width - 2;
  const titles = steps.map((step) => say(step.title));
  const column = Math.min(Math.max(...titles.map(cells)), Math.floor(width * 0.4));
  const digits = String(steps.length).length;
  return steps.map((step, at) => {
    const status = statusOf(step, steps, state);
    const [sign, text] = standing(step, status, view);
    const time = status === 'safe' || status === 'reading' ? '' : say(overviewWords.minutes(step.minutes));
    const room = width - digits - column - 14;
    const left = line(
      span(String(at + 1).padStart(digits)),
      span(`  ${pad(titles[at] ?? '', column)}`),
      span('  '),
      sign,
      span(' '),
      { ...text, text: clip(text.text, room) },
    );
    return { id: step.id, line: spread(left, span(time, 'quiet'), width) };
  });
}

export function overview(view: View): Page {
  const { state, steps, say, width } = view;
  const { account, screen } = state;
  const who = account ? (account.identity === 'root' ? 'root' : inert(nameIn(account.arn))) : '';
  const score = scoreOf(steps, state.seen);
  const signedIn = line(span(say(overviewWords.signedIn(who, regionCount(state))), 'quiet'));
  const list = rows(view);
  const free = view.size.rows - list.length - 11;
  // A list that is longer than the window scrolls anyway: in a window of the usual height one note is worth a row of it.
  const spare = free < 0 && view.size.rows >= 24 ? 1 : Math.max(0, free);
  const notes = state.notes
    .slice(0, Math.min(2, spare))
    .map((note) => line(span(clip(inert(say(note)), width), 'quiet')));
  return {
    title: 'AWS Day One',
    aside: say(overviewWords.account(account?.id ?? '')),
    subtitle: spread(signedIn, span(say(overviewWords.languages), 'quiet'), width),
    lines: [...notes, ...para(say(overviewWords.score(score.safe, score.of)), width, { tone: 'strong' })],
    scroll: 0,
    live: choiceOf(list, screen.at === 'overview' ? screen.cursor : 0, view),
    foot: state.notice ? notice(state.notice, view) : para(say(doorWords.nothing), width, { tone: 'quiet' }),
    // Every step in sight is worth more than the promise, but not more than what went wrong.
    ...(state.notice ? {} : { brief: [] }),
  };
}
