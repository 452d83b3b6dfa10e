// A desk without a runtime: the real machine, no effects. And the one way in which tests press keys.
import { renderToString } from 'ink';
import { render } from 'ink-testing-library';
import type { Desk } from '../../src/engine/desk.ts';
import { initial, machine } from '../../src/engine/machine.ts';
import type { Effect, Event, State } from '../../src/engine/state.ts';
import type { Account } from '../../src/model/account.ts';
import type { AnyStep } from '../../src/model/step.ts';
import type { Lang } from '../../src/model/text.ts';
import { App } from '../../src/tui/app.tsx';
import type { Size } from '../../src/tui/size.ts';
import { makeTheme } from '../../src/tui/theme.ts';
import { toys } from './toy.ts';

export const noon = Date.UTC(2026, 0, 5, 12, 0, 0);
const at = new Date(noon).toISOString();
const account: Account = {
  id: '123456789012',
  arn: 'arn:aws:iam::123456789012:root',
  partition: 'aws',
  identity: 'root',
  kind: 'standalone',
  home: 'us-east-1',
  regions: [
    { name: 'us-east-1', state: 'on' },
    { name: 'ap-northeast-1', state: 'on' },
  ],
  now: at,
  proven: [],
};

export interface TestDesk extends Desk {
  readonly effects: Effect[];
  readonly put: Record<string, string>;
}

/** A desk that begins with a state; what would have been done is listed in `effects`. */
export function deskOf(
  begin: State,
  steps: readonly AnyStep[],
  secrets: Record<string, string> = {},
): TestDesk {
  const update = machine(steps);
  const listeners = new Set<() => void>();
  const effects: Effect[] = [];
  const put: Record<string, string> = {};
  let state = begin;
  return {
    effects,
    put,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (event) => {
      const [next, wanted] = update(state, event);
      state = next;
      effects.push(...wanted);
      for (const listener of listeners) listener();
    },
    secrets: {
      show: (key) => secrets[key],
      put: (key, value) => {
        put[key] = value;
      },
    },
  };
}

/** The state after some events, from the very beginning. */
export const after = (steps: readonly AnyStep[], lang: Lang, ...events: readonly Event[]): State =>
  events.reduce(
    (state, event) => machine(steps)(state, event)[0],
    initial({ lang, demo: true, answers: {}, level: 'essentials' }),
  );

export const looked: Event = { type: 'looked', account, at };
export const read = (step: string, facts: unknown = { done: false, acted: false }): Event => ({
  type: 'read',
  step,
  facts,
  at,
});
/** The toys' account, looked at and read. */
export const inside: readonly Event[] = [looked, read('toy-door'), read('toy-drawer')];

export interface Show {
  readonly size?: Size;
  readonly steps?: readonly AnyStep[];
  readonly secrets?: Record<string, string>;
  readonly ascii?: boolean;
}
const usual: Size = { columns: 80, rows: 24 };

const app = (desk: Desk, { size = usual, steps = toys, ascii = false }: Show) => (
  <App
    desk={desk}
    steps={steps}
    theme={makeTheme({ ascii, color: true })}
    now={() => noon + 4000}
    motion={false}
    size={size}
  />
);

/** The frame of a state, as text. */
export function frameOf(state: State, show: Show = {}): string {
  const desk = deskOf(state, show.steps ?? toys, show.secrets);
  return renderToString(app(desk, show), { columns: (show.size ?? usual).columns });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
/** Lets React's effects and Ink's Esc, which waits for a turn, come through. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 4; turns += 1) await turn();
}

/** The app on a terminal without a terminal. */
export async function open(state: State, show: Show = {}) {
  const desk = deskOf(state, show.steps ?? toys, show.secrets);
  const shown = render(app(desk, show));
  await settle();
  return { desk, frame: () => shown.lastFrame() ?? '', stdin: shown.stdin, unmount: shown.unmount };
}
export type Opened = Awaited<ReturnType<typeof open>>;

/** Presses keys one after the other, each in a chunk of its own. */
export async function press({ stdin }: Opened, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    stdin.write(key);
    await settle();
  }
}
export const key = {
  enter: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  backspace: '\u007f',
  ctrlC: '\u0003',
} as const;
