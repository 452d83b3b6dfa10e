// The screens of the built program on terminals of every size, in both languages.
import { describe, expect, it } from 'vitest';
import { offered } from '../../support/robot.ts';
import { keys, startTerminal } from '../../support/terminal.ts';
import { expectTidyScreen, go, overviewRead } from './tidy.ts';

const sizes = [
  [60, 20],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

/** Help, a step that a person must act on, its details, help there, a preview, its commands, the report. */
const ways: readonly (readonly [string, RegExp])[] = [
  ['?', /Esc (close help|ヘルプを閉じる)/],
  [keys.escape, overviewRead],
  ['2', /Only you|ご自身の操作/],
  ['d', /root-mfa/],
  ['?', /Esc (close help|ヘルプを閉じる)/],
  [keys.escape, /root-mfa/],
  [keys.escape, overviewRead],
  ['3', /Enter (preview|変更内容)/],
  [keys.enter, /y (apply|1 件)/],
  ['c', /aws iam update-account-password-policy/],
  [keys.escape, /Enter (preview|変更内容)/],
  [keys.escape, overviewRead],
  ['a', /Audit report|診断レポート/],
];
const scrolled: readonly (readonly [string, RegExp])[] = [
  ['j', /line 2 |2 から/],
  [' ', /line 10 |10 から/],
];

describe.each(['en', 'ja'] as const)('in %s', (lang) => {
  it.concurrent.each(sizes)('shows every kind of screen at %ix%i', async (columns, rows) => {
    const terminal = startTerminal({
      args: ['--demo', '--level', 'essentials', '--lang', lang],
      columns,
      rows,
    });
    try {
      await go(terminal);
      for (const [key, wanted] of [...ways, ...(rows < 60 ? scrolled : [])]) {
        await terminal.type(key);
        await terminal.see(wanted);
        // Every screen says what to press next.
        expect(offered(expectTidyScreen(terminal)).size).toBeGreaterThan(0);
      }
      await terminal.type('q');
      expect(await terminal.ended).toBe(0);
    } finally {
      terminal.kill();
    }
  });
});

it('shows every step of the overview at 60x21, and says so where it cannot', async () => {
  const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'], columns: 60, rows: 21 });
  await terminal.see(/ 10 {2}Root/);
  terminal.kill();
  const small = startTerminal({ args: ['--demo', '--level', 'essentials'], columns: 50, rows: 15 });
  await small.see(/\(1 to \d of 10\)/);
  // The cursor takes the list along.
  for (let times = 0; times < 9; times += 1) await small.type(keys.down);
  await small.see(/❯ 10 {2}Root/);
  expectTidyScreen(small);
  small.kill();
});
