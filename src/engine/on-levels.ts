// The choice of how far to go: the first screen, and a way back to it from the overview.
import { type Level, levels } from '../model/level.ts';
import type { AnyStep } from '../model/step.ts';
import { audit } from './audit.ts';
import type { Result } from './go.ts';
import { stepsAt } from './level.ts';
import type { SeenSteps } from './plan.ts';
import type { Effect, Event, State } from './state.ts';

/** Opens the choice, with the cursor on the level of this walk. */
export const toLevels = (state: State): Result =>
  state.level === undefined
    ? [state, []]
    : [{ ...state, screen: { at: 'levels', cursor: levels.indexOf(state.level) } }, []];

/** One intent on the choice; `all` are the steps of every level. */
export function onLevels(all: readonly AnyStep[], state: State, event: Event, cursor: number): Result {
  switch (event.type) {
    case 'move': {
      const to = Math.min(levels.length - 1, Math.max(0, cursor + event.by));
      return [{ ...state, screen: { at: 'levels', cursor: to } }, []];
    }
    case 'level':
      return walkAt(all, state, event.level);
    case 'next':
      return walkAt(all, state, levels[cursor] ?? 'recommended');
    case 'back':
      return state.level ? walkAt(all, state, state.level) : [state, []];
    case 'quit':
      return [state, [{ do: 'exit', code: 0 }]];
    default:
      return [state, []];
  }
}

/** Goes on with the walk of this level: what was read is judged by it, what it holds beside that is read. */
function walkAt(all: readonly AnyStep[], state: State, level: Level): Result {
  const steps = stepsAt(all, { level });
  const missing = steps.filter(({ id }) => !(id in state.seen) && !state.reading.includes(id));
  const ids = new Set(steps.map(({ id }) => id));
  const judged = (seen: SeenSteps): SeenSteps => {
    const again = steps.flatMap((step) => {
      const one = seen[step.id];
      if (!one || !state.account) return [];
      const findings = audit(step, one.facts, { ...state.account, now: one.at });
      return [[step.id, { ...one, findings }] as const];
    });
    return { ...seen, ...Object.fromEntries(again) };
  };
  const next: State = {
    ...state,
    level,
    seen: judged(state.seen),
    first: judged(state.first),
    reading: [...state.reading.filter((id) => ids.has(id)), ...missing.map(({ id }) => id)],
    screen: { at: 'overview', cursor: 0 },
  };
  return [next, missing.map(({ id }): Effect => ({ do: 'read', step: id }))];
}
