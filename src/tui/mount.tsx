// Starts and ends Ink. One of the three files that know which Ink this is.
import { render } from 'ink';
import type { Desk } from '../engine/desk.ts';
import type { AnyStep } from '../model/step.ts';
import { App } from './app.tsx';
import { makeTheme } from './theme.ts';

export interface MountOptions {
  readonly desk: Desk;
  readonly steps: readonly AnyStep[];
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ascii: boolean;
  readonly noColor: boolean;
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

/** The same stream, but no write through it ever wipes the terminal's history: Ink does when a window shrinks (row 1). */
export function keepHistory(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = (chunk: unknown, ...rest: unknown[]) =>
    Reflect.apply(stdout.write, stdout, [
      typeof chunk === 'string' ? chunk.replaceAll('\u001b[3J', '') : chunk,
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
  const instance = render(
    <App
      desk={desk}
      steps={steps}
      theme={makeTheme({ ascii: options.ascii, color: !options.noColor })}
      now={now}
      motion={!reader && !env['NO_MOTION']}
    />,
    { stdin, stdout: keepHistory(stdout), exitOnCtrlC: false, isScreenReaderEnabled: reader },
  );
  stdout.write(pasteOn);
  let gone = false;
  const restore = () => {
    if (gone) return;
    gone = true;
    stdout.write(pasteOff + showCursor);
  };
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
