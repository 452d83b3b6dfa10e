// Addresses and commands: copied whole, however narrow the window, and clickable where the terminal can.
import { describe, expect, it } from 'vitest';
import { keys, startTerminal, type Terminal } from '../../support/terminal.ts';
import { expectTidyScreen, go } from './tidy.ts';

/** The lines as a terminal copies them: what it broke by itself is one line. */
function copied(terminal: Terminal): string[] {
  const buffer = terminal.buffer();
  const out: string[] = [];
  for (let at = buffer.baseY; at < buffer.length; at += 1) {
    const line = buffer.getLine(at);
    const text = line?.translateToString(!buffer.getLine(at + 1)?.isWrapped) ?? '';
    if (line?.isWrapped) out.push((out.pop() ?? '') + text);
    else out.push(text);
  }
  return out;
}

const credentials = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';

describe.each([52, 60, 80, 120])('at %i columns', (columns) => {
  it.concurrent('an address can be copied whole', async () => {
    const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'], columns, rows: 60 });
    try {
      await go(terminal, ['2', 'Only you can do this']);
      expect(copied(terminal)).toContain(credentials);
      expectTidyScreen(terminal);
      // The next frame takes all of it away again.
      await terminal.type(keys.escape);
      await terminal.see(/ 8 {2}\S/);
      expect(terminal.all()).not.toContain('https://');
      expectTidyScreen(terminal);
    } finally {
      terminal.kill();
    }
  });

  it.concurrent('a command can be copied whole', async () => {
    const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'], columns, rows: 30 });
    try {
      await go(terminal, ['3', 'Enter preview'], [keys.enter, 'y apply this one'], ['c', 'c as changes']);
      const commands = copied(terminal).filter((line) => line.startsWith('aws '));
      expect(commands).toHaveLength(1);
      expect(commands[0]).toMatch(/^aws iam update-account-password-policy .*\S$/);
      expect(commands[0]).toContain('"PasswordReusePrevention":24}');
      expectTidyScreen(terminal);
    } finally {
      terminal.kill();
    }
  });
});

describe('a link', () => {
  const link = `\u001b]8;;${credentials}\u001b\\`;
  it.concurrent.each([
    ['WezTerm', { TERM_PROGRAM: 'WezTerm' }, [], true],
    ['VTE', { VTE_VERSION: '6800' }, [], true],
    ['Windows Terminal', { WT_SESSION: 'x' }, [], true],
    ['an old VTE', { VTE_VERSION: '5000' }, [], false],
    ['an unknown terminal', {}, [], false],
    ['tmux inside WezTerm', { TERM_PROGRAM: 'WezTerm', TMUX: '/tmp/x,1,0' }, [], false],
    ['--ascii', { WT_SESSION: 'x' }, ['--ascii'], false],
  ])('in %s', async (_name, env: Record<string, string>, args: readonly string[], wanted) => {
    const terminal = startTerminal({
      args: ['--demo', '--level', 'essentials', ...args],
      env,
      columns: 60,
      rows: 60,
    });
    try {
      await go(terminal, ['2', 'Only you can do this']);
      expect(terminal.raw().includes(link)).toBe(wanted);
      expect(terminal.raw().includes('\u001b]8')).toBe(wanted);
      // It takes no room: the frame is where it would be without.
      expect(copied(terminal)).toContain(credentials);
      expectTidyScreen(terminal);
    } finally {
      terminal.kill();
    }
  });
});
