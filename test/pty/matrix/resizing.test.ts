// The window is dragged while the wizard runs: every size shows what a fresh start at that size would show.
import { describe, expect, it } from 'vitest';
import { keys, marker, startTerminal, type Terminal } from '../../support/terminal.ts';
import { go } from './tidy.ts';

type Size = readonly [columns: number, rows: number];

/** The frame that stands there now, without the empty rows around it. */
const frame = (terminal: Terminal, title: string): string => {
  const screen = terminal.screen();
  const at = screen.findLastIndex((line) => line.startsWith(` ${title}`));
  return screen
    .slice(at)
    .join('\n')
    .replace(/Looked .*/, '')
    .trimEnd();
};

async function opened([columns, rows]: Size): Promise<Terminal> {
  const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'], columns, rows });
  await go(terminal, ['3', 'Enter preview'], [keys.enter, 'y apply this one']);
  return terminal;
}

const title = 'Password rules: what will change';

describe('a window that is dragged', () => {
  const ways: readonly (readonly Size[])[] = [
    [
      [80, 24],
      [120, 40],
    ],
    [
      [120, 40],
      [60, 20],
    ],
    [
      [80, 24],
      [40, 10],
      [80, 24],
    ],
    [
      [60, 20],
      [200, 60],
      [60, 20],
      [120, 40],
    ],
    [
      [80, 24],
      [80, 16],
      [80, 24],
    ],
  ];
  it.concurrent.each(ways.map((way) => ({ way, name: way.map((size) => size.join('x')).join(', ') })))(
    '$name',
    async ({ way }) => {
      const [first = [80, 24], ...others] = way;
      const last = way.at(-1) ?? first;
      const dragged = await opened(first);
      const fresh = await opened(last);
      try {
        for (const [columns, rows] of others) {
          dragged.resize(columns, rows);
          await dragged.type('');
        }
        for (let turn = 0; turn < 20 && frame(dragged, title) !== frame(fresh, title); turn += 1)
          await dragged.type('');
        expect(frame(dragged, title)).toBe(frame(fresh, title));
        expect(dragged.raw()).not.toContain('\u001b[3J');
        expect(dragged.all()).toContain(marker);
        // It is still the same wizard, at the same place, and obeys.
        await dragged.type(keys.escape);
        await dragged.see('d details');
        await dragged.type(keys.ctrlC);
        expect(await dragged.ended).toBe(130);
      } finally {
        dragged.kill();
        fresh.kill();
      }
    },
  );

  it.concurrent('asks for more room below 50x15, and keys still lead out', async () => {
    const terminal = await opened([80, 24]);
    terminal.resize(40, 12);
    await terminal.see('Please enlarge the window to 50 x 15');
    await terminal.type(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it.concurrent('keeps what is typed', async () => {
    const terminal = startTerminal({ args: ['--demo', '--level', 'essentials'] });
    await go(terminal, ['1', 'Enter answer'], [keys.enter, /^ >/m], ['山田 花子', '> 山田 花子']);
    for (const [columns, rows] of [
      [45, 12],
      [100, 30],
    ] as const) {
      terminal.resize(columns, rows);
      await terminal.type('');
    }
    await terminal.see('> 山田 花子');
    terminal.kill();
  });
});
