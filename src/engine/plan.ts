// One plan for the whole walk: what will be sent, and what needs a person.
import type { Account } from '../model/account.ts';
import { type Answers, answerAt } from '../model/answers.ts';
import { lates } from '../model/late.ts';
import type { AnyStep, Change, Finding, Given, Guide, Question, Refused } from '../model/step.ts';
import { projectGuide } from './kind.ts';

/** What is known of a step after a read. */
export interface Seen {
  readonly facts: unknown;
  readonly findings: readonly Finding[];
  /** ISO 8601, UTC. */
  readonly at: string;
}
export type SeenSteps = Readonly<Record<string, Seen>>;

export interface StepPlan {
  readonly step: AnyStep;
  readonly changes: readonly Change[];
  /** Questions that stand between the step and its plan. */
  readonly questions: readonly Question[];
  readonly guide: readonly Guide[];
  /** Forerunners that are not safe yet: nothing is planned before they are. */
  readonly waitsFor: readonly string[];
}

export interface PlanInput {
  readonly account: Account;
  readonly answers: Answers;
  readonly refused?: readonly Refused[];
  /** Somebody is there to choose: questions with a good default are asked too. */
  readonly person?: true;
}

/** Sent only with a person at the keyboard: a secret is shown, a code typed. */
export const needsPerson = (change: Change): boolean =>
  change.attended === true || lates(change.call.input).some((late) => late.late !== 'output');

/** What keeps later steps waiting. What no API tells does not: a person has been asked, and nobody could ever prove it. */
export const blocks = ({ verdict }: Finding): boolean => verdict === 'fail' || verdict === 'unknown';

/** What is to be done, said once: the same thing may mend several controls. */
export const distinct = (guide: readonly Guide[]): readonly Guide[] =>
  guide.filter(
    (one, at) => guide.findIndex(({ text, url }) => text.en === one.text.en && url === one.url) === at,
  );

/** The questions of a step that are not answered, or whose answer cannot be used; without a person those with a good default are not open. */
export function openQuestions(
  step: AnyStep,
  facts: unknown,
  given: Given,
  person = false,
): readonly Question[] {
  return (step.ask?.(facts, given) ?? []).filter(
    ({ key, again, optional }) =>
      again !== undefined || (answerAt(given.answers, key) === undefined && (person || !optional)),
  );
}

/** Plans one step over what earlier steps will send. */
export function planStep(
  step: AnyStep,
  seen: SeenSteps,
  input: PlanInput,
  earlier: readonly StepPlan[] = [],
): StepPlan {
  const mine = seen[step.id];
  const waitsFor = (step.after ?? []).filter((id) => {
    const planned = earlier.find((plan) => plan.step.id === id);
    const findings = seen[id]?.findings;
    if (!findings) return planned !== undefined;
    if (!findings.some(blocks)) return false;
    // What a plan will mend counts as there; what only a person can do, or what could not be read, does not.
    return !planned || planned.changes.length === 0 || planned.changes.some(needsPerson);
  });
  const nothing = { step, changes: [], questions: [], waitsFor };
  // A step that could not be read at all is left alone.
  if (!mine || mine.facts === null) return { ...nothing, guide: [] };
  if (input.account.project) return { ...nothing, waitsFor: [], guide: projectGuide(mine.findings) };
  const ahead = earlier.flatMap((plan) => plan.changes);
  const guide = step.guide?.(mine.facts, input.account, ahead) ?? [];
  if (waitsFor.length > 0) return { ...nothing, guide };
  const given: Given = {
    account: input.account,
    answers: input.answers,
    ahead,
    refused: input.refused ?? [],
  };
  const questions = openQuestions(step, mine.facts, given, input.person);
  const changes = questions.length > 0 ? [] : step.plan(mine.facts, given);
  return { step, changes, questions, guide, waitsFor };
}

/** Plans the walk in order, each step over what the ones before it will send. */
export function planWalk(steps: readonly AnyStep[], seen: SeenSteps, input: PlanInput): readonly StepPlan[] {
  const plans: StepPlan[] = [];
  for (const step of steps) plans.push(planStep(step, seen, input, plans));
  return plans;
}
