// The hint bar: what each key does here, broken between items and never inside one.

import type { Text } from '../../model/text.ts';
import { cells } from '../../model/wrap.ts';
import { type Glance, hintOf, keysAt, labelOf } from '../keys.ts';
import type { Page } from '../page.ts';
import { type Line, type Span, span } from './line.ts';

const gap = 3;

export interface Here {
  /** The page is longer than the window. */
  readonly scrolls: boolean;
  readonly called?: Page['called'];
}

/** The lines of the hint bar for a state, at most `width` cells wide. */
export function hintBar(
  glance: Glance,
  say: (text: Text) => string,
  width: number,
  { scrolls, called = {} }: Here,
): readonly Line[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const row of keysAt(glance)) {
    const name = called[row.keys[0] ?? ''];
    if (row.quiet || (row.scrolls && !scrolls) || name === null) continue;
    const label = say(labelOf(row));
    const hint = ` ${say(name ?? hintOf(row, glance))}`;
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
