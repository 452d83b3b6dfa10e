// What every frame must be, whatever it shows.
import { expect } from 'vitest';
import { cells } from '../../src/model/wrap.ts';
import type { Size } from '../../src/tui/size.ts';

// JIS X 4051: marks that may not begin a line.
const notFirst = /^[、。，．・：；？！）」』】〉》〕］｝ー々ゝゞ]/;
// One cell to some terminals, two to others; the blocks are those of the QR code.
const ambiguous = /[—–…“”‘’●○■□→←↑↓①-⑳※×─│·°§±]/;
const blocks = /[▀▄█]/;

/** Fails where a frame is too high or too wide, breaks Japanese wrongly, or shows what no terminal should be sent. */
export function expectTidy(frame: string, { columns, rows }: Size): void {
  const lines = frame.split('\n');
  expect(lines.length).toBeLessThanOrEqual(rows - 2);
  for (const line of lines) {
    expect(cells(line), line).toBeLessThanOrEqual(columns);
    expect(line.trimStart(), line).not.toMatch(notFirst);
    expect(line).not.toMatch(ambiguous);
    expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(line).not.toMatch(/undefined|\[object|NaN/);
  }
}
export const hasQr = (frame: string): boolean => blocks.test(frame);
