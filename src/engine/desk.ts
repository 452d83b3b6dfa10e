// What a face is given: the state to render, a way to say what the person wants, and the secrets that state must not hold.
import type { Event, State } from './state.ts';

export interface Desk {
  readonly state: () => State;
  /** Called after each change of the state; gives back the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: Event) => void;
  readonly secrets: SecretDrawer;
}

export interface SecretDrawer {
  /** The secret to show once: `adminPassword`, or `mfaSeed` (base32). `undefined` when there is none, or no more. */
  readonly show: (key: string) => string | undefined;
  /** What the person typed: `mfaCode1`, `mfaCode2`. Dispatch `given` when all are in. */
  readonly put: (key: string, value: string) => void;
}
