// Words for people, always in both languages: a missing one does not compile.

export type Lang = 'en' | 'ja';

/** A whole sentence or paragraph, without hand-placed line breaks; `model/wrap.ts` breaks it for the width at hand. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

/** A text that is the same in both languages (a name, a number, an ARN). */
export const same = (value: string): Text => ({ en: value, ja: value });

/** Joins texts into one; Japanese needs no space between sentences. */
export const join = (...texts: readonly Text[]): Text => ({
  en: texts.map((text) => text.en).join(' '),
  ja: texts.map((text) => text.ja).join(''),
});
