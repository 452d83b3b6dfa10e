// An admin user made from beginning to end, with a person who notes the password and types the codes.
import type { Iam } from '../../src/demo/iam/state.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { openQuestions } from '../../src/engine/plan.ts';
import type { Account } from '../../src/model/account.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { AnyStep, Change, Done } from '../../src/model/step.ts';
import { apply, type Outcome, type Tools } from '../../src/runtime/apply.ts';
import { adminUser, type Facts } from '../../steps/admin-user.ts';
import { type Bench, given, open } from './demo.ts';
import { freeze } from './laws.ts';
import { fakeClock, person } from './person.ts';

export interface AdminBench {
  readonly bench: Bench;
  readonly iam: () => Iam;
  readonly facts: () => Promise<Facts>;
  /** What would be sent; `[]` while a question is open. */
  readonly plan: (answers?: Answers) => Promise<readonly Change[]>;
  /** Keys of the open questions, with the reason where an answer cannot be used. */
  readonly open: (answers?: Answers) => Promise<readonly (readonly [string, string?])[]>;
  readonly apply: (changes: readonly Change[], more?: Partial<Tools>) => Promise<readonly Outcome[]>;
  /** What undo is given: everything of `outcomes` that was sent. */
  readonly done: (outcomes: readonly Outcome[]) => Promise<readonly Done[]>;
  readonly verdicts: (account?: Partial<Account>) => Promise<Record<string, string>>;
}

const alice: Answers = { adminUser: 'alice' };

/** A simulated account, with the admin-user step over it; facts are frozen. */
export async function openAdmin(scenario: Scenario): Promise<AdminBench> {
  const clock = fakeClock();
  const bench = await open(scenario, clock.now);
  const facts = async () => freeze(await adminUser.read(bench.reader(), bench.account));
  return {
    bench,
    iam: () => bench.world.services['iam'] as Iam,
    facts,
    plan: async (answers = alice) => adminUser.plan(await facts(), given(bench.account, { answers })),
    open: async (answers = alice) => {
      const all = openQuestions(adminUser as AnyStep, await facts(), given(bench.account, { answers }));
      return all.map(({ key, again }) => (again ? ([key, again.en] as const) : ([key] as const)));
    },
    apply: (changes, more) => apply(changes, person(bench.invoke, clock, more).tools),
    done: async (outcomes) => {
      const now = adminUser.snapshot(await facts());
      return outcomes
        .filter(({ state }) => state === 'sent')
        .map(({ change, outputs = null }) => {
          const after = now[change.resource];
          return { change, outputs, ...(after === undefined ? {} : { after }) };
        });
    },
    verdicts: async (account = {}) => {
      const findings = adminUser.audit(await facts(), { ...bench.account, ...account });
      return Object.fromEntries(findings.map(({ control, verdict }) => [control, verdict]));
    },
  };
}

/** The ids without the step's name. */
export const what = (changes: readonly { readonly id: string }[]): string[] =>
  changes.map(({ id }) => id.slice('admin-user/'.length));
