// "Needs a subscription" has four causes: each gets its own verdict, whichever step met it.
import { describe, expect, it } from 'vitest';
import type { AccountState } from '../../src/demo/account/state.ts';
import type { Freetier } from '../../src/demo/freetier/index.ts';
import { audit } from '../../src/engine/audit.ts';
import { unknown } from '../../src/model/judge.ts';
import type { AnyStep } from '../../src/model/step.ts';
import { look } from '../../src/runtime/look.ts';
import { guardduty } from '../../steps/guardduty.ts';
import { type Bench, noon, open } from '../support/demo.ts';

const message = 'The AWS Access Key Id needs a subscription for the service';
const refused = async (change: (bench: Bench) => void) => {
  const bench = await open('fresh');
  change(bench);
  bench.world.faults = [
    {
      op: 'guardduty:ListDetectors',
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'error', code: 'SubscriptionRequiredException', message },
    },
  ];
  const looked = await look(bench.reader(), { now: new Date(noon).toISOString() });
  if (!looked.ok) throw new Error(looked.why);
  const { account } = looked;
  const facts = await guardduty.read(bench.reader(), account);
  return { account, found: audit(guardduty as AnyStep, facts, account), facts };
};
const planIs = (bench: Bench, plan: Freetier['plan']) => {
  (bench.world.services['freetier'] as Freetier).plan = plan;
};

describe('a service that refuses the account', () => {
  it('is unknown while AWS opens the account, whatever its plan', async () => {
    const { account, found } = await refused(({ world }) => {
      (world.services['account'] as AccountState).pending = true;
    });
    expect(account).toMatchObject({ active: false, plan: { kind: 'free' } });
    expect(found).toHaveLength(17);
    for (const one of found) {
      expect(one).toMatchObject({
        verdict: 'unknown',
        actual: { en: expect.stringContaining('come back in a day') },
      });
    }
  });

  it('is not applicable on the free plan, and nothing is planned', async () => {
    const { account, found, facts } = await refused(() => {});
    expect(account).toMatchObject({ active: true, plan: { kind: 'free' } });
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['not-applicable']));
    expect(found[0]?.actual.en).toBe('not in the free plan');
    expect(guardduty.plan(facts, { account, answers: {}, ahead: [], refused: [] })).toEqual([]);
  });

  it('is unknown on the free plan where nobody may see whether the account is open yet', async () => {
    const { found } = await refused(({ world }) => {
      world.denials = [{ action: 'account:GetAccountInformation', by: 'identity' }];
    });
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
  });

  it.each([
    ['on a paid plan', { accountPlanType: 'PAID' } as const],
    ['without a plan', null],
  ])("is unknown %s, in AWS's own words", async (_name, plan) => {
    const { found } = await refused((bench) => planIs(bench, plan));
    expect(found[0]?.verdict).toBe('unknown');
    expect(found[0]?.actual.en).toContain(message);
    expect(found[0]).not.toHaveProperty('refusal');
  });

  it('is for a person to look at where it is AWS Support', async () => {
    const bench = await open('fresh');
    const text = { en: 'read', ja: '確認' };
    const refusal = { service: 'support', message };
    const read = {
      ok: false,
      why: 'not-subscribed',
      code: 'SubscriptionRequiredException',
      refusal,
    } as const;
    const step = { controls: [], audit: () => [unknown('x', read, text)] } as unknown as AnyStep;
    expect(audit(step, {}, bench.account)).toMatchObject([{ verdict: 'manual' }]);
  });
});
