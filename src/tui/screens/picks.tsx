// One question whose answer is a choice of several: each with a word on it, and below what the chosen ones come to.
import { planOf, questionOf, stepOf } from '../../engine/select.ts';
import { cells, clip } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { Choice } from '../parts/choice.tsx';
import { blank, type Line, line, para, span, spread } from '../parts/line.ts';
import { questionWords } from '../words/changes.ts';
import { overviewWords } from '../words/screens.ts';

export function picksPage(view: View): Page {
  const { state, steps, say, width, theme } = view;
  const { screen } = state;
  const step = stepOf(steps, screen);
  const question = questionOf(steps, state);
  if (!step || !question?.many || screen.at !== 'picks') return { title: '', lines: [], scroll: 0 };
  const { options, sum } = question.many;
  const rows = options.map(({ id, title, note }): { readonly id: string; readonly line: Line } => {
    const left = `${screen.picked.includes(id) ? '[x]' : '[ ]'} ${say(title)}`;
    const room = width - 2 - cells(left) - 2;
    return { id, line: spread(line(span(left)), span(clip(say(note), room), 'quiet'), width - 2) };
  });
  return {
    title: say(step.title),
    aside: say(questionWords.position(planOf(step, steps, state).questions.length)),
    lines: [
      ...para(say(question.text), width, { tone: 'strong' }),
      ...(question.hint ? [blank, ...para(say(question.hint), width)] : []),
    ],
    scroll: 0,
    live: {
      rows: rows.length,
      draw: (_top, limit) => (
        <Choice
          rows={rows}
          cursor={screen.cursor}
          limit={limit}
          theme={theme}
          width={width}
          part={(from, to, of) => say(overviewWords.part(from, to, of))}
        />
      ),
    },
    foot: screen.error
      ? para(say(screen.error), width, { first: span(`${theme.glyph.bad} `, 'attention') })
      : para(say(sum(screen.picked)), width),
  };
}
