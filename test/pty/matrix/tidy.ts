// What must hold of every screen on a real terminal, and of every byte on the way out.
import { expect } from 'vitest';
import { marker, type Terminal } from '../../support/terminal.ts';

/** Colors and weights (SGR). */
export const painted = /\u001b\[[\d;]*m/;
/** Colors alone: weight is no color. */
export const colored = /\u001b\[(?:[\d;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[\d;]*m/;
/** Any escape sequence at all. */
export const escapes = /\u001b/;

// JIS X 4051, small kana too: marks that may not begin a line.
const notFirst = /^ *[、。，．・：；？！）」』】〉》〕］ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;

/** The overview with every step read: before that, it still changes by itself. */
export const overviewRead = /^(?![\s\S]*(?:reading|読み取り中))[\s\S]* 8 {2}\S/;

/** Types each key and waits for what it leads to, as a person would; first for the overview. */
export async function go(terminal: Terminal, ...ways: readonly (readonly [string, string | RegExp])[]) {
  await terminal.see(overviewRead);
  for (const [key, wanted] of ways) {
    await terminal.type(key);
    await terminal.see(wanted);
  }
}

/** The rows that the terminal itself broke, because the program wrote past its edge. */
function brokenRows(terminal: Terminal): string[] {
  const buffer = terminal.buffer();
  return Array.from({ length: buffer.length }, (_, at) => buffer.getLine(at))
    .filter((line) => line?.isWrapped)
    .map((line) => line?.translateToString(true) ?? '');
}

/** The screen is lower and narrower than the terminal, breaks Japanese rightly, and has left alone what was there before. */
export function expectTidyScreen(terminal: Terminal): readonly string[] {
  const screen = terminal.screen();
  const shown = screen.join('\n');
  expect(screen.at(-1), shown).toBe('');
  for (const line of screen) expect(line, shown).not.toMatch(notFirst);
  // Only what is copied in one piece, and begins at the edge, may go on in the next row.
  for (const row of brokenRows(terminal)) expect(row, shown).toMatch(/^\S/);
  expect(shown).not.toMatch(/undefined|NaN|\[object/);
  expect(terminal.all()).toContain(marker);
  expect(terminal.raw()).not.toMatch(/\u001b\[[23]J/);
  return screen;
}

/** The terminal is as it was: cursor shown, pastes plain, nothing of the last frame left. */
export function expectGivenBack(terminal: Terminal): void {
  const raw = terminal.raw();
  expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
  expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
  expect(raw).not.toContain('\u001b[3J');
  expect(terminal.all()).toContain(marker);
}
