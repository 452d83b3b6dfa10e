// Ways between screens.
import type { AnyStep } from '../model/step.ts';
import { beginWatch } from './on-read.ts';
import { guideOf, nextStep, statusOf } from './select.ts';
import type { Effect, State } from './state.ts';

export type Result = readonly [State, readonly Effect[]];

/** Opens a step's page and begins to watch it if only a person can go on. */
export function openStep(steps: readonly AnyStep[], state: State, step: string): Result {
  const { notice: _n, watchedSince: _w, ...rest } = state;
  const next: State = { ...rest, watch: state.watch + 1, screen: { at: 'step', step, details: false } };
  return [next, guideOf(steps, next).length > 0 ? [beginWatch(next, step)] : []];
}

/** Back to the overview, with the cursor on the step that was open. */
export function toOverview(steps: readonly AnyStep[], state: State): Result {
  const here = 'step' in state.screen ? state.screen.step : undefined;
  const cursor = Math.max(
    0,
    steps.findIndex(({ id }) => id === here),
  );
  const { notice: _n, ...rest } = state;
  return [{ ...rest, screen: { at: 'overview', cursor } }, []];
}

/** Where the walk goes when a step is done or put off: the next that wants something, else the report. */
export function goOn(steps: readonly AnyStep[], state: State, from: string): Result {
  const next = nextStep(steps, state, from);
  if (next) return openStep(steps, state, next.id);
  if (steps.some((step) => statusOf(step, steps, state) === 'reading')) return toOverview(steps, state);
  return [{ ...state, screen: { at: 'report', scroll: 0 } }, []];
}
