import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Done } from '../../src/model/step.ts';
import { securityHub } from '../../steps/security-hub.ts';
import { type Bench, open, planOf } from '../support/demo.ts';

const facts = (bench: Bench) => securityHub.read(bench.reader(), bench.account);
async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of securityHub.audit(await facts(bench), bench.account))
    out[verdict] = (out[verdict] ?? 0) + 1;
  return out;
}
const said = async (bench: Bench) => securityHub.audit(await facts(bench), bench.account)[0]?.actual.en;

describe('security-hub', () => {
  it.each<[Scenario, Record<string, number>, number]>([
    // The free plan does not hold it.
    ['fresh', { 'not-applicable': 17 }, 0],
    ['halfway', { pass: 1, fail: 16 }, 16],
    ['messy', { pass: 1, fail: 16 }, 16],
    ['hardened', { pass: 17 }, 0],
    ['member', { managed: 17 }, 0],
    ['restricted', { pass: 17 }, 0],
  ])('%s: %o, %i changes, and none left once they are sent', async (scenario, verdicts, changes) => {
    const bench = await open(scenario);
    expect(await counts(bench)).toEqual(verdicts);
    const plan = await planOf(bench, securityHub);
    expect(plan).toHaveLength(changes);
    for (const { call } of plan) await bench.send(call);
    expect((await counts(bench))['fail']).toBeUndefined();
    expect(await planOf(bench, securityHub)).toEqual([]);
  });

  it('asks for no standard, so that nothing costs, and says what would', async () => {
    const bench = await open('halfway');
    const [first] = await planOf(bench, securityHub);
    expect(first).toMatchObject({
      call: { op: 'securityhub:EnableSecurityHub', input: { EnableDefaultStandards: false } },
      risk: 'costs-money',
      cost: { cents: 0 },
    });
    // Free until thirty days after the look of 2026-01-05.
    expect(first?.cost?.text.en).toContain('2026-02-04');
    expect(first?.summary.en).toContain('CSPM');
    expect(securityHub.month!(bench.account, 'everything')).toBe(0);
  });

  it('is unknown, not passed over, where a paid plan is refused or the plan cannot be read', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 'freetier:GetAccountPlanState', by: 'identity' }];
    expect(await counts(bench)).toEqual({ unknown: 17 });
    expect(await planOf(bench, securityHub)).toEqual([]);
  });

  it('names the standards, and the newer Security Hub beside it', async () => {
    expect(await said(await open('messy'))).toBe(
      'on, 2 standards checked; the newer Security Hub is on too, at its own price',
    );
    expect(await said(await open('hardened'))).toBe('on, without paid checks');
    expect(await said(await open('member'))).toContain('managed by account 999999999999');
  });

  it('says in the end how a standard is switched on', async () => {
    const bench = await open('hardened');
    const [item] = securityHub.afterword!(await facts(bench), bench.account);
    expect(item?.text.en).toContain('enable one by name');
    const used = await open('member');
    expect(securityHub.afterword!(await facts(used), used.account)).toEqual([]);
  });

  it('undo switches off what nobody uses yet, and keeps what has a standard since', async () => {
    const bench = await open('halfway');
    const plan = await planOf(bench, securityHub);
    for (const { call } of plan) await bench.send(call);
    const after = securityHub.snapshot(await facts(bench));
    const done = plan.map((change): Done => ({ change, outputs: {}, after: after[change.resource]! }));
    const { hubs } = bench.world.services['securityhub'] as {
      hubs: Record<string, { standards: string[] }>;
    };
    hubs['sa-east-1']!.standards.push('arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0');
    const { changes, kept } = securityHub.revert(await facts(bench), done, bench.account);
    expect(changes).toHaveLength(15);
    expect(kept.map(({ change }) => change)).toEqual(['security-hub/enable/sa-east-1']);
    for (const { call } of changes) await bench.send(call);
    expect(await counts(bench)).toEqual({ pass: 2, fail: 15 });
  });
});
