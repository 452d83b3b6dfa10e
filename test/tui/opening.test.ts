// The first frame, drawn without Ink: the same that Ink draws, and gone without a trace when it takes over.
import { Console } from 'node:console';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { initial } from '../../src/engine/machine.ts';
import type { Lang } from '../../src/model/text.ts';
import { mount } from '../../src/tui/mount.tsx';
import { openWith } from '../../src/tui/opening.ts';
import { deskOf, frameOf, noon, settle } from './support.tsx';
import { terminal } from './terminal.ts';
import { toys } from './toy.ts';

// Ink captures the console through this; the test runner's console lacks it.
Object.assign(console, { Console });

interface Wishes {
  readonly lang?: Lang;
  readonly demo?: boolean;
  readonly ascii?: boolean;
  readonly color?: boolean;
}
const opened = (where: ReturnType<typeof terminal>, wishes: Wishes = {}) =>
  openWith({ ...where, lang: 'en', demo: true, ascii: false, color: false, ...wishes });

/** Lines without the spaces at their ends. */
const lines = (text: string) => text.split('\n').map((one) => one.trimEnd());

describe.each([
  [80, 24],
  [50, 15],
  [61, 16],
  [140, 50],
])('in a window of %i x %i', (columns, rows) => {
  it.each<[string, Wishes]>([
    ['English', {}],
    ['Japanese', { lang: 'ja' }],
    ['an account on AWS', { demo: false }],
    ['ASCII', { ascii: true }],
  ])('is the frame that Ink draws: %s', async (_, wishes) => {
    const where = terminal(columns, rows);
    opened(where, wishes);
    const { lang = 'en', demo = true, ascii = false } = wishes;
    const state = initial({ lang, demo, answers: {} });
    const ink = stripVTControlCharacters(frameOf(state, { size: { columns, rows }, ascii }));
    expect(lines((await where.text()).trimEnd())).toEqual(lines(ink.trimEnd()));
  });
});

it('draws nothing where the window is too small', () => {
  const where = terminal(49, 24);
  const opening = opened(where);
  opening.leave();
  expect([opening.take(), where.written, where.raw]).toEqual(['', [], []]);
});

it('paints only where colors are wished', () => {
  const [plain, painted] = [terminal(), terminal()];
  opened(plain);
  opened(painted, { color: true });
  expect(plain.written.join('')).not.toMatch(/\u001b\[\d+m/);
  expect(painted.written.join('')).toContain('\u001b[1mAWS Day One\u001b[22m');
});

it('gives the terminal back as it was, once', async () => {
  const where = terminal();
  where.stdout.write('$ aws-day-one\n');
  const opening = opened(where);
  expect(await where.text()).toContain('AWS Day One');
  opening.leave();
  opening.leave();
  expect((await where.text()).trimEnd()).toBe('$ aws-day-one');
  expect(where.raw).toEqual([true, false]);
  expect(where.written.join('').endsWith('\u001b[?25h')).toBe(true);
});

it.each([80, 50])('leaves its place to Ink in one piece, in a window now %i wide', async (columns) => {
  const where = terminal();
  where.stdout.write('$ aws-day-one\n');
  const opening = opened(where);
  await where.text();
  const before = where.written.length;
  where.resize(columns);
  const face = mount({
    desk: deskOf(initial({ lang: 'en', demo: true, answers: {} }), toys),
    steps: toys,
    ...where,
    env: { NO_MOTION: '1' },
    ascii: false,
    noColor: true,
    opening,
    now: () => noon,
  });
  const wipes = () => where.written.slice(before).filter((chunk) => /\u001b\[\d+A\u001b\[J/.test(chunk));
  // Ink draws when it comes to it: on a busy machine that takes more than a turn.
  await vi.waitFor(() => expect(wipes().length).toBeGreaterThan(0), { timeout: 10_000 });
  await settle();
  const shown = await where.text();
  expect(shown.match(/AWS Day One/g)).toHaveLength(1);
  expect(shown.startsWith('$ aws-day-one\n')).toBe(true);
  expect(wipes()).toHaveLength(1);
  // What was taken cannot be given back by somebody else.
  opening.leave();
  expect(where.raw).not.toContain(false);
  face.unmount();
  await face.done;
  expect((await where.text()).trimEnd()).toBe('$ aws-day-one');
});
