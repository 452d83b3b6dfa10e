// What a screen is for this face: lines that are printed once, and one question.
import type { Event, State } from '../engine/state.ts';
import type { Line } from '../formats/lines.ts';
import type { AnyStep } from '../model/step.ts';
import type { Text } from '../model/text.ts';

export interface Choice {
  readonly name: string;
  /** What choosing it wants. */
  readonly event: Event;
  /** Asked before the event is let go, with No as the answer of a bare Enter. */
  readonly sure?: string;
  /** Typed before the event is let go, each in a prompt that wipes itself, and put into the drawer of secrets. */
  readonly codes?: readonly { readonly key: string; readonly message: string }[];
}

export interface Choose {
  readonly kind: 'choose';
  readonly message: string;
  readonly choices: readonly Choice[];
  /** The choice that a bare Enter takes; default: the first. */
  readonly usual?: number;
  /** Secrets that stand in the prompt while it is open. Their keys only: the face takes the values from the drawer. */
  readonly secrets?: readonly { readonly key: string; readonly label: string }[];
  /** Said in their stead where the terminal cannot wipe what it has shown; then the screen is left. */
  readonly instead?: readonly Line[];
}

export interface Type {
  readonly kind: 'type';
  readonly message: string;
  readonly usual?: string;
}

export type Prompt = Choose | Type;

export interface Page {
  readonly lines: readonly Line[];
  /** Absent while there is nothing to ask: the wizard works, and the lines are a log. */
  readonly prompt?: Prompt;
}

/** One screen, line by line. Pure: the same state always gives the same page. */
export interface Screen {
  readonly lines: (state: State, steps: readonly AnyStep[]) => readonly Line[];
  readonly prompt?: (state: State, steps: readonly AnyStep[]) => Prompt;
}

/** The text in the person's language. */
export const say = (state: State, text: Text): string => text[state.lang];

/** What stands between the parts of a list. */
export const comma = ({ lang }: State): string => (lang === 'ja' ? '、' : ', ');

/** A choice by its words. */
export const choice = (
  state: State,
  name: Text,
  event: Event,
  more: Omit<Choice, 'name' | 'event'> = {},
): Choice => ({
  name: say(state, name),
  event,
  ...more,
});

/** Typed alone in a field, it leads back: this face has no Esc key. */
export const backMark = '<';
