// What a control looks like where it is open: taken from the simulated account, so that the words are those of the real plan.
import { steps } from '../../steps/index.ts';
import { demoInvoke } from '../demo/account.ts';
import type { Freetier } from '../demo/freetier/index.ts';
import type { Iam } from '../demo/iam/state.ts';
import type { Kms } from '../demo/kms/state.ts';
import type { Scenario } from '../demo/scenarios.ts';
import type { IdentityCenter } from '../demo/sso/index.ts';
import { newWorld, type World } from '../demo/world.ts';
import { planWalk } from '../engine/plan.ts';
import type { Answers } from '../model/answers.ts';
import type { AnyStep, Change, Finding, Guide, Question } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { look } from '../runtime/look.ts';
import { makeReader } from '../runtime/reader.ts';
import { survey } from './survey.ts';

interface Shown {
  /** Which account it is, to stand behind "on". */
  readonly account: Text;
  /** What the step would send. */
  readonly changes: readonly Change[];
  /** What only a person can do. */
  readonly guide: readonly Guide[];
}
/** For one control: `guide` is about that control alone. */
export interface Example extends Shown {
  readonly finding: Finding;
}
/** For a whole step. */
export interface StepExample extends Shown {
  readonly questions: readonly Question[];
}

const answers: Answers = {
  adminUser: 'alice',
  alertEmail: 'owner@example.com',
  monthlyBudget: { amount: 20, currency: 'USD' },
  contacts: {
    security: { name: 'Alice Doe', title: 'Owner', email: 'owner@example.com', phone: '+81312345678' },
  },
};

interface Place {
  readonly scenario: Scenario;
  readonly account: Text;
  /** How long ago the account was opened as the scenario has it. */
  readonly days?: number;
  readonly change?: (world: World) => void;
}
// From the emptiest on: the first in which there is something to do about the control shows most.
const places: readonly Place[] = [
  { scenario: 'fresh', account: { en: 'a new account', ja: '新しいアカウント' } },
  {
    scenario: 'fresh',
    account: {
      en: 'a new account that has been upgraded to the paid plan',
      ja: '有料プランにアップグレードした新しいアカウント',
    },
    change: upgrade,
  },
  {
    scenario: 'messy',
    account: {
      en: 'an account after years of habits (--demo=messy)',
      ja: '長年使われてきたアカウント（--demo=messy）',
    },
  },
  {
    scenario: 'halfway',
    account: {
      en: 'an account that somebody began to set up (--demo=halfway)',
      ja: '途中まで設定されたアカウント（--demo=halfway）',
    },
  },
  {
    scenario: 'hardened',
    account: {
      en: 'an account where all is done (--demo=hardened)',
      ja: '設定が済んだアカウント（--demo=hardened）',
    },
  },
  {
    scenario: 'member',
    account: {
      en: 'an account in an organization in which people have no sign-in of their own yet',
      ja: '利用者のサインインがまだない組織のアカウント',
    },
    change: withoutSignIn,
  },
  {
    scenario: 'fresh',
    days: 170,
    account: { en: 'an account whose free plan ends soon', ja: '無料プランの終了が近いアカウント' },
  },
  {
    scenario: 'messy',
    days: 170,
    account: {
      en: 'an account where nobody has looked at keys for half a year',
      ja: '半年間キーが見直されていないアカウント',
    },
    change: neglect,
  },
];

/** Some services cannot be had on the free plan. */
function upgrade(world: World): void {
  world.services['freetier'] = {
    plan: { accountPlanType: 'PAID', accountPlanStatus: 'ACTIVE' },
  } satisfies Freetier;
}

function withoutSignIn(world: World): void {
  world.services['sso'] = { instances: [] } satisfies IdentityCenter;
}

/** Nobody has looked at keys for half a year: what no other account has. */
function neglect(world: World): void {
  const { users } = world.services['iam'] as Iam;
  for (const user of users) {
    const key = { active: true, created: user.created };
    user.keys = ['AKIAEXAMPLEONE', 'AKIAEXAMPLETWO'].map((id) => ({ ...key, id }));
  }
  const kms = world.services['kms'] as Kms;
  for (const key of kms.keys) kms.keys = [...kms.keys, { ...key, manager: 'CUSTOMER', rotation: false }];
}

/** An account in which there is something to do about the control, or else one where it is open, or any; `now` in milliseconds since 1970. */
export async function exampleOf(step: AnyStep, control: string, now: number): Promise<Example | undefined> {
  let best: Example | undefined;
  for (const place of places) {
    const { seen, plan } = (await inAccount(place, step, now)) ?? {};
    const finding = seen?.findings.find((one) => one.control === control);
    if (!finding || !plan) continue;
    const guide = plan.guide.filter((one) => one.control === control);
    const example: Example = { account: place.account, finding, changes: plan.changes, guide };
    const isOpen = ['fail', 'manual'].includes(finding.verdict);
    if (isOpen && example.changes.length + guide.length > 0) return example;
    if (!best || (isOpen && best.finding.verdict === 'pass')) best = example;
  }
  return best;
}

/** The first account in which the step would send something, or else one in which it tells a person what to do. */
export async function exampleOfStep(step: AnyStep, now: number): Promise<StepExample | undefined> {
  let told: StepExample | undefined;
  for (const place of places) {
    const { plan, questions = [] } = (await inAccount(place, step, now)) ?? {};
    if (!plan) continue;
    const { changes, guide } = plan;
    const example: StepExample = { account: place.account, changes, guide, questions };
    if (changes.length > 0) return example;
    if (guide.length > 0) told ??= example;
  }
  return told;
}

async function inAccount({ scenario, days = 0, change }: Place, step: AnyStep, now: number) {
  const at = new Date(now).toISOString();
  const world = newWorld(scenario, new Date(now - days * 86_400_000).toISOString());
  change?.(world);
  const reader = makeReader(demoInvoke({ world, now: () => now }));
  const looked = await look(reader, { now: at });
  if (!looked.ok) return undefined;
  const { account } = looked;
  // What it builds on is planned before it, as in the walk, and nothing waits for a person.
  const walk = withForerunners(step).map((one) => ({ ...one, after: [] }));
  const { seen: all } = await survey(walk, demoInvoke({ world, now: () => now }), account);
  const seen = all[step.id];
  const plan = planWalk(walk, all, { account, answers }).at(-1);
  const questions = step.ask?.(seen?.facts, { account, answers: {}, ahead: [], refused: [] }) ?? [];
  return { seen, plan, questions };
}

/** The step, and before it those that it comes after, in the order of the walk. */
function withForerunners(step: AnyStep): readonly AnyStep[] {
  const before = (step.after ?? []).flatMap((id) =>
    steps.filter((one) => one.id === id).flatMap(withForerunners),
  );
  return [...new Set([...before, step])];
}
