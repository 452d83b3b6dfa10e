// The screens that there are, each with what it must remember.
import type { Change } from '../model/step.ts';
import type { Text } from '../model/text.ts';

/** Which screen is shown can be told from this alone; nothing is pushed or popped. */
export type Screen =
  | { readonly at: 'levels'; readonly cursor: number }
  | { readonly at: 'overview'; readonly cursor: number }
  | { readonly at: 'step'; readonly step: string; readonly details: boolean }
  | { readonly at: 'question'; readonly step: string; readonly key: string; readonly error?: Text }
  /** A question whose answer is a choice of several. */
  | {
      readonly at: 'picks';
      readonly step: string;
      readonly key: string;
      readonly cursor: number;
      /** Ids of what is chosen so far. */
      readonly picked: readonly string[];
      readonly error?: Text;
    }
  | {
      readonly at: 'preview';
      readonly step: string;
      readonly fresh: boolean;
      readonly cli: boolean;
      readonly scroll: number;
    }
  | { readonly at: 'confirm'; readonly step: string; readonly wrong: boolean }
  | { readonly at: 'checking'; readonly step: string; readonly shown: readonly Change[] }
  | { readonly at: 'applying'; readonly step: string; readonly stopping: boolean }
  /** The run waits for a person: a password to note, or two codes to type. */
  | {
      readonly at: 'asking';
      readonly step: string;
      readonly change: string;
      readonly kind: 'note' | 'codes';
      readonly keys: readonly string[];
      readonly again: boolean;
    }
  | { readonly at: 'verifying'; readonly step: string; readonly since: string }
  | { readonly at: 'verified'; readonly step: string }
  | { readonly at: 'stopped'; readonly step: string; readonly details: boolean }
  | { readonly at: 'report'; readonly scroll: number };
