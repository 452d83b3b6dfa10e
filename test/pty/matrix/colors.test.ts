// Colors, weight and glyphs, as each setting of the terminal and the command line asks for them.
import { describe, expect, it } from 'vitest';
import { keys, startTerminal, type Terminal } from '../../support/terminal.ts';
import { colored, escapes, expectTidyScreen, go, painted } from './tidy.ts';

/** Overview, a preview, back out: the raw bytes. */
async function look(terminal: Terminal): Promise<string> {
  try {
    await go(terminal, ['3', 'Enter preview'], [keys.enter, 'y apply this one']);
    expectTidyScreen(terminal);
    await terminal.type(keys.ctrlC);
    await terminal.ended;
    return terminal.raw();
  } finally {
    terminal.kill();
  }
}

interface Setting {
  readonly name: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly colors: boolean;
  readonly weight: boolean;
}
const settings: readonly Setting[] = [
  { name: 'nothing', colors: true, weight: true },
  { name: 'NO_COLOR=1', env: { NO_COLOR: '1' }, colors: false, weight: false },
  { name: 'FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, colors: false, weight: false },
  { name: '--no-color', args: ['--no-color'], colors: false, weight: false },
  // It draws, but who reads the log of an unknown service may not see colors.
  { name: 'CI=1', env: { CI: '1' }, colors: false, weight: false },
  { name: 'CI=1 and FORCE_COLOR=1', env: { CI: '1', FORCE_COLOR: '1' }, colors: true, weight: true },
  { name: 'tmux', env: { TERM: 'tmux-256color', TMUX: '/tmp/x,1,0' }, colors: true, weight: true },
];

describe('what is set', () => {
  it.concurrent.each(settings)('$name', async ({ args = [], env = {}, colors, weight }) => {
    const raw = await look(startTerminal({ args: ['--demo', '--level', 'essentials', ...args], env }));
    expect(colored.test(raw)).toBe(colors);
    expect(painted.test(raw)).toBe(weight);
    expect(raw).toContain('✗');
  });

  it.concurrent('--ascii', async () => {
    const raw = await look(startTerminal({ args: ['--demo', '--level', 'essentials', '--ascii'] }));
    expect(raw).toMatch(/^[\n\r\u001b -~]*$/);
  });
});

describe('the line prompts', () => {
  const leaving = (terminal: Terminal) => {
    terminal.kill('SIGTERM');
    return terminal.ended;
  };
  it.concurrent('send no escape code where TERM=dumb', async () => {
    const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'], env: { TERM: 'dumb' } });
    await terminal.see(/1\W+Contacts/);
    expect(terminal.raw()).not.toMatch(escapes);
    expect(await leaving(terminal)).toBe(143);
  });

  it.concurrent.each([
    ['--plain', ['--plain'], {}],
    ['a screen reader', [], { ACCESSIBLE: '1' }],
  ])('stand there for %s, and draw no boxes', async (_name, args, env: Record<string, string>) => {
    const terminal = startTerminal({ args: ['--demo', '--level', 'essentials', ...args], env });
    await terminal.see(/Contacts/);
    expect(terminal.all()).not.toMatch(/[─│┌└█▄❯✔✗]/);
    expect(await leaving(terminal)).toBe(143);
  });

  it.concurrent('paint nothing with NO_COLOR', async () => {
    const terminal = startTerminal({
      args: ['--demo', '--level', 'essentials', '--plain'],
      env: { NO_COLOR: '1' },
    });
    await terminal.see(/Contacts/);
    expect(terminal.raw()).not.toMatch(colored);
    await leaving(terminal);
  });
});
