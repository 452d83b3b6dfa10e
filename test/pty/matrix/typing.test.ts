// What is typed and pasted on a real terminal: Japanese too, and never more agreed to than a person has read.
import { describe, expect, it } from 'vitest';
import { keys, startTerminal, type Terminal } from '../../support/terminal.ts';
import { go } from './tidy.ts';

const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

/** The wizard where its first question is asked: a name. */
async function asked(lang = 'en'): Promise<Terminal> {
  const terminal = startTerminal({ args: ['--demo', '--level', 'essentials', '--lang', lang] });
  await go(terminal, ['1', /Enter (answer|質問)/], [keys.enter, /^ >/m]);
  return terminal;
}

describe('a text field', () => {
  it.concurrent.each([
    ['a line break at its end', 'Alice Doe\n', 'Alice Doe'],
    ['line breaks inside', 'Alice\r\nDoe\rMoe', 'Alice Doe Moe'],
    ['keys of the wizard', 'q?\u0003y', 'q?y'],
    ['escape codes', 'a\u001b[31mb', 'a'],
  ])('takes a paste with %s as text, and sends nothing', async (_name, text, wanted) => {
    const terminal = await asked();
    try {
      await terminal.type(paste(text));
      const shown = await terminal.see(` > ${wanted}`);
      expect(shown.join('\n')).toContain('4 questions to go');
      expect(terminal.code()).toBeUndefined();
    } finally {
      terminal.kill();
    }
  });

  it.concurrent('answers one question for one Enter, however much is pasted after it', async () => {
    const terminal = await asked();
    try {
      await terminal.type(`${paste('Alice\nDoe\n')}${keys.enter}`);
      await terminal.see('3 questions to go');
      expect((await terminal.type('')).join('\n')).toContain('3 questions to go');
    } finally {
      terminal.kill();
    }
  });

  it.concurrent('counts Japanese by the cells it takes, and keeps the cursor behind it', async () => {
    const terminal = await asked('ja');
    try {
      await terminal.type('山田ﾊﾅｺ');
      await terminal.see(/^ > 山田ﾊﾅｺ$/m);
      // An input method shows its draft where the real cursor stands: ' > ' and 4 + 3 cells.
      expect(terminal.buffer().cursorX).toBe(3 + 7);
      await terminal.type(keys.backspace);
      await terminal.see(/^ > 山田ﾊﾅ$/m);
      await terminal.type('\u001b[D\u001b[D花');
      await terminal.see(/^ > 山田花ﾊﾅ$/m);
      expect(terminal.buffer().cursorX).toBe(3 + 6);
      await terminal.type('が\u0301');
      await terminal.see('花が\u0301ﾊﾅ');
    } finally {
      terminal.kill();
    }
  });

  it.concurrent('shows the end of what is longer than the window', async () => {
    const terminal = await asked('ja');
    try {
      await terminal.type(`${'山'.repeat(60)}田`);
      const shown = await terminal.see(/^ > 山+田$/m);
      expect(shown.filter((line) => line.includes('山'))).toHaveLength(1);
    } finally {
      terminal.kill();
    }
  });
});

it('bears keys that nobody knows, with Ctrl too', async () => {
  const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'] });
  try {
    await go(terminal);
    for (const key of ['\u001b[29;5~', '\u001b[1;5I', '\u001bO5x', '\u001b[31m', '\u001bOM'])
      await terminal.type(key);
    await terminal.type('3');
    await terminal.see('Enter preview the changes');
  } finally {
    terminal.kill();
  }
});

describe('a preview', () => {
  it.concurrent.each([
    ['pasted', paste('y')],
    ['pasted with a line break', paste('y\n')],
    ['typed ahead with the key that opened it', `${keys.escape}`],
  ])('is not agreed to by a y that was %s', async (_name, typed) => {
    const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'] });
    try {
      await go(terminal, ['3', 'Enter preview']);
      if (typed === keys.escape) await terminal.type(`${keys.enter}y`);
      else {
        await terminal.type(keys.enter);
        await terminal.see('y apply this one');
        await terminal.type(typed);
      }
      const shown = await terminal.see('y apply this one');
      expect(shown.join('\n')).not.toContain('verified');
      // Pressed now, by a person who has seen it, it counts.
      await terminal.type('y');
      await terminal.see('verified');
    } finally {
      terminal.kill();
    }
  });
});
