// The walk at a level: the steps that belong to it, each with the controls that do.
import { type Level, reaches } from '../model/level.ts';
import type { AnyStep, Control } from '../model/step.ts';

const levelOf = (step: AnyStep, control: Control): Level | undefined => control.level ?? step.level;

/** The steps of a level, in order; a step that grows with the level knows only what this one holds. */
export const atLevel = (steps: readonly AnyStep[], level: Level): readonly AnyStep[] =>
  steps.filter((step) => reaches(level, step.level)).map((step) => narrowed(step, level));

/** The step with the controls of this level alone; the step itself if those are all. */
export function narrowed(step: AnyStep, level: Level): AnyStep {
  const controls = step.controls.filter((control) => reaches(level, levelOf(step, control)));
  if (controls.length === step.controls.length) return step;
  const ids = new Set(controls.map(({ id }) => id));
  return {
    ...step,
    controls,
    audit: (facts, account) => step.audit(facts, account).filter(({ control }) => ids.has(control)),
    ...(step.guide
      ? {
          guide: (facts, account) =>
            step.guide?.(facts, account).filter(({ control }) => ids.has(control)) ?? [],
        }
      : {}),
    plan: (facts, given) => step.plan(facts, { ...given, level }),
    ...(step.ask ? { ask: (facts, given) => step.ask?.(facts, { ...given, level }) ?? [] } : {}),
  };
}
