// A journal that keeps its lines in memory.
import type { Entry, Journal } from '../../src/runtime/journal.ts';

/** Every line is kept as it was when it was written. */
export function memoryJournal(): Journal & { readonly entries: readonly Entry[] } {
  const entries: Entry[] = [];
  return { entries, write: (entry) => void entries.push(structuredClone(entry)) };
}
