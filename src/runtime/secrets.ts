// Secrets live here and nowhere else: not in state, journal, plan, log or report. Printing one gives ***.
import { randomInt } from 'node:crypto';

export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The only way to the value: for the call that is sent, and for the screen that shows it once. */
  reveal(): string {
    return this.#value;
  }
  toJSON(): string {
    return '***';
  }
  toString(): string {
    return '***';
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***';
  }
}

// Without letters and digits that are easily taken for one another: people read this from a screen.
const kinds = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!@#$%^*()_+-='] as const;
const any = kinds.join('');

/** A one-time password of 24 characters or more that holds every kind of character. `pick` gives a random index below its argument. */
export function makePassword(pick: (below: number) => number = randomInt, length = 24): string {
  const from = (set: string) => set.charAt(pick(set.length));
  const chars = [...kinds.map(from), ...Array.from({ length: length - kinds.length }, () => from(any))];
  // Fisher and Yates: the four sure kinds must not always come first.
  for (let at = chars.length - 1; at > 0; at -= 1) {
    const other = pick(at + 1);
    const held = chars[at] ?? '';
    chars[at] = chars[other] ?? '';
    chars[other] = held;
  }
  return chars.join('');
}

/** A drawer for the secrets of one run. */
export class Drawer {
  readonly #held = new Map<string, Secret>();
  readonly #pick: ((below: number) => number) | undefined;
  constructor(pick?: (below: number) => number) {
    this.#pick = pick;
  }
  has(key: string): boolean {
    return this.#held.has(key);
  }
  put(key: string, value: string): void {
    this.#held.set(key, new Secret(value));
  }
  show(key: string): string | undefined {
    return this.#held.get(key)?.reveal();
  }
  forget(keys: readonly string[]): void {
    for (const key of keys) this.#held.delete(key);
  }
  /** Makes the secret if it is not there yet. */
  generate(key: string, length?: number): void {
    if (!this.has(key)) this.put(key, makePassword(this.#pick, length));
  }
}
