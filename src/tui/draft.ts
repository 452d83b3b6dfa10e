// What stands in a text field while it is typed: pure, by grapheme, so that no half of a character is ever left.
import { graphemes } from '../model/graphemes.ts';
import type { Press } from './press.ts';

export interface Draft {
  readonly value: string;
  /** Graphemes before the cursor. */
  readonly at: number;
}
export const emptyDraft: Draft = { value: '', at: 0 };

/** The draft after one press; presses that mean nothing in a field leave it as it is. */
export function edit(draft: Draft, press: Press): Draft {
  const marks = graphemes(draft.value);
  const { at } = draft;
  if (press.text) {
    const value = [...marks.slice(0, at), press.key, ...marks.slice(at)].join('');
    // What was typed may join with its neighbour (a combining accent): count anew.
    return { value, at: at + graphemes(value).length - marks.length };
  }
  switch (press.key) {
    case 'backspace':
      if (at === 0) return draft;
      return { value: [...marks.slice(0, at - 1), ...marks.slice(at)].join(''), at: at - 1 };
    case 'left':
      return { ...draft, at: Math.max(0, at - 1) };
    case 'right':
      return { ...draft, at: Math.min(marks.length, at + 1) };
    case 'home':
      return { ...draft, at: 0 };
    case 'end':
      return { ...draft, at: marks.length };
    default:
      return draft;
  }
}

/** Two codes of six digits, typed one after the other: only digits count, and no more than twelve. */
export function editCodes(draft: Draft, press: Press): Draft {
  const digit = press.text ? press.key.normalize('NFKC') : '';
  if (press.text && (!/^[0-9]$/.test(digit) || draft.value.length >= 12)) return draft;
  const next = press.text ? { ...press, key: digit } : press;
  if (!press.text && press.key !== 'backspace') return draft;
  return edit({ ...draft, at: draft.value.length }, next);
}
