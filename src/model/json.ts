// Plain JSON: what facts, calls, journals and reports are made of.

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** An SDK shape as plain JSON: dates are ISO strings, bytes base64, `$metadata` gone. */
export type Plain<T> = T extends Date | Uint8Array
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Plain<E>[]
      : T extends object
        ? { readonly [K in keyof T as K extends '$metadata' ? never : K]: Plain<T[K]> }
        : never;

/** Turns what the SDK gave into plain JSON; functions, `undefined` and `$metadata` are left out. Never throws. */
export function plain(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([key, item]) => key !== '$metadata' && item !== undefined && typeof item !== 'function')
      .map(([key, item]) => [key, plain(item)] as const);
    return Object.fromEntries(entries);
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The same JSON text for equal values, whatever the order of their keys: equality, fingerprints, diffs. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** Deep equality of JSON values; a key that is `undefined` counts as absent. */
export const equal = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
