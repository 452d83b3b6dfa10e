// Where everything of a page stands: title, content, what the keys do. Lines only, so that whoever draws them draws the same.
import type { Page, View } from '../page.ts';
import { frameWords } from '../words/screens.ts';
import { hintBar } from './hint-bar.ts';
import { type Layout, layout } from './layout.ts';
import { blank, type Line, line, span, spread } from './line.ts';

// Ink wipes the terminal's history when a frame is as high as the window; one row more is for the line break at its end.
const kept = 2;

export interface Arranged {
  /** Above what is not text; without such a part, the text itself. */
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  /** Cells that a line may take. */
  readonly width: number;
  readonly liveRows: number;
  readonly mostScroll: number;
}

/** A page with its place on the screen worked out. */
export function arrange(page: Page, view: View): Arranged {
  const width = view.width - (page.picture ? page.picture.columns + 1 : 0);
  const bar = (scrolls: boolean) =>
    hintBar({ state: view.state, steps: view.steps }, view.say, width, { scrolls, called: page.called });
  const short = bar(false);
  const hints = placed(page, short, view).mostScroll > 0 ? bar(true) : short;
  const { lines, part, liveRows, foot, mostScroll } = placed(page, hints, view);
  const marker = part && line(span(view.say(frameWords.part(part.from, part.to, part.of)), 'quiet'));
  const head = [titleOf(page, view, width), ...(page.subtitle ? [page.subtitle] : []), blank];
  const text = [...head, ...lines, ...(marker ? [marker] : [])];
  // An empty page has no text to keep away from what follows.
  const gap = page.live && lines.length > 0 ? [blank] : [];
  const after = [
    ...(foot.length > 0 ? [blank, ...foot] : []),
    ...(hints.length > 0 ? [blank, ...hints] : []),
  ];
  return { before: [...text, ...gap], after, width, liveRows, mostScroll };
}

function placed(page: Page, hints: readonly Line[], view: View): Layout {
  const head = page.subtitle ? 3 : 2;
  const room = view.size.rows - kept - head - (hints.length > 0 ? hints.length + 1 : 0);
  return layout(page, Math.max(1, room));
}

function titleOf(page: Page, { state, say }: View, width: number): Line {
  const mark = state.demo ? frameWords.demo : state.foreign.length > 0 ? frameWords.notAws : undefined;
  const aside = [mark ? say(mark) : '', page.aside ?? ''].filter(Boolean).join('  ');
  return spread(line(span(page.title, 'strong')), span(aside, 'quiet'), width);
}
