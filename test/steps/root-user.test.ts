import { describe, expect, it } from 'vitest';
import type { Budgets } from '../../src/demo/budgets/state.ts';
import { learner } from '../../src/demo/iam/learner.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import { scenarios } from '../../src/demo/scenarios.ts';
import type { Account } from '../../src/model/account.ts';
import { rootUser } from '../../steps/root-user.ts';
import { type Bench, noon, open, planOf, verdicts } from '../support/demo.ts';

const five = (mfa: string, hardware: string, certificates: string, used: string, billing: string) => ({
  'root-mfa': [mfa],
  'root-hardware-mfa': [hardware],
  'root-no-signing-certs': [certificates],
  'root-not-used': [used],
  'iam-billing-access': [billing],
});
const unseen = { ok: false, why: 'denied', code: 'AccessDenied' } as const;
const guideOf = async (bench: Bench, account: Account = bench.account) =>
  rootUser.guide!(await rootUser.read(bench.reader(), account), account);
const billingOf = async (bench: Bench, account: Account) =>
  rootUser
    .audit(await rootUser.read(bench.reader(), account), account)
    .find(({ control }) => control === 'iam-billing-access');

describe('root-user', () => {
  it.each([
    ['fresh', five('fail', 'fail', 'pass', 'accepted', 'manual')],
    ['halfway', five('pass', 'fail', 'pass', 'accepted', 'manual')],
    ['messy', five('fail', 'fail', 'fail', 'fail', 'pass')],
    ['hardened', five('pass', 'pass', 'pass', 'pass', 'pass')],
    ['member', five('not-applicable', 'not-applicable', 'pass', 'pass', 'pass')],
    ['restricted', five('pass', 'pass', 'pass', 'pass', 'unknown')],
  ] as const)('judges %s', async (scenario, wanted) => {
    expect(await verdicts(await open(scenario), rootUser)).toEqual(wanted);
  });

  it.each(scenarios)('changes nothing in %s, and guides to whatever fails', async (scenario) => {
    const bench = await open(scenario);
    expect(await planOf(bench, rootUser)).toEqual([]);
    const guided = new Set((await guideOf(bench)).map(({ control }) => control));
    for (const [control, [verdict]] of Object.entries(await verdicts(bench, rootUser))) {
      if (verdict === 'fail') expect(guided).toContain(control);
      if (verdict === 'pass') expect(guided).not.toContain(control);
    }
  });

  it('sees the person add a device and delete the certificate', async () => {
    const bench = await open('messy');
    const iam = bench.world.services['iam'] as Iam;
    const words = (await guideOf(bench)).flatMap(({ learner: word }) => word ?? []);
    expect(words).toEqual(['root-mfa', 'root-hardware-mfa', 'root-certs']);
    for (const word of words) learner[word]!(iam, new Date(noon).toISOString());
    expect(await verdicts(bench, rootUser)).toEqual(five('pass', 'pass', 'pass', 'fail', 'pass'));
    // Two days without root settle the rest.
    expect((await guideOf(bench)).map(({ control }) => control)).toEqual(['root-not-used']);
  });

  it('is unknown where the numbers may not be read', async () => {
    const bench = await open('hardened');
    bench.world.denials = [{ action: 'iam:GetAccountSummary', by: 'identity' }];
    expect(await verdicts(bench, rootUser)).toEqual(five('unknown', 'unknown', 'unknown', 'pass', 'pass'));
  });

  it('is unknown where a number is missing from the answer', () => {
    const root = { ok: true, value: { mfa: null, password: null, keys: null, certificates: null } } as const;
    const found = rootUser.audit({ root, app: unseen, use: unseen, billing: null }, {
      kind: 'member',
    } as Account);
    expect(found.map(({ verdict }) => verdict)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'manual',
    ]);
  });

  it('protects the root of a member that still has a password', () => {
    const root = { ok: true, value: { mfa: 0, password: 1, keys: 0, certificates: 0 } } as const;
    const [found] = rootUser.audit({ root, app: unseen, use: unseen, billing: null }, {
      kind: 'member',
    } as Account);
    expect(found?.verdict).toBe('fail');
  });
});

describe('access to billing', () => {
  const off = async () => {
    const bench = await open('hardened');
    (bench.world.services['budgets'] as Budgets).iamAccess = false;
    return bench;
  };

  it('is known to be off where a known administrator is refused, and can be switched on', async () => {
    const bench = await off();
    expect((await billingOf(bench, bench.account))?.verdict).toBe('fail');
    expect((await guideOf(bench)).map(({ learner: word }) => word)).toEqual(['billing-access']);
  });

  it('is unknown where the refused one may simply lack the permission: both causes are named', async () => {
    const bench = await off();
    bench.world.denials = [{ action: 'iam:ListGroupsForUser', by: 'identity' }];
    const found = await billingOf(bench, bench.account);
    expect(found).toMatchObject({ verdict: 'unknown', missing: 'budgets:ViewBudget' });
    expect(found?.actual.en).toMatch(/budgets:ViewBudget.*root/);
    expect(await guideOf(bench)).toEqual([]);
  });

  it('is managed where the organization refuses', async () => {
    const bench = await open('member');
    bench.world.denials = [{ action: 'budgets:*', by: 'organization' }];
    expect((await billingOf(bench, bench.account))?.verdict).toBe('managed');
  });
});
