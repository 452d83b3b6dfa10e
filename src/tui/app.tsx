// The face: renders the state, turns keys into intents. One hook listens to the keyboard, for the whole life.
import { Text, useInput } from 'ink';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import type { Desk } from '../engine/desk.ts';
import { stepsAt } from '../engine/level.ts';
import type { AnyStep } from '../model/step.ts';
import type { Text as Words } from '../model/text.ts';
import { Boundary } from './boundary.tsx';
import { ticksIn, useClock } from './clock.ts';
import { makeHands } from './hands.ts';
import { whereOf } from './keys.ts';
import { type Memory, memoryAt } from './memory.ts';
import type { View } from './page.ts';
import { arrange } from './parts/arrange.ts';
import { Frame } from './parts/frame.tsx';
import { makePresses } from './press.ts';
import { screens } from './screens/index.ts';
import { type Size, smallest, textWidth } from './size.ts';
import type { Theme } from './theme.ts';
import { useSize } from './use-size.ts';
import { frameWords } from './words/screens.ts';

export interface AppProps {
  readonly desk: Desk;
  /** Of every level that can be chosen. */
  readonly steps: readonly AnyStep[];
  readonly theme: Theme;
  /** Milliseconds since 1970, by the clock that the runtime stamps its events with. */
  readonly now: () => number;
  /** False: nothing on the screen moves by itself. */
  readonly motion: boolean;
  /** Given in tests; else the window's own. */
  readonly size?: Size;
}

export function App({ desk, steps: all, theme, now, motion, size: fixed }: AppProps) {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const { level } = state;
  const steps = useMemo(() => stepsAt(all, level ? { level } : {}), [all, level]);
  const size = useSize(fixed);
  const time = useClock(motion && ticksIn(state), now);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const memory = useRef<Memory | undefined>(undefined);
  const mostScroll = useRef(0);
  const seen = useRef<unknown>(undefined);
  const [presses] = useState(makePresses);

  memory.current = memoryAt(memory.current, state, now());
  // A frame counts as seen a turn later: what was typed before it stood there cannot agree to it.
  useEffect(() => {
    const turn = setImmediate(() => {
      seen.current = state.screen;
    });
    return () => clearImmediate(turn);
  }, [state.screen]);

  const hands = makeHands({
    desk,
    steps: () => stepsAt(all, desk.state()),
    memory: {
      get: () => memoryAt(memory.current, desk.state(), now()),
      set: (next) => {
        memory.current = next;
        redraw();
      },
    },
    mostScroll: () => mostScroll.current,
    seen: (screen) => seen.current === screen,
  });
  useInput((input, key) => {
    for (const press of presses(input, key)) hands(press);
  });

  const say = useCallback((text: Words) => text[state.lang], [state.lang]);
  const view: View = {
    state,
    steps,
    all,
    size,
    width: textWidth(size),
    theme,
    say,
    memory: memory.current,
    ...(time === undefined ? {} : { now: time }),
    secret: desk.secrets.show,
  };
  if (size.columns < smallest.columns || size.rows < smallest.rows) {
    return <Text wrap="truncate">{say(frameWords.small(smallest.columns, smallest.rows))}</Text>;
  }
  return (
    <Boundary
      place={memory.current.place}
      instead={<Text wrap="truncate"> {say(frameWords.broken)}</Text>}
      onError={(detail) => desk.dispatch({ type: 'noticed', trouble: { code: 'unexpected', detail } })}
    >
      <Screen
        view={view}
        measured={(most) => {
          mostScroll.current = most;
        }}
      />
    </Boundary>
  );
}

/** The page of the place that the state is at. A component of its own, so that the boundary stands around it. */
function Screen({
  view,
  measured,
}: {
  readonly view: View;
  readonly measured: (mostScroll: number) => void;
}) {
  const page = screens[whereOf(view.state)](view);
  const arranged = arrange(page, view);
  const { mostScroll } = arranged;
  useEffect(() => {
    measured(mostScroll);
  });
  return <Frame page={page} arranged={arranged} view={view} />;
}
