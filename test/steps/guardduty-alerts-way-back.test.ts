// The alerts of threat detection when things go wrong, and when they are taken back.
import { describe, expect, it } from 'vitest';
import type { Events } from '../../src/demo/events/state.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import type { Done } from '../../src/model/step.ts';
import { apply as send } from '../../src/runtime/apply.ts';
import { alertsTopic } from '../../steps/alerts-topic.ts';
import { guarddutyAlerts } from '../../steps/guardduty-alerts.ts';
import { type Bench, open, planOf } from '../support/demo.ts';
import { fakeClock, person } from '../support/person.ts';

const facts = (bench: Bench) => guarddutyAlerts.read(bench.reader(), bench.account);
const rules = ({ world }: Bench) => (world.services['events'] as Events).rules;
const roles = ({ world }: Bench) => (world.services['iam'] as Iam).roles ?? {};
/** A halfway account whose topic is in order. */
async function ready(): Promise<Bench> {
  const bench = await open('halfway');
  for (const { call } of await planOf(bench, alertsTopic)) await bench.send(call);
  return bench;
}
async function apply(bench: Bench): Promise<Done[]> {
  const plan = await planOf(bench, guarddutyAlerts);
  for (const { call } of plan) await bench.send(call);
  const after = guarddutyAlerts.snapshot(await facts(bench));
  return plan.map((change) => ({ change, outputs: {}, after: after[change.resource]! }));
}

describe('guardduty-alerts, on the way', () => {
  it('begins where a killed run ended, wherever that was', async () => {
    const bench = await ready();
    const whole = await planOf(bench, guarddutyAlerts);
    for (let at = 0; at < whole.length; at += 1) {
      const left = await planOf(bench, guarddutyAlerts);
      expect(left.map(({ id }) => id)).toEqual(whole.slice(at).map(({ id }) => id));
      await bench.send(left[0]!.call);
    }
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
  });

  it('waits for a role that EventBridge does not see yet', async () => {
    const bench = await ready();
    const message = "Provided role 'x' cannot be assumed by principal 'events.amazonaws.com'.";
    const fault = { kind: 'error', code: 'ValidationException', message, status: 400 } as const;
    bench.world.faults = [{ op: 'events:PutTargets', region: 'eu-west-1', times: 3, fault }];
    const { tools, events } = person(bench.invoke, fakeClock());
    const outcomes = await send(await planOf(bench, guarddutyAlerts), tools);
    expect(outcomes.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(events.filter(({ type }) => type === 'waiting')).toHaveLength(3);
  });

  it('a target that was not taken ends its region only, and is planned again', async () => {
    const bench = await ready();
    const { tools } = person(async (op, input, region) => {
      if (op !== 'events:PutTargets' || region !== 'eu-west-1') return bench.invoke(op, input, region);
      const FailedEntries = [{ TargetId: 'x', ErrorCode: 'ManagedRuleException', ErrorMessage: 'No.' }];
      return { FailedEntryCount: 1, FailedEntries };
    }, fakeClock());
    const outcomes = await send(await planOf(bench, guarddutyAlerts), tools);
    expect(outcomes.filter(({ state }) => state !== 'sent')).toMatchObject([
      { state: 'refused', failure: { code: 'ManagedRuleException' } },
    ]);
    expect((await planOf(bench, guarddutyAlerts)).map(({ id }) => id)).toEqual([
      'guardduty-alerts/target/eu-west-1',
    ]);
  });

  it.each([
    ['events:ListRules', 17],
    ['events:ListTargetsByRule', 17],
    ['sns:GetTopicAttributes', 17],
    ['sns:ListSubscriptionsByTopic', 17],
    ['iam:GetRole', 16],
    ['iam:GetRolePolicy', 16],
  ])('without %s: %i regions are unknown, and nothing is planned', async (action, unknown) => {
    const bench = await open('hardened');
    bench.world.denials = [{ action, by: 'identity' }];
    const found = guarddutyAlerts.audit(await facts(bench), bench.account);
    expect(found.filter(({ verdict }) => verdict === 'unknown')).toHaveLength(unknown);
    expect(found.filter(({ missing }) => missing === action)).toHaveLength(unknown);
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
  });
});

describe('guardduty-alerts, taken back', () => {
  it('leaves nothing of ours', async () => {
    const bench = await ready();
    const done = await apply(bench);
    const { changes, kept } = guarddutyAlerts.revert(await facts(bench), done, bench.account);
    expect(kept).toEqual([]);
    for (const { call } of changes) await bench.send(call);
    expect(Object.values(rules(bench)).flatMap((some) => Object.keys(some))).toEqual([]);
    expect(roles(bench)).toEqual({});
  });

  it('keeps a rule that was changed since, and the role that it sends with', async () => {
    const bench = await ready();
    const done = await apply(bench);
    rules(bench)['eu-west-1']!['day-one-guardduty']!.on = false;
    const { changes, kept } = guarddutyAlerts.revert(await facts(bench), done, bench.account);
    for (const { call } of changes) await bench.send(call);
    expect(kept.map(({ change }) => change)).toEqual([
      'guardduty-alerts/rule/eu-west-1',
      'guardduty-alerts/target/eu-west-1',
      'guardduty-alerts/role',
      'guardduty-alerts/role-policy',
    ]);
    expect(Object.keys(roles(bench))).toEqual(['day-one-guardduty-forward']);
    expect(rules(bench)['us-east-1']).toEqual({});
  });

  it('sets a rule of an earlier run back to what it was', async () => {
    const bench = await open('hardened');
    const before = { pattern: '{"source":["aws.guardduty"],"detail":{"severity":[8]}}', on: true };
    Object.assign(rules(bench)['sa-east-1']!['day-one-guardduty']!, before);
    const done = await apply(bench);
    expect(done.map(({ change }) => change.id)).toEqual(['guardduty-alerts/rule/sa-east-1']);
    const { changes } = guarddutyAlerts.revert(await facts(bench), done, bench.account);
    for (const { call } of changes) await bench.send(call);
    expect(rules(bench)['sa-east-1']!['day-one-guardduty']).toMatchObject(before);
  });
});
