// A real terminal for tests: the built program in a pty, its bytes replayed by xterm.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const ownBin = resolve(import.meta.dirname, '../../bin/aws-day-one.js');

export interface Terminal {
  /** The lines that are visible now, without trailing blanks. */
  readonly screen: () => string[];
  /** Everything, scrollback too. */
  readonly all: () => string;
  /** Every byte that the program wrote. */
  readonly raw: () => string;
  /** What stands in the terminal cell by cell, with colors, cursor and soft line breaks. */
  readonly buffer: () => xterm.IBuffer;
  /** Types, and waits until the screen is quiet. */
  readonly type: (keys: string) => Promise<string[]>;
  /** Waits until the screen shows this. Fails with the screen that was there instead. */
  readonly see: (wanted: string | RegExp, seconds?: number) => Promise<string[]>;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal?: string) => void;
  /** The exit code; `undefined` while it runs. */
  readonly code: () => number | undefined;
  readonly ended: Promise<number>;
}

export interface TerminalOptions {
  readonly args?: readonly string[];
  /** A line for the shell instead, in which `$DAY_ONE` starts the program. */
  readonly shell?: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Another launcher than the one of this checkout. */
  readonly bin?: string;
}

export const marker = 'what was here before';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Starts the built program in a pty, with an empty home and no AWS settings. */
export function startTerminal(options: TerminalOptions): Terminal {
  const { args = [], shell, columns = 80, rows = 24, env = {}, bin = ownBin } = options;
  const home = mkdtempSync(join(tmpdir(), 'day-one-'));
  const clean = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_STATE_HOME: home,
    TERM: 'xterm-256color',
    LANG: 'en_US.UTF-8',
    DAY_ONE: `${process.execPath} ${bin}`,
  };
  const [file, words] = shell ? ['/bin/sh', ['-c', shell]] : [process.execPath, [bin, ...args]];
  const pty = spawn(file, words, {
    cols: columns,
    rows,
    cwd: home,
    env: { ...clean, ...env },
  });
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  // What stood in the terminal before the program began must still be there at the end.
  terminal.write(`${marker}\r\n`);
  let raw = '';
  let busy = Date.now();
  let code: number | undefined;
  pty.onData((data) => {
    raw += data;
    busy = Date.now();
    terminal.write(data);
  });
  const ended = new Promise<number>((done) => {
    pty.onExit(({ exitCode, signal }) => {
      code = signal ? 128 + signal : exitCode;
      // What was written last comes after the end, and must have been drawn.
      const drained = () =>
        Date.now() - busy < 150 ? setTimeout(drained, 20) : terminal.write('', () => done(code ?? 0));
      busy = Date.now();
      drained();
    });
  });
  const lines = (from: number, to: number) =>
    Array.from(
      { length: Math.max(0, to - from) },
      (_, at) => terminal.buffer.active.getLine(from + at)?.translateToString(true) ?? '',
    );
  const screen = () => {
    const { baseY } = terminal.buffer.active;
    return lines(baseY, baseY + terminal.rows);
  };
  const all = () => lines(0, terminal.buffer.active.length).join('\n');
  const see = async (wanted: string | RegExp, seconds = 20) => {
    const limit = Date.now() + seconds * 1000;
    const there = () => {
      const text = screen().join('\n');
      return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    };
    while (!there() && Date.now() < limit) await pause(20);
    if (!there()) throw new Error(`not seen: ${wanted}\n${screen().join('\n')}`);
    return screen();
  };
  return {
    screen,
    all,
    raw: () => raw,
    buffer: () => terminal.buffer.active,
    see,
    type: async (keys) => {
      busy = Date.now();
      pty.write(keys);
      while (Date.now() - busy < 150) await pause(20);
      return screen();
    },
    resize: (cols, newRows) => {
      pty.resize(cols, newRows);
      terminal.resize(cols, newRows);
    },
    kill: (signal) => pty.kill(signal),
    code: () => code,
    ended,
  };
}

export const keys = {
  enter: '\r',
  escape: '\u001b',
  down: '\u001b[B',
  up: '\u001b[A',
  ctrlC: '\u0003',
  backspace: '\u007f',
};
