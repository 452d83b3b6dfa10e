// Three colours and a handful of glyphs. No colour says anything that a glyph or a word does not say too.

/** How a piece of text is meant; `strong` is weight, the others are the three colours. */
export type Tone = 'good' | 'attention' | 'quiet' | 'strong';

export interface Glyphs {
  readonly good: string;
  readonly bad: string;
  readonly cursor: string;
  readonly now: string;
}
export interface Theme {
  readonly color: boolean;
  readonly ascii: boolean;
  readonly glyph: Glyphs;
}

// Only glyphs whose width no terminal disputes: circles, arrows and dashes take one cell here and two there.
const drawn: Glyphs = { good: '✔', bad: '✗', cursor: '❯', now: '▸' };
const plain: Glyphs = { good: 'v', bad: 'x', cursor: '>', now: '>' };

/** Makes the theme; `ascii` keeps to ASCII, `color: false` leaves weight alone. */
export const makeTheme = (options: { readonly ascii: boolean; readonly color: boolean }): Theme => ({
  ...options,
  glyph: options.ascii ? plain : drawn,
});

/** Ink's chalk decides for itself whether it paints. Where it does not, a QR code without its white would be unreadable. */
export const takesColors = (
  stdout: Partial<NodeJS.WriteStream>,
  env: Readonly<Record<string, string | undefined>>,
): boolean => stdout.hasColors?.({ ...env }) ?? true;

/** The properties of Ink's Text for a tone. */
export function paint(theme: Theme, tone: Tone | undefined) {
  if (tone === 'strong') return { bold: true };
  if (!theme.color || tone === undefined) return {};
  if (tone === 'quiet') return { dimColor: true };
  return { color: tone === 'good' ? 'green' : 'red' };
}
