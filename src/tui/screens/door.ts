// Before the account is known: looking who is signed in, or saying why that cannot be told.

import type { Page, View } from '../page.ts';
import { blank, line, para, span } from '../parts/line.ts';
import { troubleLines } from '../parts/trouble.ts';
import { doorWords } from '../words/screens.ts';

export function door(view: View): Page {
  const { entry } = view.state;
  const promise = para(view.say(doorWords.nothing), view.width, { tone: 'quiet' });
  const lines =
    entry.at === 'trouble'
      ? troubleLines(entry.trouble, view)
      : [line(span(`${view.theme.glyph.now} `), span(view.say(doorWords.looking)))];
  return { title: 'AWS Day One', lines: [...lines, blank, ...promise], scroll: view.memory.scroll };
}
