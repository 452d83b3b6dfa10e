// The hint bar: what each key does here, broken between items and never inside one.

import type { Text } from '../../model/text.ts';
import { cells } from '../../model/wrap.ts';
import { type Glance, hintOf, keysAt, labelOf } from '../keys.ts';
import { type Line, type Span, span } from './line.ts';

const gap = 3;

/** The lines of the hint bar for a state, at most `width` cells wide; `scrolls` if the page is longer than the window. */
export function hintBar(
  glance: Glance,
  say: (text: Text) => string,
  width: number,
  scrolls: boolean,
): readonly Line[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const row of keysAt(glance)) {
    if (row.quiet || (row.scrolls && !scrolls)) continue;
    const label = say(labelOf(row));
    const hint = ` ${say(hintOf(row, glance))}`;
    const wide = cells(label) + cells(hint);
    if (used > 0 && used + gap + wide > width) {
      lines.push([]);
      used = 0;
    }
    const lead = used > 0 ? [span(' '.repeat(gap))] : [];
    lines.at(-1)?.push(...lead, span(label, 'strong'), span(hint, 'quiet'));
    used += (used > 0 ? gap : 0) + wide;
  }
  return used === 0 ? [] : lines.map((spans) => ({ spans }));
}
