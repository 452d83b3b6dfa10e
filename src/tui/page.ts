// What a screen is given, and what it gives back: content in lines, laid out and drawn by the frame.
import type { State } from '../engine/state.ts';
import type { AnyStep } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import type { Memory } from './memory.ts';
import type { Content } from './parts/layout.ts';
import type { Line } from './parts/line.ts';
import type { Size } from './size.ts';
import type { Theme } from './theme.ts';

export interface View {
  readonly state: State;
  /** The steps of this walk. */
  readonly steps: readonly AnyStep[];
  /** Those of every level. */
  readonly all: readonly AnyStep[];
  readonly size: Size;
  /** Cells for text. */
  readonly width: number;
  readonly theme: Theme;
  readonly say: (text: Text) => string;
  readonly memory: Memory;
  /** Milliseconds since 1970; only where a clock runs. */
  readonly now?: number;
  /** A secret to show while its screen is up; `undefined` when it is gone. */
  readonly secret: (key: string) => string | undefined;
}

export interface Page extends Content {
  readonly title: string;
  /** At the right end of the title: where one is. */
  readonly aside?: string;
  /** Belongs to the title: no empty row between them. */
  readonly subtitle?: Line;
  /** What a key is called here, where the state alone does not tell; `null`: it does nothing here, and is not named. */
  readonly called?: Readonly<Record<string, Text | null>>;
  /** A picture that takes the left side; the rest then stands beside it, in what is left of the width. */
  readonly picture?: { readonly columns: number; readonly rows: number; readonly node: React.ReactNode };
}

export type Draw = (view: View) => Page;
