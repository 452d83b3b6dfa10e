// The first frame, written before Ink is loaded: a person sees in a tenth of a second that something is going on. Ink then
// draws the same frame in its place (mount.tsx).
import { initial } from '../engine/initial.ts';
import { paintWith } from '../formats/paint.ts';
import type { Lang } from '../model/text.ts';
import { memoryAt } from './memory.ts';
import type { View } from './page.ts';
import { arrange } from './parts/arrange.ts';
import { clipLine, type Line, widthOf } from './parts/line.ts';
import { looking } from './screens/looking.ts';
import { sizeOf, smallest, textWidth } from './size.ts';
import { makeTheme } from './theme.ts';

export interface OpeningOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly lang: Lang;
  readonly demo: boolean;
  readonly ascii: boolean;
  readonly color: boolean;
}
export interface Opening {
  /** What leads back to where the frame began, and clears the screen from there. The frame is then somebody else's. */
  readonly take: () => string;
  /** Gives the terminal back as it was, unless somebody took the frame. */
  readonly leave: () => void;
}

const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';

/** Draws the frame at once; none in a window that is too small, where the face asks for a larger one. */
export function openWith(options: OpeningOptions): Opening {
  const { stdin, stdout, lang, demo, ascii, color } = options;
  const size = sizeOf(stdout);
  if (size.columns < smallest.columns || size.rows < smallest.rows) return { take: () => '', leave() {} };
  const state = initial({ lang, demo, answers: {} });
  const view: View = {
    state,
    steps: [],
    all: [],
    size,
    width: textWidth(size),
    theme: makeTheme({ ascii, color }),
    say: (text) => text[lang],
    memory: memoryAt(undefined, state, 0),
    secret: () => undefined,
  };
  const { before, after, width } = arrange(looking(view), view);
  const lines = [...before, ...after].map((one) => clipLine(one, width));
  const paint = paintWith(color);
  const drawn = ({ spans }: Line) =>
    spans.map(({ text, tone }) => (tone ? paint[tone](text) : text)).join('');
  // A key that is typed now waits for Ink, instead of being echoed into the frame.
  stdin.setRawMode(true);
  stdout.write(
    hideCursor +
      lines
        .map((one) => ` ${drawn(one)}`.trimEnd())
        .join('\n')
        .concat('\n'),
  );
  let taken = false;
  const take = () => {
    if (taken) return '';
    taken = true;
    // A window made narrower meanwhile has broken the lines.
    const rows = lines.map((one) => Math.max(1, Math.ceil((1 + widthOf(one)) / sizeOf(stdout).columns)));
    return `\r\u001b[${rows.reduce((sum, more) => sum + more, 0)}A\u001b[J`;
  };
  const leave = () => {
    const back = take();
    if (!back) return;
    stdout.write(back + showCursor);
    stdin.setRawMode(false);
  };
  return { take, leave };
}
