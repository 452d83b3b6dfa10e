// The face's own clock: it ticks only where something on the screen tells the time.
import { useEffect, useState } from 'react';
import type { State } from '../engine/state.ts';

const second = 1000;

/** True where the screen says how long ago, or for how long. */
export const ticksIn = ({ help, entry, screen }: State): boolean =>
  !help && entry.at === 'in' && ['step', 'applying', 'verifying'].includes(screen.at);

/** The time in milliseconds, renewed each second while `ticking`; `undefined` where nothing moves. */
export function useClock(ticking: boolean, now: () => number): number | undefined {
  const [time, setTime] = useState(now);
  useEffect(() => {
    if (!ticking) return undefined;
    setTime(now());
    const timer = setInterval(() => setTime(now()), second);
    return () => clearInterval(timer);
  }, [ticking, now]);
  return ticking ? time : undefined;
}
