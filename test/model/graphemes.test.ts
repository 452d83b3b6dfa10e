// What a reader takes for one character: as Intl.Segmenter has it, also where it is not asked.
import { describe, expect, it } from 'vitest';
import { graphemes, segmenter } from '../../src/model/graphemes.ts';

const theirs = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe('graphemes', () => {
  it('are those of Intl.Segmenter for every character beside itself and others', () => {
    const wrong = units.filter((one) => {
      const text = `${one}${one}か${one}`;
      return (
        graphemes(text).join('|') !== Array.from(theirs.segment(text), ({ segment }) => segment).join('|')
      );
    });
    expect(wrong.map((one) => one.charCodeAt(0).toString(16))).toEqual([]);
  });

  it.each([
    ['', []],
    ['day 1', ['d', 'a', 'y', ' ', '1']],
    ['予算、月', ['予', '算', '、', '月']],
    ['か\u3099ぎ', ['か\u3099', 'ぎ']],
    ['a\r\nb', ['a', '\r\n', 'b']],
    ['\u{1F1EF}\u{1F1F5}\u{1F469}\u200D\u{1F4BB}', ['\u{1F1EF}\u{1F1F5}', '\u{1F469}\u200D\u{1F4BB}']],
  ])('of %j', (text, expected) => {
    expect(graphemes(text)).toEqual(expected);
  });

  it('are found by their place, as slice-ansi asks for them', () => {
    for (const text of ['▸ 予算', 'か\u3099ぎ'])
      for (let at = 0; at < text.length; at += 1)
        expect(segmenter.segment(text).containing(at)).toMatchObject({
          ...theirs.segment(text).containing(at),
        });
    expect(segmenter.segment('ab').containing(2)).toBeUndefined();
  });
});
