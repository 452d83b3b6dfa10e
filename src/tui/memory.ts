// What the face remembers of the screen that is shown, and forgets when it is left: a draft, a scroll position, when it came.
import type { State } from '../engine/state.ts';
import { type Draft, emptyDraft } from './draft.ts';

export interface Memory {
  /** The place that it belongs to. */
  readonly place: string;
  readonly draft: Draft;
  /** Of screens whose scroll position the state does not hold. */
  readonly scroll: number;
  /** The key alone, without its QR code. */
  readonly keyOnly: boolean;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Names the place that is shown: another question is another place, the same page read again is not. */
function placeOf({ help, entry, screen }: State): string {
  if (help) return 'help';
  if (entry.at !== 'in') return entry.at;
  const step = 'step' in screen ? screen.step : '';
  const more = 'key' in screen ? screen.key : screen.at === 'asking' ? screen.change : '';
  return [screen.at, step, more].join(' ');
}

/** The memory of the place that is shown: as it was, or a fresh one. */
export const memoryAt = (old: Memory | undefined, state: State, now: number): Memory => {
  const place = placeOf(state);
  return old?.place === place ? old : { place, draft: emptyDraft, scroll: 0, keyOnly: false, since: now };
};
