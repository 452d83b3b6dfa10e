// Which key does what, looked up in the one table: the hint bar and the help screen are drawn from it too.
import type { Event, State } from '../engine/state.ts';
import type { AnyStep } from '../model/step.ts';
import { same, type Text } from '../model/text.ts';
import { help, interrupt, language, table } from './key-table.ts';
import type { Press } from './press.ts';

/** What a key wants: an intent for the machine, or something that only this face knows. */
export type Wish = Event | { readonly type: 'key-only' };
export interface Glance {
  readonly state: State;
  readonly steps: readonly AnyStep[];
}

export interface KeyRow {
  readonly keys: readonly string[];
  /** As the hint bar writes the keys; default: the first one. */
  readonly label?: Text;
  readonly hint: Text | ((glance: Glance) => Text);
  readonly wish: Wish | ((glance: Glance, key: string) => Wish | undefined);
  readonly when?: (glance: Glance) => boolean;
  /** Named on the help screen only. */
  readonly quiet?: true;
  /** Named in the hint bar only where the page is longer than the window. */
  readonly scrolls?: true;
  /** Acts only if it came alone, and on a frame that the person has seen: nothing is agreed to ahead. */
  readonly seen?: true;
}

export type Where =
  | Exclude<State['screen']['at'], 'asking'>
  | Exclude<State['entry']['at'], 'in'>
  | 'help'
  | 'note'
  | 'codes';

/** The table's heading that holds for this state. */
export function whereOf({ help, entry, screen }: State): Where {
  if (help) return 'help';
  if (entry.at !== 'in') return entry.at;
  return screen.at === 'asking' ? screen.kind : screen.at;
}

/** What has the focus: a line of text, digits, or nothing. */
export function focusOf(state: State): 'text' | 'digits' | undefined {
  const where = whereOf(state);
  if (where === 'question' || where === 'confirm') return 'text';
  return where === 'codes' ? 'digits' : undefined;
}

/** Every key that does something here, in the order in which they are named. */
export function keysAt(glance: Glance, where = whereOf(glance.state)): readonly KeyRow[] {
  const own = table[where].filter((row) => row.when?.(glance) ?? true);
  if (where === 'help') return [...own, { ...language, quiet: true } as const, interrupt];
  const typing = where === 'question' || where === 'confirm';
  const has = (key: string) => own.some((row) => row.keys.includes(key));
  return [
    ...own,
    ...(typing ? [] : [help]),
    ...(typing || has('l') ? [] : [{ ...language, quiet: true } as const]),
    interrupt,
  ];
}

/** The row that answers a press. While a text field has the focus, characters are for the field. */
export function rowFor(glance: Glance, press: Press): KeyRow | undefined {
  if (press.pasted || (press.text && focusOf(glance.state) === 'text')) return undefined;
  return keysAt(glance).find((row) => row.keys.includes(press.key));
}

export const labelOf = (row: KeyRow): Text => row.label ?? same(row.keys[0] ?? '');
export const hintOf = (row: KeyRow, glance: Glance): Text =>
  typeof row.hint === 'function' ? row.hint(glance) : row.hint;
export const wishOf = (row: KeyRow, glance: Glance, key: string): Wish | undefined =>
  typeof row.wish === 'function' ? row.wish(glance, key) : row.wish;
