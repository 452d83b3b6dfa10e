// One question that stands between the step and its plan.
import { planOf, questionOf, stepOf } from '../../engine/select.ts';
import type { AnyStep, Question } from '../../model/step.ts';
import type { Page, View } from '../page.ts';
import { Field } from '../parts/field.tsx';
import { blank, para, span } from '../parts/line.ts';
import { questionWords } from '../words/changes.ts';

/** What is asked, and how much more will be: the head of every question. */
export const asking = (
  step: AnyStep,
  { text, hint }: Question,
  { state, steps, say, width }: View,
): Pick<Page, 'title' | 'aside' | 'lines'> => ({
  title: say(step.title),
  aside: say(questionWords.position(planOf(step, steps, state).questions.length)),
  lines: [...para(say(text), width, { tone: 'strong' }), ...(hint ? [blank, ...para(say(hint), width)] : [])],
});

export function questionPage(view: View): Page {
  const { state, steps, say, width, memory, theme } = view;
  const step = stepOf(steps, state.screen);
  const question = questionOf(steps, state);
  if (!step || !question || state.screen.at !== 'question') return { title: '', lines: [], scroll: 0 };
  const wrong = state.screen.error ?? question.again;
  const offered = question.default;
  return {
    ...asking(step, question, view),
    scroll: memory.scroll,
    live: {
      rows: 1,
      draw: (top) => <Field lead="> " draft={memory.draft} width={width} left={1} top={top} />,
    },
    foot: [
      ...(offered ? para(say(questionWords.enterTakes(offered)), width, { tone: 'quiet' }) : []),
      ...(wrong ? para(say(wrong), width, { first: span(`${theme.glyph.bad} `, 'attention') }) : []),
    ],
  };
}
