// What a reader takes for one character. Intl.Segmenter costs 20 ms when it is made: only texts that need it pay for it.

/**
 * Texts of characters that never join with a neighbour, each of one UTF-16 unit: Latin, punctuation, symbols, kana and
 * kanji, controls but the carriage return. Not here: combining marks, joiners, selectors, Hangul, flags.
 * Source: Unicode UAX 29, table 1a and rules GB3 to GB13.
 */
const simple =
  /^[\0-\x0c\x0e-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff\u3000-\u3029\u3030-\u3096\u309b-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9d]*$/;

type Part = Intl.SegmentData;
let made: Intl.Segmenter | undefined;

/** Takes the place of `new Intl.Segmenter()`, here and in the packages that measure text (scripts/bundle.js). */
export const segmenter = {
  segment(text: string): Iterable<Part> & { containing(index?: number): Part | undefined } {
    if (!simple.test(text)) {
      made ??= new Intl.Segmenter();
      return made.segment(text);
    }
    const part = (index: number): Part => ({ segment: text.charAt(index), index, input: text });
    return {
      containing: (index = 0) => (text[index] === undefined ? undefined : part(index)),
      *[Symbol.iterator]() {
        for (let index = 0; index < text.length; index += 1) yield part(index);
      },
    };
  },
};

/** The characters as a person counts them. */
export const graphemes = (text: string): readonly string[] =>
  simple.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);
