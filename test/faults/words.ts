// What every message must be: both languages, a cause and a next step, nothing that a terminal draws too wide.
import stringWidth from 'string-width';
import { expect } from 'vitest';
import { failureOf } from '../../src/model/errors.ts';
import { wordsFor } from '../../src/model/refusals.ts';
import type { Trouble } from './kinds.ts';

/** Judges the catalogue's words for what was thrown by this operation. */
export function expectWords(error: unknown, op: string, trouble: Trouble): void {
  const words = wordsFor(failureOf(error), op);
  expect(words.kind, `${op}: ${trouble.name}`).toBe(trouble.kind);
  for (const text of [words.why, words.next]) {
    expect(text.en, op).toMatch(/^[A-Z].{15,}[.)]$/);
    expect(text.ja, op).toMatch(/[ぁ-ん].*[。）]$/);
    expect(stringWidth(text.ja, { ambiguousIsNarrow: false }), text.ja).toBe(stringWidth(text.ja));
  }
  if (words.kind === 'denied') expect(words.why.en).toContain(`(Missing: ${op}`);
}
