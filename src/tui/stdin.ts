// The keyboard as Ink can bear it. Ink 6.8 throws at a key it has no name for, if Ctrl was held (fixed in Ink 7: 969a4f1).

// As Ink's parse-keypress.js takes a chunk apart.
const sequence = /\u001b+(?:O|N|\[{1,2})(?:(\d+)(?:;\d+)?[~^$]|(?:1;)?\d*([A-Za-z]))/g;
const letters = new Set('ABCDEFHPQRSZabcdeu');
// Keys of the block above the arrows, function keys, and the two ends of a paste.
const numbers = new Set([1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 200, 201]);

/** What was typed, without the keys that Ink does not know. */
export const knownKeys = (chunk: string): string =>
  chunk.replace(sequence, (whole, number?: string, letter?: string) =>
    (number === undefined ? letters.has(letter ?? '') : numbers.has(Number(number))) ? whole : '',
  );

/** The same stream, but what is read from it holds known keys only. */
export const keyboard = (stdin: NodeJS.ReadStream): NodeJS.ReadStream =>
  new Proxy(stdin, {
    get(target, name) {
      if (name === 'read') {
        return (size?: number) => {
          const chunk: unknown = target.read(size);
          return typeof chunk === 'string' ? knownKeys(chunk) : chunk;
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
