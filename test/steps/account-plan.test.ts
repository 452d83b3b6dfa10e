// The plan of the account: what is well, what must be decided, and that nothing is ever sent.
import { describe, expect, it } from 'vitest';
import type { Freetier } from '../../src/demo/freetier/index.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { AccountPlanState } from '../../src/model/operations/freetier.ts';
import { accountPlan } from '../../steps/account-plan.ts';
import { noon, open, planOf, verdicts } from '../support/demo.ts';

const inDays = (days: number) => new Date(noon + days * 86_400_000).toISOString();
const free = (days: number): AccountPlanState => ({
  accountPlanType: 'FREE',
  accountPlanStatus: 'ACTIVE',
  accountPlanRemainingCredits: { amount: 42, unit: 'USD' },
  accountPlanExpirationDate: inDays(days),
});

async function judged(plan: AccountPlanState) {
  const bench = await open('fresh');
  (bench.world.services['freetier'] as Freetier).plan = plan;
  const facts = await accountPlan.read(bench.reader(), bench.account);
  const [found] = accountPlan.audit(facts, bench.account);
  expect(await planOf(bench, accountPlan)).toEqual([]);
  return { found, guide: accountPlan.guide!(facts, bench.account) };
}

describe('account-plan', () => {
  it.each<[Scenario, string]>([
    ['fresh', 'pass'],
    ['halfway', 'pass'],
    ['messy', 'not-applicable'],
    ['hardened', 'not-applicable'],
    ['member', 'not-applicable'],
    ['restricted', 'not-applicable'],
  ])('judges %s: %s', async (scenario, verdict) => {
    expect(await verdicts(await open(scenario), accountPlan)).toEqual({ 'account-plan-state': [verdict] });
  });

  it.each<[string, AccountPlanState, string]>([
    ['31 days left', free(31), 'pass'],
    ['30 days left', free(30), 'fail'],
    ['12 days left', free(12), 'fail'],
    ['over', free(-1), 'fail'],
    ['expired', { accountPlanType: 'FREE', accountPlanStatus: 'EXPIRED' }, 'fail'],
    ['paid, with credits that end', { ...free(12), accountPlanType: 'PAID' }, 'pass'],
    ['of no known kind', { accountPlanType: 'GOLD' as 'PAID' }, 'unknown'],
  ])('%s: %s', async (_name, plan, verdict) => {
    const { found, guide } = await judged(plan);
    expect(found?.verdict).toBe(verdict);
    expect(guide.map(({ control }) => control)).toEqual(verdict === 'fail' ? ['account-plan-state'] : []);
  });

  it('names the day by which to decide, the credits, and that nobody upgrades but the person', async () => {
    const { found, guide } = await judged(free(12));
    expect(found?.actual.en).toBe('free plan until 2026-01-17');
    const { en, ja } = guide[0]!.text;
    expect(en).toContain(
      "Decide before 2026-01-17: upgrade in the Billing console, or lose the account's content",
    );
    expect(en).toContain('Credits left: 42.00 USD');
    expect(en).toContain('never upgrades');
    expect(ja).toContain('2026-01-17');
    expect((await judged(free(-1))).guide[0]?.text.en).toContain('has ended');
  });

  it('is unknown, with the action, for an auditor with SecurityAudit alone', async () => {
    const bench = await open('fresh');
    const action = 'freetier:GetAccountPlanState';
    bench.world.denials = [{ action, by: 'identity' }];
    const facts = await accountPlan.read(bench.reader(), bench.account);
    expect(accountPlan.audit(facts, bench.account)).toMatchObject([{ verdict: 'unknown', missing: action }]);
  });
});
