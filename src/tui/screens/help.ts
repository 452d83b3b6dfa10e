// What the screen underneath is for, and every key that works there.

import { cells } from '../../model/wrap.ts';
import { hintOf, keysAt, labelOf, whereOf } from '../keys.ts';
import type { Page, View } from '../page.ts';
import { blank, para, span } from '../parts/line.ts';
import { help } from '../words/help.ts';
import { frameWords } from '../words/screens.ts';

export function helpPage(view: View): Page {
  const { say, width, steps } = view;
  // The keys are those of the screen that help was asked on.
  const under = { state: { ...view.state, help: false }, steps };
  const rows = keysAt(under).map((row) => ({ label: say(labelOf(row)), hint: say(hintOf(row, under)) }));
  const column = Math.max(...rows.map(({ label }) => cells(label))) + 3;
  return {
    title: say(frameWords.help),
    lines: [
      ...para(say(help[whereOf(under.state)]), width),
      blank,
      ...rows.flatMap(({ label, hint }) =>
        para(hint, width, { first: span(`  ${label}`, 'strong'), indent: column }),
      ),
    ],
    scroll: view.memory.scroll,
  };
}
