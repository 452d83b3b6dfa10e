// What the wizard says of other runs: of one that stopped half way, and of one that is in the way.
import type { AnyStep } from '../model/step.ts';
import { type FactsOf, stepsOf, stoppedAt } from './earlier.ts';
import { openStep, type Result } from './go.ts';
import type { SeenSteps } from './plan.ts';
import type { State, Trouble } from './state.ts';

/** The facts of the first read: what an earlier run left. */
export const factsOf = (seen: SeenSteps): FactsOf =>
  Object.fromEntries(Object.entries(seen).map(([id, { facts }]) => [id, facts]));

/** Says once where an earlier run stopped, as soon as what it was at has been read. */
export function tellEarlier(steps: readonly AnyStep[], state: State): State {
  const { earlier, account, notice, first, answers } = state;
  const run = earlier?.runs.at(-1);
  if (!earlier || earlier.told || !run || !account || notice) return state;
  const wanted = stepsOf([run]).filter((id) => steps.some((step) => step.id === id));
  if (wanted.some((id) => !(id in first))) return state;
  const given = { account, answers, ahead: [], refused: [] };
  const where = stoppedAt(run, steps, factsOf(first), given);
  const told = { ...state, earlier: { ...earlier, told: true } };
  if (!where) return told;
  const code = run.undoes.length > 0 ? 'earlier-undo' : 'earlier-run';
  return { ...told, notice: { code, detail: where[state.lang] } };
}

/** No lock or no journal: back to the step's page, with the reason. What was sent before is read again. */
export function halted(steps: readonly AnyStep[], state: State, trouble: Trouble): Result {
  const { screen } = state;
  if (!('step' in screen)) return [{ ...state, notice: trouble }, []];
  const [page, effects] = openStep(steps, state, screen.step);
  const sent = state.progress.some((one) => one.state === 'sent');
  const { step } = screen;
  return [{ ...page, notice: trouble }, sent ? [...effects, { do: 'read', step }] : effects];
}
