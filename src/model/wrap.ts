// Breaks text for the width at hand: by words in English, by characters in Japanese, never against kinsoku.
import stringWidth from 'string-width';
import { graphemes } from './graphemes.ts';

const ascii = /^[ -~]*$/;

/** How many terminal cells a text takes: Japanese characters take two. */
export const cells = (text: string): number => (ascii.test(text) ? text.length : stringWidth(text));

// Marks that may not begin a line, small kana among them, and marks that may not end one (JIS X 4051, what our texts use).
const notFirst = new Set([
  ...'、。，．・：；？！）」』】〉》〕］｝ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?:;)]}%',
]);
const notLast = new Set([...'（「『【〈《〔［｛([{']);

const wide = /[⺀-鿿豈-﫿＀-｠　-〿぀-ヿ]/;

/** The smallest parts between which a line may break. */
function parts(text: string): string[] {
  if (ascii.test(text)) return text.split(/( )/).filter((part) => part !== '');
  const out: string[] = [];
  let word = '';
  const flush = () => {
    if (word) out.push(word);
    word = '';
  };
  for (const segment of graphemes(text)) {
    if (segment === ' ') {
      flush();
      out.push(' ');
    } else if (wide.test(segment)) {
      flush();
      out.push(segment);
    } else word += segment;
  }
  flush();
  return out;
}

/** Glues marks to their neighbours, so that no line can begin or end with one that may not. */
function glued(list: readonly string[]): string[] {
  const out: string[] = [];
  for (const part of list) {
    const last = out.at(-1) ?? ' ';
    const touches = last !== ' ' && (notFirst.has([...part][0] ?? '') || notLast.has([...last].at(-1) ?? ''));
    if (touches) out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

/** A mark that may not begin a line takes its neighbours along: what stays on the line, and what begins the next. */
function carry(line: string, mark: string): readonly [string, string] {
  let kept = [...graphemes(line)];
  let taken = [mark];
  while (notFirst.has(taken[0] ?? '') && kept.length > 1) {
    taken = [...kept.slice(-1), ...taken];
    kept = kept.slice(0, -1);
  }
  return [kept.join(''), taken.join('')];
}

/** Cuts one part that is wider than a whole line. */
function cut(part: string, width: number): string[] {
  if (cells(part) <= width) return [part];
  const out: string[] = [''];
  for (const segment of graphemes(part)) {
    const line = out.at(-1) ?? '';
    if (cells(line + segment) > width) {
      const [kept, taken] = carry(line, segment);
      out[out.length - 1] = kept;
      out.push(taken);
    } else out[out.length - 1] = line + segment;
  }
  return out;
}

/** The text in lines of at most `width` cells. An empty text is one empty line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of glued(parts(text)).flatMap((one) => cut(one, width))) {
    const more = cells(part);
    if (used + more <= width) {
      line += part;
      used += more;
      continue;
    }
    lines.push(line.trimEnd());
    line = part === ' ' ? '' : part;
    used = cells(line);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The text cut to `width` cells, with `~` where something was left out. */
export function clip(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let out = '';
  for (const segment of graphemes(text)) {
    if (cells(out + segment) > width - 1) break;
    out += segment;
  }
  return `${out}~`;
}

/** The text filled with spaces to `width` cells; longer texts are clipped. */
export function pad(text: string, width: number): string {
  const short = clip(text, width);
  return short + ' '.repeat(Math.max(0, width - cells(short)));
}

/** What AWS returned is data: control and bidirectional characters are taken out before it reaches a person. */
export const inert = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
