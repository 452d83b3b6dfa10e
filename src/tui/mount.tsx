// Starts and ends Ink. One of the few files that know which Ink this is.
import { render } from 'ink';
import type { Desk } from '../engine/desk.ts';
import type { AnyStep } from '../model/step.ts';
import { App } from './app.tsx';
import { mend, takesLinks } from './copied.ts';
import type { Opening } from './opening.ts';
import { keyboard } from './stdin.ts';
import { makeTheme, takesColors } from './theme.ts';

export interface MountOptions {
  readonly desk: Desk;
  readonly steps: readonly AnyStep[];
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ascii: boolean;
  readonly noColor: boolean;
  /** The first frame, where one was drawn: Ink's takes its place. */
  readonly opening?: Opening | undefined;
  /** Milliseconds since 1970, by the clock of the runtime; default: the machine's. */
  readonly now?: () => number;
}
export interface Mounted {
  /** Settles when the face is gone; rejects if Ink itself failed. */
  readonly done: Promise<void>;
  /** Takes the face away; nothing of its last frame stays on the screen. */
  unmount(): void;
}

const showCursor = '\u001b[?25h';
const pasteOn = '\u001b[?2004h';
const pasteOff = '\u001b[?2004l';

/**
 * The same stream, but no write through it ever wipes the terminal's history: Ink does when a window shrinks (row 1). And
 * what people copy is in one piece again; as a link where `links`. `first` is asked once, for what goes before all else.
 */
export function keepHistory(stdout: NodeJS.WriteStream, links = false, first = () => ''): NodeJS.WriteStream {
  const write = (chunk: unknown, ...rest: unknown[]) =>
    Reflect.apply(stdout.write, stdout, [
      typeof chunk === 'string' ? first() + mend(chunk.replaceAll('\u001b[3J', ''), links) : chunk,
      ...rest,
    ]);
  return new Proxy(stdout, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Shows the wizard on a terminal. The exit code travels in the machine's own effect, never from here. */
export function mount(options: MountOptions): Mounted {
  const { desk, steps, stdin, stdout, env } = options;
  const now = options.now ?? Date.now;
  const reader = env['INK_SCREEN_READER'] === 'true';
  // Ink turns it on after its first frame: a key that comes in between would be echoed into the frame, and move it.
  stdin.setRawMode(true);
  const instance = render(
    <App
      desk={desk}
      steps={steps}
      theme={makeTheme({ ascii: options.ascii, color: !options.noColor && takesColors(stdout, env) })}
      now={now}
      motion={!reader && !env['NO_MOTION']}
    />,
    {
      stdin: keyboard(stdin),
      // In one piece with Ink's first write: in between nobody sees an empty screen.
      stdout: keepHistory(stdout, !options.ascii && takesLinks(env), options.opening?.take),
      exitOnCtrlC: false,
      isScreenReaderEnabled: reader,
    },
  );
  stdout.write(pasteOn);
  let gone = false;
  const restore = () => {
    if (gone) return;
    gone = true;
    process.off('exit', restore);
    stdout.write(pasteOff + showCursor);
  };
  // An error that nobody caught ends the process without a word to us.
  process.on('exit', restore);
  return {
    done: instance.waitUntilExit().then(restore, (error: unknown) => {
      restore();
      throw error;
    }),
    unmount: () => {
      // A secret may stand in the last frame: an empty one replaces it before Ink lets go of the terminal.
      // Not `clear()`: Ink would then erase as many lines again, and with them what stood there before us.
      instance.rerender(null);
      instance.unmount();
      restore();
    },
  };
}
