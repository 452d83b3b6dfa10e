// What happens while this face waits: the state changes, or the wizard ends.
import type { Desk } from '../engine/desk.ts';
import type { State } from '../engine/state.ts';

export interface News {
  /** True when the wizard has ended. */
  readonly over: () => boolean;
  /** Resolves when the state is another one than this, or the wizard has ended. */
  readonly next: (than: State) => Promise<void>;
  /** Called on each change until the function that it gives is called. */
  readonly watch: (listener: () => void) => () => void;
}

/** Listens to the desk. */
export function listen(desk: Desk, closed: Promise<void>): News {
  const listeners = new Set<() => void>();
  let over = false;
  const wake = () => {
    for (const listener of [...listeners]) listener();
  };
  const end = () => {
    over = true;
    wake();
  };
  desk.subscribe(wake);
  closed.then(end, end);
  const watch = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    over: () => over,
    watch,
    next: (than) =>
      new Promise((resolve) => {
        const unwatch = watch(() => look());
        const look = () => {
          if (!over && desk.state() === than) return;
          unwatch();
          resolve();
        };
        look();
      }),
  };
}
