import { describe, expect, it } from 'vitest';
import type { Budgets } from '../../src/demo/budgets/state.ts';
import type { CostExplorer } from '../../src/demo/ce/state.ts';
import type { Done } from '../../src/model/step.ts';
import { costAnomaly } from '../../steps/cost-anomaly.ts';
import { type Bench, given, open, planOf, verdicts } from '../support/demo.ts';

const control = (verdict: string) => ({ 'cost-anomaly-detection': [verdict] });
const factsOf = (bench: Bench) => costAnomaly.read(bench.reader(), bench.account);
const stateOf = (bench: Bench) => bench.world.services['ce'] as CostExplorer;

/** Sends the plan as apply would: what an earlier call gave is put where a later one wants it. */
async function sendAll(bench: Bench): Promise<readonly Done[]> {
  const sent: { change: Done['change']; outputs: Record<string, string> }[] = [];
  for (const change of await planOf(bench, costAnomaly)) {
    const text = JSON.stringify(change.call).replace(
      /\{"late":"output","change":"[^"]+","path":"MonitorArn"\}/,
      JSON.stringify(sent[0]?.outputs['MonitorArn'] ?? ''),
    );
    sent.push({ change, outputs: (await bench.send(JSON.parse(text))) as Record<string, string> });
  }
  const now = costAnomaly.snapshot(await factsOf(bench));
  return sent.map((one) => ({ ...one, after: now[one.change.resource] ?? null }));
}

describe('unusual costs', () => {
  it.each([
    ['fresh', 'fail', 2],
    ['halfway', 'fail', 1],
    ['messy', 'fail', 2],
    ['hardened', 'pass', 0],
    ['member', 'pass', 0],
    ['managed', 'managed', 0],
    ['restricted', 'pass', 0],
  ] as const)('judges %s, and mends what fails there', async (scenario, verdict, count) => {
    const bench = await open(scenario);
    expect(await verdicts(bench, costAnomaly)).toEqual(control(verdict));
    expect(await planOf(bench, costAnomaly)).toHaveLength(count);
    await sendAll(bench);
    expect(await planOf(bench, costAnomaly)).toEqual([]);
    expect(await verdicts(bench, costAnomaly)).toEqual(control(verdict === 'fail' ? 'pass' : verdict));
  });

  it('sends exactly this', async () => {
    const [monitor, subscription] = (await planOf(await open('fresh'), costAnomaly)).map(({ call }) => call);
    expect(monitor).toEqual({
      op: 'ce:CreateAnomalyMonitor',
      input: {
        AnomalyMonitor: {
          MonitorName: 'day-one-services',
          MonitorType: 'DIMENSIONAL',
          MonitorDimension: 'SERVICE',
        },
        ResourceTags: [{ Key: 'aws-day-one', Value: 'cost-anomaly/create-monitor' }],
      },
    });
    expect(subscription).toEqual({
      op: 'ce:CreateAnomalySubscription',
      input: {
        AnomalySubscription: {
          SubscriptionName: 'day-one-daily',
          Frequency: 'DAILY',
          MonitorArnList: [{ late: 'output', change: 'cost-anomaly/create-monitor', path: 'MonitorArn' }],
          Subscribers: [{ Type: 'EMAIL', Address: 'owner@example.com' }],
          ThresholdExpression: {
            Dimensions: {
              Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
              MatchOptions: ['GREATER_THAN_OR_EQUAL'],
              Values: ['10'],
            },
          },
        },
        ResourceTags: [{ Key: 'aws-day-one', Value: 'cost-anomaly/create-subscription' }],
      },
    });
  });

  it('writes to the monitor that AWS made, and makes no second one', async () => {
    const bench = await open('halfway');
    const [only, ...more] = await planOf(bench, costAnomaly);
    expect(more).toEqual([]);
    expect(only?.call.input).toMatchObject({
      AnomalySubscription: { MonitorArnList: [stateOf(bench).monitors[0]?.arn] },
    });
  });

  it('does not count somebody who has declined', async () => {
    const bench = await open('hardened');
    for (const one of stateOf(bench).subscriptions[0]?.settings.Subscribers ?? []) {
      Object.assign(one, { Status: 'DECLINED' });
    }
    expect(await verdicts(bench, costAnomaly)).toEqual(control('fail'));
  });

  it.each(['GetAnomalyMonitors', 'GetAnomalySubscriptions'])('plans nothing without %s', async (name) => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: `ce:${name}`, by: 'identity' }];
    expect(await verdicts(bench, costAnomaly)).toEqual(control('unknown'));
    expect(await planOf(bench, costAnomaly)).toEqual([]);
    expect(costAnomaly.ask!(await factsOf(bench), given(bench.account))).toEqual([]);
  });

  it('says what is likely where a user is refused, and not to root', async () => {
    const bench = await open('hardened');
    (bench.world.services['budgets'] as Budgets).iamAccess = false;
    const facts = await factsOf(bench);
    const [mine] = costAnomaly.audit(facts, bench.account);
    expect(mine?.actual.en).toMatch(/root has not given users access to billing yet/);
    const [roots] = costAnomaly.audit(facts, { ...bench.account, identity: 'root' });
    expect(roots?.actual.en).not.toMatch(/likely/);
  });
});

describe('the way back', () => {
  it('deletes the subscription, then its monitor', async () => {
    const bench = await open('fresh');
    const done = await sendAll(bench);
    const { changes, kept } = costAnomaly.revert(await factsOf(bench), done, bench.account);
    expect(kept).toEqual([]);
    expect(changes.map(({ call }) => call.op)).toEqual([
      'ce:DeleteAnomalySubscription',
      'ce:DeleteAnomalyMonitor',
    ]);
    for (const { call } of changes) await bench.send(call);
    expect(stateOf(bench)).toMatchObject({ monitors: [], subscriptions: [] });
  });

  it('keeps what was changed, and the monitor with it', async () => {
    const bench = await open('fresh');
    const done = await sendAll(bench);
    const settings = stateOf(bench).subscriptions[0]!.settings;
    Object.assign(settings, { Subscribers: [{ Type: 'EMAIL', Address: 'new@example.com' }] });
    const { changes, kept } = costAnomaly.revert(await factsOf(bench), done, bench.account);
    expect(changes).toEqual([]);
    expect(kept.map(({ why }) => why.en)).toEqual([
      expect.stringContaining('was changed'),
      expect.stringContaining('Another subscription'),
    ]);
  });
});
