// One real plan for each write: found by walking the simulated accounts to their end and back, with the account as it was before.
import type { Budgets } from '../../src/demo/budgets/state.ts';
import type { CloudtrailState } from '../../src/demo/cloudtrail/state.ts';
import type { GuardDuty } from '../../src/demo/guardduty/state.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import type { World } from '../../src/demo/world.ts';
import { audit } from '../../src/engine/audit.ts';
import { planStep, type SeenSteps } from '../../src/engine/plan.ts';
import type { Account } from '../../src/model/account.ts';
import type { Answers } from '../../src/model/answers.ts';
import { type AnyCall, call } from '../../src/model/call.ts';
import type { AnyStep, Change, Done } from '../../src/model/step.ts';
import { apply, type Outcome } from '../../src/runtime/apply.ts';
import { isoNow } from '../../src/runtime/clock.ts';
import { steps } from '../../steps/index.ts';
import { few, noon, open, answers as usual } from '../support/demo.ts';
import { fakeClock, person } from '../support/person.ts';

export interface Sample {
  readonly op: string;
  readonly step: AnyStep;
  /** The account just before the plan is sent. */
  readonly world: World;
  readonly account: Account;
  readonly answers: Answers;
  readonly changes: readonly Change[];
  /** What earlier steps had found. */
  readonly seen: SeenSteps;
  /** Taken from `revert`, not from `plan`. */
  readonly back: boolean;
}

/** All contacts, so that each kind is written once. */
const contact = { name: 'Alice Doe', title: 'Owner', email: 'owner@example.com', phone: '+81312345678' };
export const answers: Answers = {
  ...usual,
  contacts: { security: contact, billing: contact, operations: contact },
};

/** Somebody has meddled with what this tool made: one mail is gone, the trail's log files are no longer signed, a key lies idle. */
function wear({ services }: World): void {
  const [budget] = (services['budgets'] as Budgets).entries;
  if (budget) budget.mails = budget.mails.filter(({ notification }) => notification.Threshold !== 100);
  const iam = services['iam'] as Iam;
  const since = new Date(noon - 100 * 86_400_000).toISOString();
  const robot = { ...iam.users[0]!, name: 'robot', id: 'AIDADEMOROBOT', login: null, created: since };
  iam.users.push({ ...robot, keys: [{ id: 'AKIADEMOROBOT0000001', active: true, created: since }] });
  for (const trail of (services['cloudtrail'] as CloudtrailState).trails) trail.validation = false;
}

/** Op -> the first plan that holds it. */
export async function samples(): Promise<ReadonlyMap<string, Sample>> {
  const found = new Map<string, Sample>();
  for (const scenario of ['fresh', 'halfway', 'messy', 'hardened'] as const) {
    const clock = fakeClock();
    const bench = await open(scenario, clock.now, few);
    if (scenario === 'hardened') wear(bench.world);
    const { tools } = person(bench.invoke, clock);
    let seen: SeenSteps = {};
    const walked: { step: AnyStep; outcomes: readonly Outcome[] }[] = [];
    const account = () => ({ ...bench.account, now: isoNow(clock) });
    const read = async (step: AnyStep) => {
      const facts = await step.read(bench.reader(), account());
      return { ...seen, [step.id]: { facts, findings: audit(step, facts, account()), at: account().now } };
    };
    const keep = (step: AnyStep, changes: readonly Change[], back: boolean) => {
      const world = structuredClone(bench.world);
      for (const { call } of changes)
        if (!found.has(call.op))
          found.set(call.op, { op: call.op, step, world, account: account(), answers, changes, seen, back });
    };
    for (const step of steps) {
      seen = await read(step);
      const { changes } = planStep(step, seen, { account: account(), answers });
      keep(step, changes, false);
      walked.push({ step, outcomes: await apply(changes, tools) });
      seen = await read(step);
    }
    for (const { step, outcomes } of walked.reverse()) {
      const { facts } = (await read(step))[step.id]!;
      const now = step.snapshot(facts);
      const done = outcomes
        .filter(({ state }) => state === 'sent')
        .map(({ change, outputs = null }): Done => {
          const after = now[change.resource];
          return { change, outputs, ...(after === undefined ? {} : { after }) };
        });
      const root = { ...account(), arn: `arn:aws:iam::${account().id}:root`, identity: 'root' as const };
      const { changes } = step.revert(facts, done, root);
      keep(step, changes, true);
      await apply(changes, tools);
    }
  }
  // No step deletes a detector: its findings would be lost. It is listed for those who test on real accounts.
  const other = found.get('guardduty:UpdateDetector');
  if (other) {
    const change = other.changes[0]!;
    const region = 'us-east-1';
    const bare = { ...change, id: `guardduty/delete/${region}`, call: deleteDetector(other.world, region) };
    found.set(bare.call.op, { ...other, op: bare.call.op, changes: [bare], back: true });
  }
  return found;
}

const deleteDetector = ({ services }: World, region: string): AnyCall => {
  const { id } = (services['guardduty'] as GuardDuty).detectors[region]!;
  return call('guardduty:DeleteDetector', { DetectorId: id }, region);
};
