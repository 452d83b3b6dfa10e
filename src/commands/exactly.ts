// Steps that plan nothing beyond what was agreed to: the walk reads and plans again, and only the same calls pass.
import type { PlanInHand } from '../formats/plan-document.ts';
import { equal } from '../model/json.ts';
import type { AnyStep } from '../model/step.ts';

/** The plan's steps; whatever else they would plan by now is left out. */
export function exactly({ steps, plans }: Pick<PlanInHand, 'steps' | 'plans'>): readonly AnyStep[] {
  const agreed = new Map(plans.flatMap(({ changes }) => changes.map((change) => [change.id, change.call])));
  return steps.map((step) => ({
    ...step,
    plan: (facts, given) =>
      step.plan(facts, given).filter(({ id, call }) => agreed.has(id) && equal(agreed.get(id), call)),
  }));
}
