// A problem in words: what happened, why, what to do next. Codes without words of their own are shown as they are.
import type { Trouble } from '../../engine/state.ts';
import { type ProblemText, problems } from '../../model/problem.ts';
import { inert } from '../../model/wrap.ts';
import type { View } from '../page.ts';
import { doorWords } from '../words/screens.ts';
import { blank, type Line, para, span } from './line.ts';

const all: Readonly<Record<string, ProblemText>> = problems;

/** A label with a paragraph beside it. */
export const labelled = (label: string, text: string, width: number, indent = 10): readonly Line[] =>
  para(text, width, { first: span(label, 'quiet'), indent });

/** One attention line for what just happened. */
export function notice({ code, detail }: Trouble, view: View): readonly Line[] {
  const words = all[code] ? view.say(all[code].what) : code;
  const text = detail ? `${words} (${inert(detail)})` : words;
  return para(text, view.width, { first: span('! ', 'attention') });
}

/** The whole story, for a screen that has nothing else to say. */
export function troubleLines(trouble: Trouble, view: View): readonly Line[] {
  const words = all[trouble.code];
  if (!words) return notice(trouble, view);
  return [
    ...notice(trouble, view),
    blank,
    ...labelled(view.say(doorWords.why), view.say(words.why), view.width),
    ...labelled(view.say(doorWords.next), view.say(words.next), view.width),
  ];
}
