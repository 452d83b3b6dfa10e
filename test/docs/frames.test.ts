// The pictures of the overview in the READMEs are real frames of the built program, or this fails.
// UPDATE_FRAMES=1 npx vitest run test/docs/frames.test.ts puts the present ones in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keys, marker, startTerminal } from '../support/terminal.ts';
import { root, text } from './blocks.ts';

// The simulated free plan ends six months from now: its day is not compared.
const undated = (frame: string) => frame.replace(/\d{4}-\d{2}-\d{2}/g, '2026-07-05');
const picture = /(<!-- overview -->\n```text\n)([\s\S]*?)(```\n)/;

it.each([
  ['README.md', 'en', 'checks of your account are safe'],
  ['README.ja.md', 'ja', '項目が安全です'],
] as const)('%s shows the overview as it is', async (page, lang, wanted) => {
  const terminal = startTerminal({ args: ['--demo', '--lang', lang] });
  try {
    await terminal.see(/Recommended|推奨/);
    await terminal.type(keys.enter);
    // Until every step is read, its row says so; the plan is told when it is known.
    await terminal.see(
      new RegExp(`^(?![\\s\\S]*(reading|読み取り中))[\\s\\S]*(Free plan|無料プラン)[\\s\\S]*${wanted}`),
    );
    const shown = (await terminal.type('')).filter((line) => line !== marker);
    const frame = undated(`${shown.join('\n').trimEnd()}\n`);
    const markdown = text(page);
    if (process.env['UPDATE_FRAMES']) {
      writeFileSync(
        join(root, page),
        markdown.replace(picture, (_, before, _old, after) => before + frame + after),
      );
    } else expect(picture.exec(markdown)?.[2]).toBe(frame);
    await terminal.type(keys.ctrlC);
  } finally {
    terminal.kill();
  }
});
