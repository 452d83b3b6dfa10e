// What looks like an alert and is none: rules that leave out tampering, roles that may not send, topics that refuse, software that listens.
import { describe, expect, it } from 'vitest';
import type { Events } from '../../src/demo/events/state.ts';
import type { Iam, Role } from '../../src/demo/iam/state.ts';
import type { Sns } from '../../src/demo/sns/state.ts';
import { findingEvent, findingPattern } from '../../src/model/finding-pattern.ts';
import { topicPolicy } from '../../src/model/topic-policy.ts';
import { guarddutyAlerts } from '../../steps/guardduty-alerts.ts';
import { reaches } from '../support/delivery.ts';
import { type Bench, open, planOf } from '../support/demo.ts';

const home = 'us-east-1';
const ours = `arn:aws:sns:${home}:123456789012:day-one-alerts`;
const bus = `arn:aws:events:${home}:123456789012:event-bus/default`;
const facts = (bench: Bench) => guarddutyAlerts.read(bench.reader(), bench.account);
const findings = async (bench: Bench) => guarddutyAlerts.audit(await facts(bench), bench.account);
const guides = async (bench: Bench) =>
  guarddutyAlerts.guide!(await facts(bench), bench.account).map(({ text }) => text.en);
async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of await findings(bench)) out[verdict] = (out[verdict] ?? 0) + 1;
  return out;
}
const rules = ({ world }: Bench) => (world.services['events'] as Events).rules;
const iam = ({ world }: Bench) => world.services['iam'] as Iam;
const topic = ({ world }: Bench) => (world.services['sns'] as Sns).topics[ours]!;
const inbox = (bench: Bench, region: string) =>
  reaches(bench.world, region, findingEvent(bench.account, region, 'Policy:IAMUser/RootCredentialUsage', 2));
const narrowed = JSON.stringify({
  source: ['aws.guardduty'],
  'detail-type': ['GuardDuty Finding'],
  detail: { severity: [{ numeric: ['>=', 4] }] },
});
async function apply(bench: Bench) {
  const plan = await planOf(bench, guarddutyAlerts);
  for (const { call } of plan) await bench.send(call);
  return plan;
}

describe('a rule that leaves out tampering and root use', () => {
  it('of ours fails in every region, and is set right with what it was before', async () => {
    const bench = await open('hardened');
    for (const some of Object.values(rules(bench))) some['day-one-guardduty']!.pattern = narrowed;
    expect(inbox(bench, 'eu-west-1')).toEqual([]);
    expect(await counts(bench)).toEqual({ fail: 17 });
    const [first] = await findings(bench);
    expect(first?.actual.en).toContain('root use do not');
    const plan = await apply(bench);
    expect(plan.map(({ call }) => call.op)).toEqual(Array(17).fill('events:PutRule'));
    expect(plan[0]?.before).toMatchObject({ EventPattern: narrowed, State: 'ENABLED' });
    expect(await counts(bench)).toEqual({ pass: 17 });
    expect(inbox(bench, 'eu-west-1')).toEqual(['owner@example.com']);
  });

  it("of somebody else's is left alone, and ours stands beside it", async () => {
    const bench = await open('hardened');
    const { 'day-one-guardduty': was } = rules(bench)[home]!;
    const theirs = { ...was!, pattern: narrowed, tags: [] };
    rules(bench)[home] = { theirs: structuredClone(theirs) };
    // Those of the other regions end at the home bus, where nothing picks them.
    expect(await counts(bench)).toEqual({ fail: 17 });
    const plan = await apply(bench);
    expect(plan.map(({ id }) => id)).toEqual([
      'guardduty-alerts/rule/us-east-1',
      'guardduty-alerts/target/us-east-1',
    ]);
    expect(rules(bench)[home]!['theirs']).toEqual(theirs);
    expect(await counts(bench)).toEqual({ pass: 17 });
  });

  it('of ours that picks those of its own region only is set right in the home region', async () => {
    const bench = await open('hardened');
    rules(bench)[home]!['day-one-guardduty']!.pattern = JSON.stringify({
      ...JSON.parse(findingPattern),
      region: [home],
    });
    expect(await counts(bench)).toEqual({ pass: 1, fail: 16 });
    expect((await planOf(bench, guarddutyAlerts)).map(({ id }) => id)).toEqual([
      'guardduty-alerts/rule/us-east-1',
    ]);
    bench.world.denials = [{ action: 'events:ListTagsForResource', by: 'identity' }];
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
  });
});

describe("somebody else's role", () => {
  const statement = (more: object) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] });
  const trust = { Principal: { Service: 'events.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const sends = statement({ Action: 'events:Put*', Resource: bus });
  const denies = sends.replace('Allow', 'Deny');
  const theirs = 'arn:aws:iam::123456789012:policy/theirs';
  it.each<[string, Partial<Role>, 'pass' | 'fail' | 'unknown', string?]>([
    ['with no policy at all', {}, 'fail'],
    ['that may send', { inline: { x: sends } }, 'pass'],
    ['that may send by a policy that hangs on it', { attached: [theirs] }, 'pass', sends],
    ['that may send elsewhere', { inline: { x: statement({ Action: '*', Resource: `${bus}2` }) } }, 'fail'],
    ['that is refused', { inline: { x: sends, y: denies } }, 'fail'],
    [
      'that is refused by a policy that hangs on it',
      { inline: { x: sends }, attached: [theirs] },
      'fail',
      denies,
    ],
    [
      'that may send under a condition',
      { inline: { x: statement({ Action: '*', Resource: '*', Condition: { Bool: { a: 'true' } } }) } },
      'unknown',
    ],
    [
      'that EventBridge may take on under a condition',
      {
        inline: { x: sends },
        trust: statement({ ...trust, Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } } }),
      },
      'unknown',
    ],
  ])('%s', async (_what, more, verdict, document) => {
    const bench = await open('hardened');
    const { 'day-one-guardduty-forward': was } = iam(bench).roles!;
    iam(bench).roles!['other'] = { ...was!, trust: statement(trust), inline: {}, attached: [], ...more };
    if (document) iam(bench).customer = [{ name: 'theirs', id: 'ANPA1', created: '', document }];
    for (const [region, some] of Object.entries(rules(bench))) {
      if (region === home) continue;
      const RoleArn = 'arn:aws:iam::123456789012:role/other';
      some['day-one-guardduty']!.targets = [{ Id: 'day-one-home', Arn: bus, RoleArn }];
    }
    expect(await counts(bench)).toEqual(verdict === 'pass' ? { pass: 17 } : { pass: 1, [verdict]: 16 });
    expect(inbox(bench, 'eu-west-1')).toEqual(verdict === 'pass' ? ['owner@example.com'] : []);
    if (verdict !== 'fail') return;
    await apply(bench);
    expect(await counts(bench)).toEqual({ pass: 17 });
    expect(iam(bench).roles!['other']!.inline).toEqual(more.inline ?? {});
  });

  it('of our name, kept from sending by a policy that somebody gave it, is left alone', async () => {
    const bench = await open('hardened');
    iam(bench).roles!['day-one-guardduty-forward']!.inline['stop'] = denies;
    expect(await counts(bench)).toEqual({ pass: 1, fail: 16 });
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
    expect((await guides(bench))[0]).toContain('a policy keeps from sending');
  });
});

describe('a topic', () => {
  const refuses = (more: object) => {
    const { Statement, ...rest } = JSON.parse(topicPolicy(ours, { id: '123456789012', partition: 'aws' }));
    const deny = { Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Resource: ours, ...more };
    return { policy: JSON.stringify({ ...rest, Statement: [...Statement, deny] }) };
  };
  const sourceAccount = { StringNotEquals: { 'aws:SourceAccount': '123456789012' } };
  it.each<[string, object, string, boolean]>([
    ['that may refuse', refuses({ Condition: sourceAccount }), 'unknown', false],
    [
      'that refuses all but the owner',
      refuses({ Principal: undefined, NotPrincipal: { AWS: '1' } }),
      'fail',
      false,
    ],
    [
      'that refuses all but one action',
      refuses({ Action: undefined, NotAction: 'sns:Subscribe' }),
      'fail',
      false,
    ],
    ['that refuses another service', refuses({ Principal: { Service: 's3.amazonaws.com' } }), 'pass', true],
    ['with a key that was not read', { key: 'arn:aws:kms:us-east-1:123456789012:key/1' }, 'unknown', true],
    ['with the key of SNS', { key: 'alias/aws/sns' }, 'fail', false],
    [
      'that only software hears',
      { subscriptions: [{ arn: `${ours}:1`, protocol: 'sqs', endpoint: 'q' }] },
      'manual',
      true,
    ],
  ])('%s', async (_what, more, verdict, delivered) => {
    const bench = await open('hardened');
    Object.assign(topic(bench), more);
    expect(await counts(bench)).toEqual({ [verdict]: 17 });
    expect(await planOf(bench, guarddutyAlerts)).toEqual([]);
    expect(inbox(bench, 'eu-west-1').length > 0).toBe(delivered);
    if (verdict === 'manual') expect((await guides(bench))[0]).toContain('nobody can tell from here');
  });
});
