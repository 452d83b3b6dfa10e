// One question whose answer is a choice of several: each with a word on it, and below what the chosen ones come to.
import { questionOf, stepOf } from '../../engine/select.ts';
import { cells, clip } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { type ChoiceRow, choiceOf } from '../parts/choice.tsx';
import { line, para, span, spread } from '../parts/line.ts';
import { asking } from './question.tsx';

export function picksPage(view: View): Page {
  const { state, steps, say, width, theme } = view;
  const { screen } = state;
  const step = stepOf(steps, screen);
  const question = questionOf(steps, state);
  if (!step || !question?.many || screen.at !== 'picks') return { title: '', lines: [], scroll: 0 };
  const { options, sum } = question.many;
  const rows = options.map(({ id, title, note }): ChoiceRow => {
    const left = `${screen.picked.includes(id) ? '[x]' : '[ ]'} ${say(title)}`;
    const room = width - 2 - cells(left) - 2;
    return { id, line: spread(line(span(left)), span(clip(say(note), room), 'quiet'), width - 2) };
  });
  return {
    ...asking(step, question, view),
    scroll: 0,
    live: choiceOf(rows, screen.cursor, view),
    foot: screen.error
      ? para(say(screen.error), width, { first: span(`${theme.glyph.bad} `, 'attention') })
      : para(say(sum(screen.picked)), width),
  };
}
