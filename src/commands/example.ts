// What a control looks like where it is open: taken from the simulated account, so that the words are those of the real plan.
import { steps } from '../../steps/index.ts';
import { demoInvoke } from '../demo/account.ts';
import type { Iam } from '../demo/iam/state.ts';
import type { Kms } from '../demo/kms/state.ts';
import type { Scenario } from '../demo/scenarios.ts';
import type { IdentityCenter } from '../demo/sso/index.ts';
import { newWorld, type World } from '../demo/world.ts';
import { planWalk } from '../engine/plan.ts';
import type { Answers } from '../model/answers.ts';
import type { AnyStep, Change, Finding, Guide } from '../model/step.ts';
import { look } from '../runtime/look.ts';
import { makeReader } from '../runtime/reader.ts';
import { survey } from './survey.ts';

export interface Example {
  readonly finding: Finding;
  /** What the control's step would send. */
  readonly changes: readonly Change[];
  /** What only a person can do about the control. */
  readonly guide: readonly Guide[];
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
  /** How long ago the account was opened as the scenario has it. */
  readonly days?: number;
  readonly neglect?: (world: World) => void;
}
// From the emptiest on: the first in which there is something to do about the control shows most.
const places: readonly Place[] = [
  { scenario: 'fresh' },
  { scenario: 'messy' },
  { scenario: 'halfway' },
  { scenario: 'hardened' },
  // An organization in which people have no sign-in of their own yet.
  { scenario: 'member', neglect: withoutSignIn },
  // The end of the free plan is near.
  { scenario: 'fresh', days: 170 },
  { scenario: 'messy', days: 170, neglect },
];

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
    const example = await inAccount(place, step, control, now);
    const isOpen = example !== undefined && ['fail', 'manual'].includes(example.finding.verdict);
    if (isOpen && example.changes.length + example.guide.length > 0) return example;
    if (!best || (isOpen && best.finding.verdict === 'pass')) best = example ?? best;
  }
  return best;
}

async function inAccount(
  { scenario, days = 0, neglect: change }: Place,
  step: AnyStep,
  control: string,
  now: number,
): Promise<Example | undefined> {
  const at = new Date(now).toISOString();
  const world = newWorld(scenario, new Date(now - days * 86_400_000).toISOString());
  change?.(world);
  const reader = makeReader(demoInvoke({ world, now: () => now }));
  const looked = await look(reader, { now: at });
  if (!looked.ok) return undefined;
  const { account } = looked;
  // What it builds on is planned before it, as in the walk, and nothing waits for a person.
  const walk = withForerunners(step).map((one) => ({ ...one, after: [] }));
  const { seen } = await survey(walk, demoInvoke({ world, now: () => now }), account);
  const finding = seen[step.id]?.findings.find((one) => one.control === control);
  const plan = planWalk(walk, seen, { account, answers }).at(-1);
  if (!finding || !plan) return undefined;
  return { finding, changes: plan.changes, guide: plan.guide.filter((one) => one.control === control) };
}

/** The step, and before it those that it comes after, in the order of the walk. */
function withForerunners(step: AnyStep): readonly AnyStep[] {
  const before = (step.after ?? []).flatMap((id) =>
    steps.filter((one) => one.id === id).flatMap(withForerunners),
  );
  return [...new Set([...before, step])];
}
