// A terminal that draws what is written to it, and remembers it.
import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';

export function terminal(columns = 80, rows = 24) {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const written: string[] = [];
  const raw: boolean[] = [];
  const out = new PassThrough();
  out.on('data', (chunk: Buffer) => {
    written.push(chunk.toString());
    screen.write(chunk.toString());
  });
  const stdout = Object.assign(out, { columns, rows, isTTY: true }) as unknown as NodeJS.WriteStream;
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => {
      raw.push(on);
      return stdin;
    },
    ref: () => stdin,
    unref: () => stdin,
  }) as unknown as NodeJS.ReadStream;
  const text = async () => {
    await new Promise<void>((resolve) => screen.write('', resolve));
    const { active } = screen.buffer;
    return Array.from(
      { length: active.length },
      (_, at) => active.getLine(at)?.translateToString(true) ?? '',
    ).join('\n');
  };
  /** The window in another size, as the program and the terminal see it. */
  const resize = (to: number) => {
    screen.resize(to, rows);
    stdout.columns = to;
  };
  return { stdin, stdout, written, raw, text, resize };
}
