// Makes the one plan that `plan` shows, `apply` sends and a saved file is compared with.
import { planWalk } from '../engine/plan.ts';
import { isSafe } from '../engine/score.ts';
import type { PlanInHand } from '../formats/plan-document.ts';
import type { Account } from '../model/account.ts';
import type { Answers } from '../model/answers.ts';
import type { AnyStep } from '../model/step.ts';
import type { Connection } from './connect.ts';
import { type Io, isoNow } from './io.ts';
import type { Options } from './options.ts';
import { levelOf, plannable, survey } from './survey.ts';

export interface PlanWishes {
  readonly steps: readonly AnyStep[];
  readonly account: Account;
  readonly answers: Answers;
}

/** Reads the chosen steps and plans them in order. Sends nothing. */
export async function draft(
  io: Io,
  options: Options,
  { invoke }: Connection,
  { steps, account, answers }: PlanWishes,
): Promise<PlanInHand> {
  const { seen } = await survey(steps, invoke, account);
  return {
    version: io.version,
    account,
    demo: options.demo !== undefined,
    createdAt: isoNow(io),
    steps,
    level: levelOf(options),
    answers,
    seen,
    plans: plansOf(steps, seen, account, answers),
  };
}

/** The plans of all steps; one that is safe waits for nobody. */
export function plansOf(
  steps: readonly AnyStep[],
  seen: PlanInHand['seen'],
  account: Account,
  answers: Answers,
): PlanInHand['plans'] {
  return planWalk(steps, plannable(seen), { account, answers }).map((plan) => {
    const safe = seen[plan.step.id]?.findings.every(({ verdict }) => isSafe(verdict)) ?? false;
    return safe ? { ...plan, waitsFor: [] } : plan;
  });
}

/** True if only a person can bring this plan to its end. */
export const needsSomebody = (plan: PlanInHand['plans'][number]): boolean =>
  plan.questions.length + plan.guide.length + plan.waitsFor.length > 0;
