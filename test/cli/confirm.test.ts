// apply on a terminal, without --yes: the plan is shown, and a person says yes or no.
import { describe, expect, it } from 'vitest';
import { startTerminal } from '../support/terminal.ts';

const words = (scenario: string) => ['apply', `--demo=${scenario}`, '--only', 'password-policy'];

describe('apply on a terminal', () => {
  it('sends after a yes', async () => {
    const terminal = startTerminal({ args: words('fresh'), rows: 40 });
    await terminal.see('Send 1 change?');
    await terminal.type('y\r');
    expect(await terminal.ended).toBe(0);
    expect(terminal.all()).toContain('Safe: 2 of 2 controls.');
  });

  it.each([
    ['Enter alone', '\r', 0],
    ['no', 'n\r', 0],
    ['Ctrl-C', '\u0003', 130],
  ])('sends nothing after %s', async (_name, keys, code) => {
    const terminal = startTerminal({ args: words('fresh'), rows: 40 });
    await terminal.see('Send 1 change?');
    await terminal.type(keys);
    expect(await terminal.ended).toBe(code);
    expect(terminal.all()).not.toContain('Safe:');
  });

  it.each([
    ['the account id', '123456789012', 0],
    ['another word', 'yes', 8],
  ])('sends what can lock out only after %s', async (_name, typed, code) => {
    const terminal = startTerminal({ args: words('messy'), rows: 40 });
    await terminal.see('Send 1 change?');
    await terminal.type('y\r');
    await terminal.see('type the account id');
    await terminal.type(`${typed}\r`);
    expect(await terminal.ended).toBe(code);
  });

  it('asks nobody with --no-input', async () => {
    const terminal = startTerminal({ args: [...words('fresh'), '--no-input'], rows: 40 });
    expect(await terminal.ended).toBe(8);
  });
});
