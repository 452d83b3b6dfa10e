// The very first screen: looking who is signed in. It is drawn before Ink is there (opening.ts): it needs words alone.
import type { Page, View } from '../page.ts';
import { blank, type Line, line, para, span } from '../parts/line.ts';
import { doorWords } from '../words/screens.ts';

/** What stands under everything that is said before the account is known. */
export const promise = (view: View): readonly Line[] =>
  para(view.say(doorWords.nothing), view.width, { tone: 'quiet' });

export const looking = (view: View): Page => ({
  title: 'AWS Day One',
  lines: [line(span(`${view.theme.glyph.now} `), span(view.say(doorWords.looking))), blank, ...promise(view)],
  scroll: view.memory.scroll,
});
