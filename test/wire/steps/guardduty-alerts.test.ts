// GuardDuty's findings to the topic, over the wire: role, rules and targets of three regions, read back setting by setting.
import { afterAll, describe, expect, it } from 'vitest';
import { findingPattern, forwardPolicy } from '../../../src/model/finding-pattern.ts';
import type { Done } from '../../../src/model/step.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { alertsTopic } from '../../../steps/alerts-topic.ts';
import { guarddutyAlerts } from '../../../steps/guardduty-alerts.ts';
import { three } from '../bench.ts';
import { openWire } from './account.ts';

const wire = (await openWire())!;
const home = 'us-east-1';
const bus = 'arn:aws:events:us-east-1:123456789012:event-bus/default';
const role = 'arn:aws:iam::123456789012:role/day-one-guardduty-forward';
const Rule = 'day-one-guardduty';
const done: Done[] = [];

describe.skipIf(!wire)('guardduty-alerts against moto', () => {
  afterAll(() => wire.close());

  it('is sent as it was planned, and then nothing is left to do', async () => {
    await wire.send(await wire.plan(alertsTopic));
    const plan = await wire.plan(guarddutyAlerts);
    expect(plan).toHaveLength(2 + three.length * 2);
    // moto says neither yes nor no when it is asked about the pattern: the plan goes on, and says so.
    const rules = plan.filter(({ call }) => call.op === 'events:PutRule');
    expect(rules.map(({ danger }) => danger?.en.includes('(NoResult)'))).toEqual([true, true, true]);
    const outcomes = await wire.send(plan);
    expect(outcomes.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(await wire.plan(guarddutyAlerts)).toEqual([]);
    const found = await wire.audit(guarddutyAlerts);
    expect(found.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
    const facts = await guarddutyAlerts.read(makeReader(wire.invoke), wire.account);
    const now = guarddutyAlerts.snapshot(facts);
    done.push(...plan.map((change) => ({ change, outputs: {}, after: now[change.resource]! })));
  });

  it.each(three)('a rule with our pattern and tag in %s, and its one target', async (region) => {
    expect(await wire.invoke('events:ListRules', {}, region)).toMatchObject({
      Rules: [{ Name: Rule, State: 'ENABLED', EventPattern: findingPattern }],
    });
    expect(await wire.invoke('events:ListTargetsByRule', { Rule }, region)).toMatchObject({
      Targets: [
        region === home
          ? { Id: 'day-one-alerts', Arn: 'arn:aws:sns:us-east-1:123456789012:day-one-alerts' }
          : { Id: 'day-one-home', Arn: bus, RoleArn: role },
      ],
    });
    const ResourceARN = `arn:aws:events:${region}:123456789012:rule/${Rule}`;
    expect(await wire.invoke('events:ListTagsForResource', { ResourceARN }, region)).toMatchObject({
      Tags: [{ Key: 'aws-day-one', Value: `guardduty-alerts/rule/${region}` }],
    });
  });

  it('a role that may send to the home bus and nowhere else', async () => {
    const input = { RoleName: 'day-one-guardduty-forward', PolicyName: 'day-one-forward' };
    const { PolicyDocument } = (await wire.invoke('iam:GetRolePolicy', input, undefined)) as {
      PolicyDocument: string;
    };
    expect(JSON.parse(decodeURIComponent(PolicyDocument))).toEqual(JSON.parse(forwardPolicy(bus)));
  });

  it('is taken back without a rest', async () => {
    const facts = await guarddutyAlerts.read(makeReader(wire.invoke), wire.account);
    const { changes, kept } = guarddutyAlerts.revert(facts, done, wire.account);
    expect(kept).toEqual([]);
    const outcomes = await wire.send(changes);
    expect(outcomes.filter(({ state }) => state !== 'sent')).toEqual([]);
    for (const region of three) {
      expect(await wire.invoke('events:ListRules', {}, region)).toMatchObject({ Rules: [] });
    }
  });
});
