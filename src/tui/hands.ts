// From a press to an intent, or to the field that has the focus. The current state is asked each time, never remembered.
import type { Desk } from '../engine/desk.ts';
import { questionOf } from '../engine/select.ts';
import type { Screen } from '../engine/state.ts';
import type { AnyStep } from '../model/step.ts';
import { edit, editCodes, emptyDraft } from './draft.ts';
import { focusOf, type Glance, rowFor, type Wish, wishOf } from './keys.ts';
import type { Memory } from './memory.ts';
import type { Press } from './press.ts';
import { codesOf } from './screens/codes.tsx';

export interface HandsOptions {
  readonly desk: Desk;
  /** The steps of the walk as it is now. */
  readonly steps: () => readonly AnyStep[];
  readonly memory: { readonly get: () => Memory; readonly set: (memory: Memory) => void };
  /** How far the page that is shown can be scrolled. */
  readonly mostScroll: () => number;
  /** Whether the person has had this screen before their eyes. */
  readonly seen: (screen: Screen) => boolean;
}

/** Takes one press. It dispatches at most one intent. */
export function makeHands({ desk, steps, memory, mostScroll, seen }: HandsOptions): (press: Press) => void {
  return (press) => {
    const state = desk.state();
    const glance: Glance = { state, steps: steps() };
    const row = rowFor(glance, press);
    if (row?.seen && !(press.alone && seen(state.screen))) return;
    const wish = row && wishOf(row, glance, press.key);
    if (wish) fulfil(wish);
    else if (focusOf(state)) type(press);
  };

  function fulfil(wish: Wish): void {
    if (wish.type === 'key-only') {
      const now = memory.get();
      memory.set({ ...now, keyOnly: !now.keyOnly });
    } else if (wish.type === 'scroll') scroll(wish.by);
    else desk.dispatch(wish);
  }

  /** Never further than the page goes: the state does not know how high the window is. */
  function scroll(by: number): void {
    const { screen, help } = desk.state();
    const most = mostScroll();
    const to = (from: number) => Math.min(most, Math.max(0, Math.min(most, from) + by));
    if (!help && (screen.at === 'preview' || screen.at === 'report')) {
      desk.dispatch({ type: 'scroll', by: to(screen.scroll) - screen.scroll });
    } else {
      const now = memory.get();
      memory.set({ ...now, scroll: to(now.scroll) });
    }
  }

  function type(press: Press): void {
    const now = memory.get();
    if (press.key === 'enter') {
      submit(now);
      return;
    }
    const change = focusOf(desk.state()) === 'digits' ? editCodes : edit;
    memory.set({ ...now, draft: change(now.draft, press) });
  }

  function submit(now: Memory): void {
    const { screen } = desk.state();
    if (screen.at !== 'asking') {
      desk.dispatch({ type: 'typed', value: typed(now) });
      return;
    }
    const codes = codesOf(now.draft);
    if (codes.some((code) => code.length !== 6)) return;
    for (const [at, key] of screen.keys.entries()) desk.secrets.put(key, codes[at] ?? '');
    memory.set({ ...now, draft: emptyDraft });
    desk.dispatch({ type: 'given' });
  }

  /** What stands in the field; where nothing was typed, what the question offers. */
  function typed({ draft }: Memory): string {
    const state = desk.state();
    return draft.value === '' ? (questionOf(steps(), state)?.default ?? '') : draft.value;
  }
}
