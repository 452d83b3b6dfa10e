// What a control looks like where it is open: taken from the simulated account, so that the words are those of the real plan.
import { demoInvoke } from '../demo/account.ts';
import type { Scenario } from '../demo/scenarios.ts';
import { newWorld } from '../demo/world.ts';
import { audit } from '../engine/audit.ts';
import { planStep } from '../engine/plan.ts';
import type { Answers } from '../model/answers.ts';
import type { AnyStep, Change, Finding, Guide } from '../model/step.ts';
import { look } from '../runtime/look.ts';
import { makeReader } from '../runtime/reader.ts';

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
// From the emptiest on: the first in which the control is open shows most.
const accounts: readonly Scenario[] = ['fresh', 'messy', 'halfway', 'hardened'];

/** An account in which the control is open, or else one where it is not; `now` in milliseconds since 1970. */
export async function exampleOf(step: AnyStep, control: string, now: number): Promise<Example | undefined> {
  let any: Example | undefined;
  for (const scenario of accounts) {
    const example = await inAccount(scenario, step, control, now);
    if (example && ['fail', 'manual'].includes(example.finding.verdict)) return example;
    any ??= example;
  }
  return any;
}

async function inAccount(
  scenario: Scenario,
  step: AnyStep,
  control: string,
  now: number,
): Promise<Example | undefined> {
  const at = new Date(now).toISOString();
  const reader = makeReader(demoInvoke({ world: newWorld(scenario, at), now: () => now }));
  const looked = await look(reader, { now: at });
  if (!looked.ok) return undefined;
  const { account } = looked;
  const facts = await step.read(reader, account);
  const findings = audit(step, facts, account);
  const finding = findings.find((one) => one.control === control);
  if (!finding) return undefined;
  const seen = { [step.id]: { facts, findings, at } };
  const { changes, guide } = planStep({ ...step, after: [] }, seen, { account, answers });
  return { finding, changes, guide: guide.filter((one) => one.control === control) };
}
