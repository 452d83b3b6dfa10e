// The whole walk on a real terminal, by keys alone: a trainer with no phone, no network and no account.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from '../cli/run.ts';
import { walkByKeys } from '../support/robot.ts';
import { marker, startTerminal } from '../support/terminal.ts';

const known = ['Alice Doe', '', 'owner@example.com', '+81 3 1234 5678', 'alice', 'owner@example.com', ''];
/** What is asked beyond the first walk is answered with Enter; `recommended` is taken on the first screen. */
const walks = {
  essentials: { level: ['--level', 'essentials'], answers: known, first: /1 {2}\S/ },
  recommended: { level: [], answers: [...known, '', '', ''], first: /❯ (Recommended|推奨)/ },
};

describe.each([
  ['essentials', 'en'],
  ['recommended', 'en'],
  ['recommended', 'ja'],
] as const)('the %s walk of `fresh` in %s at 80x24', (name, lang) => {
  const { level, answers, first } = walks[name];
  it('reaches the report by keys alone, and leaves nothing open that the tool could have mended', {
    timeout: 120_000,
  }, async () => {
    const file = join(folder(), 'account.json');
    const terminal = startTerminal({
      args: ['--demo', '--demo-file', file, ...level, '--lang', lang],
    });
    await terminal.see(first);
    const { screens, pressed } = await walkByKeys(terminal, answers);
    expect(pressed.filter((key) => key === 'y').length).toBeGreaterThanOrEqual(7);

    for (const screen of screens) {
      // A frame that is as tall as the terminal would clear it: the last line stays free.
      expect(screen.at(-1), screen.join('\n')).toBe('');
      for (const line of screen) expect(line).not.toMatch(/^ *[、。，．）」』】ー]/);
    }
    await terminal.type('q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.raw()).not.toMatch(/\u001b\[[23]J/);
    expect(terminal.all()).toContain(marker);
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      terminal.raw().lastIndexOf('\u001b[?25l'),
    );

    const audit = await run(['audit', '--demo-file', file, '--demo', ...level, '--format', 'json']);
    const { findings, summary } = JSON.parse(audit.stdout) as {
      findings: { verdict: string; control: string }[];
      summary: { score: number };
    };
    expect(findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(summary.score).toBe(100);
    const plan = await run(['plan', '--demo-file', file, '--demo', ...level, '--format', 'json']);
    expect(JSON.parse(plan.stdout)).toMatchObject({ changes: [] });
  });
});
