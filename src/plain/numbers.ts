// Choosing by number, where a list cannot or should not be drawn.

/** The choices with their numbers, one line each. */
export const numbered = (choices: readonly string[]): readonly string[] =>
  choices.map((name, at) => `${at + 1}. ${name}`);

/** The index that a typed number means; nothing typed means the usual one. `undefined` if it is no such number. */
export function numberIn(typed: string, count: number, usual: number): number | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return usual;
  const number = /^[0-9]{1,3}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= count ? number - 1 : undefined;
}
