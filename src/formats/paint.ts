// Three colors and weight, or nothing at all: words never depend on them.

export interface Paint {
  readonly good: (text: string) => string;
  readonly attention: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

const sgr = (on: boolean, open: number, close: number) => (text: string) =>
  on && text ? `\u001b[${open}m${text}\u001b[${close}m` : text;

/** The colors; off, every text stays as it is. */
export const paintWith = (on: boolean): Paint => ({
  good: sgr(on, 32, 39),
  attention: sgr(on, 33, 39),
  quiet: sgr(on, 2, 22),
  strong: sgr(on, 1, 22),
});
