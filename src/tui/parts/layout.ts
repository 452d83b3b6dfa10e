// Where each line of a page goes. A frame is never as high as the window: Ink would wipe the terminal's history.
import { blank, type Line } from './line.ts';

/** A part that is not text (a list, a field). */
export interface Live {
  readonly rows: number;
  /** Draws it; `top` is its row in the frame, `rows` what it may take. */
  readonly draw: (top: number, rows: number) => React.ReactNode;
}

export interface Content {
  readonly lines: readonly Line[];
  /** The first line that is shown, where not all fit. */
  readonly scroll: number;
  readonly live?: Live;
  /** Stays in sight under what scrolls. */
  readonly foot?: readonly Line[];
  /** Stands in for the foot where there is no room for it; the foot then scrolls with the text, or gives way to a list. */
  readonly brief?: readonly Line[];
}

export interface Layout {
  readonly lines: readonly Line[];
  /** Which lines are shown, counted from 1; absent if all are. */
  readonly part?: { readonly from: number; readonly to: number; readonly of: number };
  readonly liveRows: number;
  readonly foot: readonly Line[];
  /** The furthest that this page can be scrolled. */
  readonly mostScroll: number;
}

// So many lines of text are always worth their room.
const leastText = 6;

const heightOf = (foot: readonly Line[]): number => (foot.length > 0 ? foot.length + 1 : 0);

/** Fits a page's content into `room` rows, with an empty row between its blocks. */
export function layout(content: Content, room: number): Layout {
  const { live, lines, foot = [], brief } = content;
  const whole = place(content, lines, foot, room);
  if (foot.length === 0) return whole;
  if (live && brief) return whole.liveRows < live.rows ? place(content, lines, brief, room) : whole;
  // A long foot scrolls with the text instead of pushing it out.
  const short = whole.part !== undefined && whole.lines.length + 1 < leastText;
  return short ? place(content, [...lines, blank, ...foot], brief ?? [], room) : whole;
}

function place(content: Content, all: readonly Line[], foot: readonly Line[], room: number): Layout {
  const { live } = content;
  const footRows = heightOf(foot);
  const textRows = Math.min(content.lines.length, leastText);
  const liveRows = live ? Math.max(1, Math.min(live.rows, room - footRows - textRows - 1)) : 0;
  const space = room - (live ? liveRows + 1 : 0) - footRows;
  if (all.length <= space) return { lines: all, liveRows, foot, mostScroll: 0 };
  const height = Math.max(1, space - 1);
  const mostScroll = all.length - height;
  const from = Math.min(mostScroll, Math.max(0, content.scroll));
  const lines = all.slice(from, from + height);
  return { lines, part: { from: from + 1, to: from + height, of: all.length }, liveRows, foot, mostScroll };
}
