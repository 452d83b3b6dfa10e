import { describe, expect, it } from 'vitest';
import type { Events } from '../../src/demo/events/state.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import { act } from '../../src/demo/learner.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Sns } from '../../src/demo/sns/state.ts';
import { findingEvent, findingPattern } from '../../src/model/finding-pattern.ts';
import { alertsTopic } from '../../steps/alerts-topic.ts';
import { guarddutyAlerts } from '../../steps/guardduty-alerts.ts';
import { reaches } from '../support/delivery.ts';
import { type Bench, noon, open, planOf } from '../support/demo.ts';

const facts = (bench: Bench) => guarddutyAlerts.read(bench.reader(), bench.account);
const findings = async (bench: Bench) => guarddutyAlerts.audit(await facts(bench), bench.account);
async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of await findings(bench)) out[verdict] = (out[verdict] ?? 0) + 1;
  return out;
}
const rules = ({ world }: Bench) => (world.services['events'] as Events).rules;
const topics = ({ world }: Bench) => (world.services['sns'] as Sns).topics;
const guides = async (bench: Bench) => guarddutyAlerts.guide!(await facts(bench), bench.account);
async function apply(bench: Bench, step: typeof guarddutyAlerts | typeof alertsTopic) {
  const plan = await planOf(bench, step as typeof guarddutyAlerts);
  for (const { call } of plan) await bench.send(call);
  return plan;
}
/** Who gets a mail about a root sign-in of this region. */
const inbox = (bench: Bench, region: string) =>
  reaches(bench.world, region, findingEvent(bench.account, region, 'Policy:IAMUser/RootCredentialUsage', 2));
const alarms = 'arn:aws:sns:us-east-1:123456789012:alarms';
const ours = 'arn:aws:sns:us-east-1:123456789012:day-one-alerts';

describe('guardduty-alerts', () => {
  it.each<[Scenario, Record<string, number>, number]>([
    ['fresh', { fail: 17 }, 2 + 17 * 2],
    ['halfway', { fail: 17 }, 2 + 17 * 2],
    ['messy', { fail: 17 }, 2 + 17 * 2],
    ['hardened', { pass: 17 }, 0],
    ['restricted', { pass: 17 }, 0],
    ['member', { managed: 17 }, 0],
  ])('%s: %o, %i changes, and a mail from every region', async (scenario, verdicts, changes) => {
    const bench = await open(scenario);
    expect(await counts(bench)).toEqual(verdicts);
    await apply(bench, alertsTopic);
    act(bench.world, 'confirm-subscription', noon);
    expect(await apply(bench, guarddutyAlerts)).toHaveLength(changes);
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
    if (scenario === 'member') return;
    expect(await counts(bench)).toEqual({ pass: 17 });
    for (const region of ['us-east-1', 'eu-west-1', 'sa-east-1']) {
      expect(inbox(bench, region)).toEqual(['owner@example.com']);
    }
  });

  it('makes the role once, one rule a region, and a target that is where it may be', async () => {
    const plan = await planOf(await open('halfway'), guarddutyAlerts);
    expect(plan.slice(0, 2).map(({ call }) => call.op)).toEqual(['iam:CreateRole', 'iam:PutRolePolicy']);
    const targets = plan.filter(({ call }) => call.op === 'events:PutTargets');
    const aims = targets.map(({ call }) => [
      call.region,
      (call.input['Targets'] as { Arn: string }[])[0]!.Arn,
    ]);
    expect(aims[0]).toEqual(['us-east-1', ours]);
    expect(new Set(aims.slice(1).map(([, arn]) => arn))).toEqual(
      new Set(['arn:aws:events:us-east-1:123456789012:event-bus/default']),
    );
    expect(plan.reduce((sum, { cost }) => sum + (cost?.cents ?? 0), 0)).toBe(0);
  });

  it('reaches nobody while the subscription is not confirmed, and says so', async () => {
    const bench = await open('fresh');
    await apply(bench, alertsTopic);
    await apply(bench, guarddutyAlerts);
    expect(inbox(bench, 'eu-west-1')).toEqual([]);
    expect(await counts(bench)).toEqual({ fail: 17 });
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
    expect(await guides(bench)).toMatchObject([{ learner: 'confirm-subscription' }]);
  });

  it('sees that a condition in the policy drops every finding', async () => {
    const bench = await open('hardened');
    expect(inbox(bench, 'eu-west-1')).toEqual(['owner@example.com']);
    const topic = topics(bench)[ours]!;
    const policy = JSON.parse(topic.policy);
    policy.Statement[3].Condition = { StringEquals: { 'aws:SourceAccount': '123456789012' } };
    topic.policy = JSON.stringify(policy);
    expect(inbox(bench, 'eu-west-1')).toEqual([]);
    expect(await counts(bench)).toEqual({ fail: 17 });
    expect((await planOf(bench, alertsTopic)).map(({ id }) => id)).toEqual(['alerts-topic/policy']);
    await apply(bench, alertsTopic);
    expect(inbox(bench, 'eu-west-1')).toEqual(['owner@example.com']);
    expect(await counts(bench)).toEqual({ pass: 17 });
  });

  it("adopts somebody's rule that does the whole job", async () => {
    const bench = await open('messy');
    const rule = rules(bench)['us-east-1']!['guardduty-high']!;
    rule.pattern = JSON.stringify({
      source: ['aws.guardduty'],
      detail: { severity: [{ numeric: ['>=', 1] }] },
    });
    const topic = topics(bench)[alarms]!;
    topic.subscriptions[0]!.arn = `${alarms}:1`;
    topic.policy = topic.policy.replace('{"AWS":"*"}', '{"Service":"events.amazonaws.com"}');
    expect(await counts(bench)).toEqual({ fail: 17 });
    topic.policy = topic.policy.replace(/,"Condition":.*?}}/, '');
    const [home] = await findings(bench);
    expect(home).toMatchObject({ region: 'us-east-1', verdict: 'pass' });
    // The others send to the home bus, where that rule picks them up: nothing is made twice.
    const plan = await apply(bench, guarddutyAlerts);
    expect(plan.some(({ call }) => call.region === 'us-east-1')).toBe(false);
    expect(await counts(bench)).toEqual({ pass: 17 });
  });

  it('leaves a rule and a role of our name alone that are not ours', async () => {
    const bench = await open('hardened');
    rules(bench)['eu-west-1']!['day-one-guardduty'] = {
      ...rules(bench)['eu-west-1']!['day-one-guardduty']!,
      tags: [],
      on: false,
    };
    expect(await counts(bench)).toEqual({ pass: 16, fail: 1 });
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
    expect((await guides(bench))[0]?.text.en).toContain('eu-west-1');
    (bench.world.services['iam'] as Iam).roles!['day-one-guardduty-forward']!.trust = '{"Statement":[]}';
    expect(await counts(bench)).toEqual({ pass: 1, fail: 16 });
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
    expect(await guides(bench)).toHaveLength(2);
  });

  it('sets right a rule of ours that was switched off or aimed elsewhere, and keeps its other targets', async () => {
    const bench = await open('hardened');
    const rule = rules(bench)['us-east-1']!['day-one-guardduty']!;
    rule.on = false;
    rule.targets = [{ Id: 'day-one-alerts', Arn: 'arn:aws:sqs:us-east-1:123456789012:queue' }];
    const plan = await apply(bench, guarddutyAlerts);
    expect(plan.map(({ call }) => call.op)).toEqual(['events:PutRule', 'events:PutTargets']);
    expect(rule.pattern).toBe(findingPattern);
    const now = rules(bench)['us-east-1']!['day-one-guardduty']!;
    expect(now.targets.map(({ Id }) => Id)).toEqual(['day-one-alerts', 'day-one-alerts-2']);
    expect(now.tags).toHaveLength(1);
    expect(await counts(bench)).toEqual({ pass: 17 });
  });
});
