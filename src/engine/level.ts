// The walk at a level: the steps that belong to it, each with the controls that do, and what they ask of a person and a purse.
import type { Account } from '../model/account.ts';
import { type Level, levels, reaches } from '../model/level.ts';
import type { AnyStep } from '../model/step.ts';

/** The steps of a level, in order; a step that grows with the level knows only what this one holds. */
export const atLevel = (steps: readonly AnyStep[], level: Level): readonly AnyStep[] =>
  steps.filter((step) => reaches(level, step.level)).map((step) => narrowed(step, level));

/** The step with the controls of this level alone; the step itself if those are all. */
export function narrowed(step: AnyStep, level: Level): AnyStep {
  const controls = step.controls.filter((control) => reaches(level, control.level ?? step.level));
  if (controls.length === step.controls.length) return step;
  const ids = new Set(controls.map(({ id }) => id));
  return {
    ...step,
    controls,
    audit: (facts, account) => step.audit(facts, account).filter(({ control }) => ids.has(control)),
    plan: (facts, given) => step.plan(facts, { ...given, level }),
    ...(step.guide
      ? {
          guide: (facts, account, ahead) =>
            (step.guide?.(facts, account, ahead) ?? []).filter(({ control }) => ids.has(control)),
        }
      : {}),
    ...(step.ask ? { ask: (facts, given) => step.ask?.(facts, { ...given, level }) ?? [] } : {}),
  };
}

/** The steps that a state walks: all that it was given, where they were chosen by name. */
export const stepsAt = (
  steps: readonly AnyStep[],
  { level }: { readonly level?: Level },
): readonly AnyStep[] => (level ? atLevel(steps, level) : steps);

/** What a level asks for. */
export interface Price {
  readonly level: Level;
  readonly steps: number;
  /** A person's time. */
  readonly minutes: number;
  /** Expected cost a month in US cents for a quiet new account. */
  readonly cents: number;
}

/** What each level asks of this account, whatever of it is done already. */
export const pricesOf = (steps: readonly AnyStep[], account: Account): readonly Price[] =>
  levels.map((level) => {
    const walk = atLevel(steps, level);
    const sum = (of: (step: AnyStep) => number) => walk.reduce((total, step) => total + of(step), 0);
    return {
      level,
      steps: walk.length,
      minutes: sum(({ minutes }) => minutes),
      cents: sum((step) => step.month?.(account, level) ?? 0),
    };
  });
