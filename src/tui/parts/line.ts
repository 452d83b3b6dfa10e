// One row of the screen, as spans of text. Text is broken here to the width at hand, so that Ink never wraps.
import { cells, clip, pad, wrap } from '../../model/wrap.ts';
import { cutToCopy } from '../copied.ts';
import type { Tone } from '../theme.ts';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
}
export interface Line {
  readonly spans: readonly Span[];
  /** Begins at the very edge of the window: what is copied must bring no spaces along. */
  readonly bare?: true;
}

export const span = (text: string, tone?: Tone): Span => (tone ? { text, tone } : { text });
export const line = (...spans: readonly (Span | string)[]): Line => ({
  spans: spans.map((one) => (typeof one === 'string' ? span(one) : one)),
});
// Breaking Japanese is the dearest thing that a frame does, and most of its texts were in the last one too.
const broken = new Map<string, readonly string[]>();
const mostBroken = 1000;

/** `wrap`, remembered. */
function wrapped(text: string, width: number): readonly string[] {
  const key = `${width} ${text}`;
  const known = broken.get(key);
  if (known) return known;
  if (broken.size >= mostBroken) broken.clear();
  const lines = wrap(text, width);
  broken.set(key, lines);
  return lines;
}

export const blank: Line = { spans: [] };

/** Cells that a line takes, its left edge apart. */
export const widthOf = ({ spans }: Line): number => spans.reduce((sum, { text }) => sum + cells(text), 0);

export interface ParaOptions {
  /** Stands before the first line; the others are indented to match. */
  readonly first?: Span;
  /** Cells before the text; default: as wide as `first`. */
  readonly indent?: number;
  readonly tone?: Tone;
}

/** A paragraph in lines of at most `width` cells, indentation included. */
export function para(text: string, width: number, options: ParaOptions = {}): readonly Line[] {
  const { first, tone } = options;
  const indent = options.indent ?? cells(first?.text ?? '');
  return wrapped(text, width - indent).map((part, at) => {
    const lead = at === 0 && first ? { ...first, text: pad(first.text, indent) } : span(' '.repeat(indent));
    return line(lead, span(part, tone));
  });
}

/** A line with something at its right end; where both do not clipLine, the left part is clipped. */
export function spread(left: Line, right: Span, width: number): Line {
  const room = width - cells(right.text) - 2;
  const kept = clipLine(left, right.text ? room : width);
  if (!right.text) return kept;
  return {
    ...left,
    spans: [...kept.spans, span(' '.repeat(width - cells(right.text) - widthOf(kept))), right],
  };
}

/** The line cut to `width` cells. */
export function clipLine(whole: Line, width: number): Line {
  if (widthOf(whole) <= width) return whole;
  const spans: Span[] = [];
  let room = width;
  for (const one of whole.spans) {
    if (room <= 0) break;
    const text = clip(one.text, room);
    spans.push({ ...one, text });
    room -= cells(text);
  }
  return { ...whole, spans };
}

export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly tone?: Tone | undefined;
}

/** Cells side by side, each broken to its own width; shorter ones are filled with empty lines. */
export function tableRow(row: readonly Cell[], indent = 0, gap = 2): readonly Line[] {
  const columns = row.map(({ text, width }) => wrapped(text, width));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, at) =>
    line(
      ' '.repeat(indent),
      ...row.flatMap(({ width, tone }, column) => {
        const last = column === row.length - 1;
        const text = columns[column]?.[at] ?? '';
        return [span(last ? text : pad(text, width), tone), ...(last ? [] : [span(' '.repeat(gap))])];
      }),
    ),
  );
}

/** Something to copy (an address, a command): at the edge, on lines of its own. What is wider than the window fills it. */
export const bare = (text: string, columns: number): readonly Line[] =>
  cutToCopy(text, columns).map((part) => ({ spans: [span(part)], bare: true }));
