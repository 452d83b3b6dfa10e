// A plan as a document: what `plan --format json` prints, `plan --out` keeps and `apply` goes by. A contract: additions only.
import { createHash } from 'node:crypto';
import { needsPerson, type SeenSteps, type StepPlan } from '../engine/plan.ts';
import { type Account, regionsOn } from '../model/account.ts';
import type { Answers } from '../model/answers.ts';
import type { AnyCall } from '../model/call.ts';
import { canonical, type Json, plain } from '../model/json.ts';
import { isLate } from '../model/late.ts';
import type { Level } from '../model/level.ts';
import type { AnyStep, Change } from '../model/step.ts';
import type { Lang } from '../model/text.ts';

export interface PlanInHand {
  readonly version: string;
  readonly account: Account;
  readonly demo: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly steps: readonly AnyStep[];
  readonly level: Level;
  readonly answers: Answers;
  readonly seen: SeenSteps;
  readonly plans: readonly StepPlan[];
}

/** The document as JSON. */
export function planDocument(plan: PlanInHand, lang: Lang): Json {
  const { account, steps, plans } = plan;
  return {
    schemaVersion: 1,
    tool: { name: 'aws-day-one', version: plan.version },
    createdAt: plan.createdAt,
    account: {
      id: account.id,
      identity: account.arn,
      partition: account.partition,
      kind: account.kind,
      home: account.home,
      demo: plan.demo,
    },
    selection: {
      steps: steps.map(({ id }) => id),
      regions: regionsOn(account),
      level: plan.level,
    },
    answers: plain(plan.answers),
    fingerprint: fingerprint(steps, plan.seen),
    changes: plans.flatMap(({ step, changes }) => changes.map((change) => changeJson(step, change, lang))),
    needsPerson: plans.flatMap((one) => personJson(one, plan.seen, lang)),
  };
}

/** sha256 over what was read of the chosen steps: the same facts give the same fingerprint. */
const fingerprint = (steps: readonly AnyStep[], seen: SeenSteps): string =>
  createHash('sha256')
    .update(canonical(steps.map(({ id }) => [id, seen[id]?.facts ?? null])))
    .digest('hex');

const changeJson = (step: AnyStep, change: Change, lang: Lang): Json => ({
  id: change.id,
  step: step.id,
  resource: change.resource,
  summary: change.summary[lang],
  call: callJson(change.call),
  before: change.before ?? null,
  risk: change.risk,
  danger: change.danger?.[lang],
  cost: change.cost && { cents: change.cost.cents, text: change.cost.text[lang], link: change.cost.link },
  undo: change.undo[lang],
  attended: needsPerson(change) || undefined,
});

/** A call as JSON; what is known only while applying stands there as `{ "$late": ... }`. */
export const callJson = ({ op, region, input }: AnyCall) => ({
  op,
  ...(region === undefined ? {} : { region }),
  input: Object.fromEntries(Object.entries(input).map(([key, value]) => [key, marked(value)])),
});

function marked(value: unknown): Json {
  if (isLate(value)) {
    const { late, ...rest } = value;
    return { $late: late, ...rest };
  }
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item)]));
  }
  return plain(value);
}

/** What the program does not do by itself: one entry a control that is guided, one for questions, changes that want a person, and forerunners. */
function personJson(
  { step, changes, questions, guide, waitsFor }: StepPlan,
  seen: SeenSteps,
  lang: Lang,
): readonly Json[] {
  const controls = [...new Set(guide.map(({ control }) => control))];
  const guided = controls.map(
    (control): Json => ({
      step: step.id,
      control,
      guide: guide.filter((item) => item.control === control).map(({ text }) => text[lang]),
      questions: [],
    }),
  );
  const attended = changes.filter(needsPerson);
  if (questions.length === 0 && attended.length === 0 && waitsFor.length === 0) return guided;
  const open =
    seen[step.id]?.findings.find(({ verdict }) => verdict === 'fail') ?? seen[step.id]?.findings[0];
  return [
    ...guided,
    {
      step: step.id,
      control: open?.control ?? step.controls[0]?.id ?? step.id,
      guide: attended.map(({ summary }) => summary[lang]),
      questions: questions.map(({ key }) => key),
      waitsFor: waitsFor.length > 0 ? waitsFor : undefined,
      changes: attended.length > 0 ? attended.map(({ id }) => id) : undefined,
    },
  ];
}
