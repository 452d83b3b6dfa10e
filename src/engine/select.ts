// What faces and the machine want to know of a state, computed from it each time.
import { regionsOn } from '../model/account.ts';
import type { AnyStep, Change, Finding, Guide, Question } from '../model/step.ts';
import { blocks, distinct, planStep, type StepPlan } from './plan.ts';
import { isSafe, type Score, score } from './score.ts';
import type { Screen, State } from './state.ts';

export type Status =
  | 'reading'
  | 'safe'
  /** Something is open that the wizard can mend. */
  | 'open'
  /** Something is open that only a person can do. */
  | 'person'
  | 'unknown'
  /** A forerunner is not safe yet. */
  | 'waits'
  | 'later';

/** The step's changes, questions and guidance as of the last read. */
export function planOf(step: AnyStep, steps: readonly AnyStep[], state: State): StepPlan {
  if (!state.account) return { step, changes: [], questions: [], guide: [], waitsFor: [] };
  const input = {
    account: state.account,
    answers: state.answers,
    refused: state.refused,
    person: true,
  } as const;
  const planned = planStep(step, state.seen, input);
  const own = { ...planned, guide: distinct(planned.guide) };
  const known = new Set(steps.map(({ id }) => id));
  const waitsFor = (step.after ?? []).filter(
    (id) => known.has(id) && (state.seen[id]?.findings ?? []).some(blocks),
  );
  return waitsFor.length === 0 ? { ...own, waitsFor } : { ...own, changes: [], questions: [], waitsFor };
}

export function statusOf(step: AnyStep, steps: readonly AnyStep[], state: State): Status {
  const seen = state.seen[step.id];
  if (!seen) return 'reading';
  if (seen.findings.every(({ verdict }) => isSafe(verdict))) return 'safe';
  if (state.later.includes(step.id)) return 'later';
  const plan = planOf(step, steps, state);
  if (plan.waitsFor.length > 0) return 'waits';
  if (plan.changes.length > 0 || plan.questions.length > 0) return 'open';
  if (plan.guide.length > 0) return 'person';
  return seen.findings.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'person';
}

/** The worst finding of a step: what the overview says in one line. */
export function worst(findings: readonly Finding[]): Finding | undefined {
  const order = ['fail', 'unknown', 'manual', 'pass', 'accepted', 'managed', 'not-applicable'];
  return [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
}

export const allFindings = (seen: State['seen']): readonly Finding[] =>
  Object.values(seen).flatMap((one) => one.findings);
export const scoreOf = (steps: readonly AnyStep[], seen: State['seen']): Score =>
  score(steps, allFindings(seen));

/** The step that the screen is about. */
export const stepOf = (steps: readonly AnyStep[], screen: Screen): AnyStep | undefined =>
  'step' in screen ? steps.find(({ id }) => id === screen.step) : undefined;

/** The step to go on with: the one just left if it still wants something and was not put off, else the first behind it. */
export function nextStep(steps: readonly AnyStep[], state: State, from?: string): AnyStep | undefined {
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === from),
  );
  const wants = (step: AnyStep) => ['open', 'person'].includes(statusOf(step, steps, state));
  return [...steps.slice(at), ...steps.slice(0, at)].find(wants);
}

export const questionOf = (steps: readonly AnyStep[], state: State): Question | undefined => {
  const { screen } = state;
  const step = stepOf(steps, screen);
  if ((screen.at !== 'question' && screen.at !== 'picks') || !step) return undefined;
  return planOf(step, steps, state).questions.find(({ key }) => key === screen.key);
};

/** Something of the step is still open after it was read again. */
export const hasOpen = (step: AnyStep, state: State): boolean =>
  (state.seen[step.id]?.findings ?? []).some(({ verdict }) => !isSafe(verdict));

/** What is guided on the step's page now. */
export const guideOf = (steps: readonly AnyStep[], state: State): readonly Guide[] => {
  const step = stepOf(steps, state.screen);
  return step ? planOf(step, steps, state).guide : [];
};

/** What is left on the step's page is a person's to judge, or was chosen: no read need ever tick it off, so nobody waits for one. */
export function isYours(steps: readonly AnyStep[], state: State): boolean {
  const step = stepOf(steps, state.screen);
  const open = ((step && state.seen[step.id]?.findings) ?? []).filter(({ verdict }) => !isSafe(verdict));
  if (!step || open.length === 0) return false;
  const { changes, questions, guide } = planOf(step, steps, state);
  if (changes.length > 0 || questions.length > 0 || guide.length === 0) return false;
  return open.every(({ verdict }) => verdict === 'manual') || guide.every(({ chosen }) => chosen);
}

/** What "act as the learner" does next: one thing that the page will show, and with it all that it cannot show; else nothing. */
export function learnerActs(steps: readonly AnyStep[], state: State): readonly string[] {
  const step = stepOf(steps, state.screen);
  const judged = (step && state.seen[step.id]?.findings) ?? [];
  const isHidden = ({ control }: Guide) =>
    judged.some((one) => one.control === control && one.verdict === 'manual');
  const acts = (items: readonly Guide[]) => items.flatMap(({ learner }) => learner ?? []);
  const guide = guideOf(steps, state);
  const [first] = acts(guide.filter((item) => !isHidden(item)));
  return first ? [first, ...acts(guide.filter(isHidden))] : [];
}

export const locksOut = (changes: readonly Change[]): boolean =>
  changes.some(({ risk }) => risk === 'can-lock-out');
export const regionCount = (state: State): number => (state.account ? regionsOn(state.account).length : 0);
