// Values that are known only while applying. The preview marks them; secret ones never leave the runtime.

export type Late =
  /** Typed by the person when the call's turn comes (an MFA code). */
  | { readonly late: 'answer'; readonly key: string; readonly secret: boolean }
  /** Made by the runtime, shown once and confirmed as noted before the call is sent (a one-time password). */
  | {
      readonly late: 'generated';
      readonly key: string;
      readonly secret: true;
      /** How many characters, where the account's rules want more than we would give. */
      readonly length?: number;
    }
  /** Taken from what an earlier change of the same plan returned. */
  | { readonly late: 'output'; readonly change: string; readonly path: string };

/** An input in which any value may be late. */
export type WithLate<T> = T extends string | number | boolean | undefined | null | Date | Uint8Array
  ? T | (T extends undefined ? never : Late)
  : T extends readonly (infer E)[]
    ? readonly WithLate<E>[]
    : { readonly [K in keyof T]: WithLate<T[K]> };

/** Tells a late value from an ordinary one. */
export const isLate = (value: unknown): value is Late =>
  typeof value === 'object' &&
  value !== null &&
  'late' in value &&
  (value.late === 'answer' || value.late === 'generated' || value.late === 'output');

/** Every late value inside an input, in order of appearance. */
export function lates(value: unknown): readonly Late[] {
  if (isLate(value)) return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(lates);
  return [];
}

/** The input with each late value replaced by what `resolve` gives for it. */
export function withoutLates(value: unknown, resolve: (late: Late) => unknown): unknown {
  if (isLate(value)) return resolve(value);
  if (Array.isArray(value)) return value.map((item) => withoutLates(item, resolve));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutLates(item, resolve)]));
  }
  return value;
}
