// Every way out gives the terminal back: cursor, paste mode, echo, and what stood there before.
import { describe, expect, it } from 'vitest';
import { keys, startTerminal } from '../../support/terminal.ts';
import { expectGivenBack, go } from './tidy.ts';

const open = (args: readonly string[] = [], env: Record<string, string> = {}) =>
  startTerminal({ args: ['--demo', '--level', 'essentials', ...args], env });

const preview = [
  ['3', 'Enter preview'],
  [keys.enter, 'y apply this one'],
] as const;
const question = [
  ['1', 'Enter answer'],
  [keys.enter, /^ >/m],
] as const;

describe('the wizard', () => {
  it.concurrent.each([
    ['q on the overview', [], 'q', 0],
    ['q on the report', [['a', 'Audit report']], 'q', 0],
    ['Ctrl-C on the overview', [], keys.ctrlC, 130],
    ['Ctrl-C on a preview', preview, keys.ctrlC, 130],
    ['Ctrl-C in a text field', [...question, ['ali', '> ali']], keys.ctrlC, 130],
    ['Ctrl-C on the help', [['?', 'Esc close help']], keys.ctrlC, 130],
  ] as const)('%s', async (_name, ways, last, code) => {
    const terminal = open();
    await go(terminal, ...ways);
    await terminal.type(last);
    expect(await terminal.ended).toBe(code);
    expectGivenBack(terminal);
    expect(terminal.screen().join('\n')).not.toContain('Enter open');
  });

  it.concurrent.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('%s', async (signal, code) => {
    const terminal = open();
    await go(terminal);
    terminal.kill(signal);
    expect(await terminal.ended).toBe(code);
    expectGivenBack(terminal);
  });

  it.concurrent('an error that nobody expected', async () => {
    const bug = 'process.on("SIGUSR2",()=>{throw new Error("a bug")})';
    const terminal = open([], { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(bug)}` });
    await go(terminal);
    terminal.kill('SIGUSR2');
    expect(await terminal.ended).toBe(1);
    expectGivenBack(terminal);
  });

  it.concurrent('leaves the keyboard echoing, as the shell wants it', async () => {
    const terminal = startTerminal({ shell: '$DAY_ONE --demo --level essentials; echo "code $?"; stty -a' });
    await go(terminal);
    await terminal.type(keys.ctrlC);
    await terminal.ended;
    expect(terminal.all()).toContain('code 130');
    expect(terminal.all()).toMatch(/(?<!-)\becho\b/);
    expect(terminal.all()).toMatch(/(?<!-)\bicanon\b/);
  });

  it.concurrent('leaves no secret behind, neither on the screen nor above it', async () => {
    const terminal = open();
    const ways = [...preview, ['y', 'verified'], [keys.enter, 'Enter answer'], [keys.enter, /^ >/m]] as const;
    await go(terminal, ...ways, [`alice${keys.enter}`, 'y apply these 7'], ['y', 'A password to note']);
    const shown = terminal.screen();
    const password = shown.find((line) => /^ {5}\S{20,}$/.test(line))?.trim() ?? '';
    expect(password.length).toBeGreaterThanOrEqual(20);
    terminal.kill('SIGTERM');
    expect(await terminal.ended).toBe(143);
    expect(terminal.all()).not.toContain(password);
    expectGivenBack(terminal);
  });
});
