// What follows from a read, depending on what the screen was waiting for.
import { equal } from '../model/json.ts';
import type { AnyStep } from '../model/step.ts';
import { planOf, statusOf } from './select.ts';
import type { Effect, Event, State } from './state.ts';

type ReadEvent = Extract<Event, { type: 'read' }>;
type Result = readonly [State, readonly Effect[]];

// IAM is throttled per account, and people need minutes: look often at first, then less. Source: facts on watching, safety rule A3.
const firstDelay = 5;
const lastDelay = 30;
const watchFor = 15 * 60;

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** Goes on from a read of `step`; `before` is the state without it. */
export function afterRead(
  steps: readonly AnyStep[],
  before: State,
  state: State,
  step: AnyStep,
  event: ReadEvent,
): Result {
  const { screen } = state;
  if (!('step' in screen) || screen.step !== step.id) return [state, []];
  if (screen.at === 'checking') return checked(steps, state, step, screen.shown);
  if (screen.at === 'verifying') return verified(steps, state, step, screen.since, event.at);
  // What was sent before it stopped is verified too: undo compares with it.
  if (screen.at === 'stopped') return [state, [snapshotOf(state, step)]];
  if (screen.at === 'step') return watched(steps, before, state, step, event);
  return [state, []];
}

/** Law 6: what is sent is what was shown, or nothing is. */
function checked(
  steps: readonly AnyStep[],
  state: State,
  step: AnyStep,
  shown: Extract<State['screen'], { at: 'checking' }>['shown'],
): Result {
  const { changes } = planOf(step, steps, state);
  if (changes.length === 0) return [{ ...state, screen: { at: 'step', step: step.id, details: false } }, []];
  if (!equal(changes, shown)) {
    return [{ ...state, screen: { at: 'preview', step: step.id, fresh: true, cli: false, scroll: 0 } }, []];
  }
  const progress = changes.map((change) => ({ change, state: 'waiting' as const }));
  return [
    { ...state, progress, screen: { at: 'applying', step: step.id, stopping: false } },
    [{ do: 'apply', step: step.id, changes }],
  ];
}

/** The proof is a new read. It is repeated while something mendable is left and may still settle. */
function verified(steps: readonly AnyStep[], state: State, step: AnyStep, since: string, at: string): Result {
  const left = planOf(step, steps, state).changes.length > 0;
  const settles = step.settles ?? 0;
  if (left && secondsBetween(since, at) < settles) return [state, [{ do: 'read', step: step.id, after: 3 }]];
  const note = snapshotOf(state, step);
  if (left) return [{ ...state, screen: { at: 'stopped', step: step.id, details: false } }, [note]];
  return [{ ...state, screen: { at: 'verified', step: step.id } }, [note]];
}

/** What the step's resources are now, for the journal. */
function snapshotOf(state: State, step: AnyStep): Effect {
  const facts = state.seen[step.id]?.facts ?? null;
  return { do: 'verified', step: step.id, snapshot: facts === null ? {} : step.snapshot(facts) };
}

/** While a person does what only they can do, the page looks again by itself, and ticks itself off. */
function watched(
  steps: readonly AnyStep[],
  before: State,
  state: State,
  step: AnyStep,
  event: ReadEvent,
): Result {
  if (event.watch !== undefined && event.watch !== state.watch) return [state, []];
  const was = statusOf(step, steps, before);
  const is = statusOf(step, steps, state);
  if (is === 'safe' && was !== 'safe' && was !== 'reading') {
    return [{ ...state, screen: { at: 'verified', step: step.id } }, []];
  }
  const watching = { ...state, watchedSince: state.watchedSince ?? event.at };
  return [watching, is === 'safe' ? [] : watchAgain(steps, watching, step, event)];
}

function watchAgain(
  steps: readonly AnyStep[],
  state: State,
  step: AnyStep,
  event: ReadEvent,
): readonly Effect[] {
  if (event.watch === undefined || planOf(step, steps, state).guide.length === 0) return [];
  const since = secondsBetween(state.watchedSince ?? event.at, event.at);
  if (since > watchFor) return [];
  const after = Math.min(lastDelay, Math.max(firstDelay, Math.round(since / 10)));
  return [{ do: 'read', step: step.id, after, watch: state.watch }];
}

/** Begins to watch a step's page: the first look comes soon. */
export const beginWatch = (state: State, step: string): Effect => ({
  do: 'read',
  step,
  after: firstDelay,
  watch: state.watch,
});
