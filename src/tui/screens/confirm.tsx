// The last word before something that can lock people out: the account id, typed.
import { planOf, stepOf } from '../../engine/select.ts';
import type { Page, View } from '../page.ts';
import { Field } from '../parts/field.tsx';
import { blank, line, para, span } from '../parts/line.ts';
import { confirmWords } from '../words/changes.ts';

export function confirmPage(view: View): Page {
  const { state, steps, say, width, memory, theme } = view;
  const { screen, account } = state;
  const step = stepOf(steps, screen);
  if (!step || screen.at !== 'confirm') return { title: '', lines: [], scroll: 0 };
  const dangerous = planOf(step, steps, state).changes.filter(({ risk }) => risk === 'can-lock-out');
  const care = span('! ', 'attention');
  return {
    title: say(confirmWords.title(step.title)),
    lines: [
      ...para(say(confirmWords.danger), width),
      ...dangerous.flatMap((change) => [
        blank,
        line(
          care,
          span(change.call.op, 'strong'),
          span(change.call.region ? `  ${change.call.region}` : '', 'quiet'),
        ),
        ...para(say(change.danger ?? change.summary), width, { indent: 2 }),
      ]),
      blank,
      ...para(say(confirmWords.type(account?.id ?? '')), width, { tone: 'strong' }),
    ],
    scroll: memory.scroll,
    live: {
      rows: 1,
      draw: (top) => (
        <Field lead={`${say(confirmWords.label)}: `} draft={memory.draft} width={width} left={1} top={top} />
      ),
    },
    foot: screen.wrong
      ? para(say(confirmWords.wrong), width, { first: span(`${theme.glyph.bad} `, 'attention') })
      : [],
  };
}
