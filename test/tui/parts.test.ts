// The parts that put things in their place, without Ink.
import { renderToString } from 'ink';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { type PreviewRow, previewOf } from '../../src/engine/preview.ts';
import { twins } from '../../src/engine/twins.ts';
import { call } from '../../src/model/call.ts';
import { same } from '../../src/model/text.ts';
import { Field, visible } from '../../src/tui/parts/field.tsx';
import { layout } from '../../src/tui/parts/layout.ts';
import { type Line, line, spread, tableRow, widthOf } from '../../src/tui/parts/line.ts';
import { otpauth, qrLines } from '../../src/tui/parts/qr.tsx';
import { tree } from '../../src/tui/parts/tree.ts';

const text = ({ spans }: Line) => spans.map((one) => one.text).join('');
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(String(at)));
const live = (rows: number) => ({ rows, draw: () => null });

describe('layout', () => {
  it.each([
    ['all fits', { lines: lines(5), scroll: 0 }, 10, { shown: 5, most: 0 }],
    ['one line too many', { lines: lines(11), scroll: 0 }, 10, { shown: 9, most: 2 }],
    ['scrolled too far', { lines: lines(20), scroll: 99 }, 10, { shown: 9, most: 11 }],
    ['a foot takes its rows', { lines: lines(20), scroll: 0, foot: lines(2) }, 12, { shown: 8, most: 12 }],
    [
      'a foot too long scrolls too',
      { lines: lines(8), scroll: 0, foot: lines(9) },
      12,
      { shown: 11, most: 7 },
    ],
    [
      'a list shrinks before the text',
      { lines: lines(2), scroll: 0, live: live(30) },
      12,
      { shown: 2, most: 0 },
    ],
  ])('%s', (_name, content, room, { shown, most }) => {
    const out = layout(content, room);
    expect([out.lines.length, out.mostScroll]).toEqual([shown, most]);
    const rows = out.lines.length + (out.part ? 1 : 0) + (out.foot.length ? out.foot.length + 1 : 0);
    expect(rows + (out.liveRows ? out.liveRows + 1 : 0)).toBeLessThanOrEqual(room);
  });
});

describe('lines', () => {
  it('puts something at the right end and clips what is in its way', () => {
    expect(text(spread(line('left'), { text: 'right' }, 20))).toBe('left           right');
    expect(text(spread(line('日本語の長い題名です'), { text: 'right' }, 20))).toBe('日本語の長い~  right');
  });
  it('sets cells side by side by their width on the screen', () => {
    const rows = tableRow([
      { text: '鍵がない', width: 6 },
      { text: 'key', width: 3 },
    ]);
    expect(rows.map(text)).toEqual(['鍵がな  key', 'い      ']);
    expect(rows.map(widthOf)).toEqual([11, 8]);
  });
});

describe('the field', () => {
  it.each([
    ['fits', 'abc', 3, { text: 'abc', before: 3 }],
    ['is cut at its start', 'abcdefghij', 10, { text: 'efghij', before: 6 }],
    ['counts Japanese twice', 'かきくけこ', 5, { text: 'くけこ', before: 6 }],
  ])('%s', (_name, value, at, shown) => {
    expect(visible({ value, at }, 7)).toEqual(shown);
  });
  it('hides what is typed, where asked', () => {
    const props = { lead: '> ', draft: { value: '鍵123', at: 4 }, width: 20, left: 1, top: 0 };
    expect(renderToString(createElement(Field, { ...props, mask: true }))).toBe(' > ****');
  });
});

it('a QR code for any name is 39 x 20 cells', () => {
  const seed = 'A'.repeat(64);
  for (const name of ['', 'al', 'a.very-long_name.of.somebody', 'ありす']) {
    const address = otpauth(seed, name, '123456789012');
    expect(Buffer.byteLength(address)).toBeLessThanOrEqual(106);
    const code = qrLines(address);
    expect([code.length, code[0]?.length]).toEqual([20, 39]);
  }
});

describe('the preview', () => {
  const row = (path: string, after = 'x'): PreviewRow => ({ path, after });
  it('reads as a tree, in the order of what is sent', () => {
    const shape = tree([row('A'), row('B.C.D'), row('B.C.E'), row('F.G'), row('A')]);
    expect(shape.map(({ name, depth, row: leaf }) => `${depth} ${name}${leaf ? ' =' : ''}`)).toEqual([
      '0 A =',
      '0 B.C',
      '1 D =',
      '1 E =',
      '0 F.G =',
      '0 A =',
    ]);
  });
  it('shows the same call in many regions once, and another one apart', () => {
    const one = (region: string, token: string, on = true) =>
      previewOf(
        {
          id: `guardduty/create/${region}`,
          resource: `detector/${region}`,
          summary: same(''),
          call: call('guardduty:CreateDetector', { Enable: on, ClientToken: token }, region),
          risk: 'safe',
          undo: same(''),
        },
        'en',
      );
    const groups = twins([
      one('us-east-1', 't-us-east-1'),
      one('eu-west-1', 't-eu-west-1'),
      one('eu-west-2', 't', false),
    ]);
    expect(groups.map(({ regions }) => regions)).toEqual([['us-east-1', 'eu-west-1'], ['eu-west-2']]);
    expect(groups[0]?.preview.rows[1]?.after).toBe('t-<region>');
  });
});
