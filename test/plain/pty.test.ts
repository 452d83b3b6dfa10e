// The built program with --plain in a real terminal: the walk to the secrets, and nothing of them left behind.
import { expect, it } from 'vitest';
import { keys, startTerminal } from '../support/terminal.ts';

/** Presses Enter at each prompt until the screen shows this. */
async function enterUntil(terminal: ReturnType<typeof startTerminal>, wanted: RegExp) {
  for (let turn = 0; turn < 12 && !wanted.test(terminal.screen().join('\n')); turn += 1)
    await terminal.type(keys.enter);
  return terminal.see(wanted);
}

it('walks to the password and the key, wipes both, and leaves the terminal as it was', async () => {
  const terminal = startTerminal({
    args: ['--demo', '--level', 'essentials', '--plain'],
    columns: 80,
    rows: 40,
  });
  await terminal.see('Open which step?');
  // The third step, by number; then its plan, which a bare Enter does not send.
  await terminal.type(`3${keys.enter}`);
  await enterUntil(terminal, /Apply this change/);
  await terminal.type(keys.enter);
  await terminal.see('(y/N)');
  await terminal.type(keys.enter);
  await terminal.see('Apply this change');
  await terminal.type(keys.enter);
  await terminal.see('(y/N)');
  await terminal.type(`y${keys.enter}`);
  await terminal.see('Password rules: verified');

  await terminal.type(keys.enter);
  await enterUntil(terminal, /Answer:/);
  await terminal.type(`alice${keys.enter}`);
  await terminal.see('Apply these');
  await terminal.type(keys.enter);
  await terminal.see('(y/N)');
  await terminal.type(`y${keys.enter}`);
  const password = secretAfter(await terminal.see('Have you noted it?'), 'One-time password:');
  expect(password).toMatch(/^\S{24}$/);
  await terminal.type(keys.enter);
  const key = secretAfter(await terminal.see('Have you added it?'), 'Key for the app:');
  expect(terminal.all()).not.toContain(password);
  expect(key).toMatch(/^[A-Z2-7 ]{32,}$/);
  await terminal.type(`2${keys.enter}`);
  await terminal.see('What next?');
  expect(terminal.all()).not.toContain(key);

  await terminal.type(keys.ctrlC);
  expect(await terminal.ended).toBe(130);
  expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
    terminal.raw().lastIndexOf('\u001b[?25l'),
  );
  expect(terminal.all()).toContain('Look again next month:');
});

const secretAfter = (screen: readonly string[], label: string): string =>
  screen[screen.findLastIndex((line) => line.trim() === label) + 1]?.trim() ?? '';

it('sends no escape code where TERM is dumb, and leaves at Ctrl-C', async () => {
  const terminal = startTerminal({
    args: ['--demo', '--level', 'essentials', '--lang', 'ja'],
    env: { TERM: 'dumb' },
  });
  await terminal.see('番号を入力');
  await terminal.type(`4${keys.enter}`);
  await terminal.see('4 / 10');
  expect(terminal.raw()).not.toContain('\u001b');
  await terminal.type(keys.ctrlC);
  expect(await terminal.ended).toBe(130);
});

it('asks by number where a screen reader is on, and leaves at Ctrl-D', async () => {
  const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'], env: { ACCESSIBLE: '1' } });
  await terminal.see('Number, or Enter for 1:');
  await terminal.type('\u0004');
  expect(await terminal.ended).toBe(130);
});
