// The topic of the alerts over the wire: one call with policy and tag, read back setting by setting.
import { afterAll, describe, expect, it } from 'vitest';
import { topicPolicy } from '../../../src/model/topic-policy.ts';
import { alertsTopic } from '../../../steps/alerts-topic.ts';
import { openWire } from './account.ts';

const wire = (await openWire())!;
const TopicArn = 'arn:aws:sns:us-east-1:123456789012:day-one-alerts';
const home = 'us-east-1';

describe.skipIf(!wire)('alerts-topic against moto', () => {
  afterAll(() => wire.close());

  it('is made in two calls, and then nothing is left to do', async () => {
    const plan = await wire.plan(alertsTopic);
    expect(plan.map(({ call }) => call.op)).toEqual(['sns:CreateTopic', 'sns:Subscribe']);
    const outcomes = await wire.send(plan);
    expect(outcomes.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(await wire.plan(alertsTopic)).toEqual([]);
  });

  it('holds what was sent', async () => {
    const { Attributes } = (await wire.invoke('sns:GetTopicAttributes', { TopicArn }, home)) as {
      Attributes: Record<string, string>;
    };
    expect(JSON.parse(Attributes['Policy']!)).toEqual(JSON.parse(topicPolicy(TopicArn, wire.account)));
    expect(await wire.invoke('sns:ListTagsForResource', { ResourceArn: TopicArn }, home)).toMatchObject({
      Tags: [{ Key: 'aws-day-one', Value: 'alerts-topic/create' }],
    });
    expect(await wire.invoke('sns:ListSubscriptionsByTopic', { TopicArn }, home)).toMatchObject({
      Subscriptions: [{ Protocol: 'email', Endpoint: 'owner@example.com' }],
    });
  });

  it('is confirmed at once by moto, which AWS never does: the waiting is proven on the simulated account', async () => {
    expect(await wire.audit(alertsTopic)).toMatchObject([{ verdict: 'pass' }]);
  });

  it('is completed where its policy was weakened', async () => {
    const AttributeValue = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'Theirs', Effect: 'Allow', Principal: '*', Action: 'sns:Subscribe', Resource: TopicArn },
      ],
    });
    await wire.invoke('sns:SetTopicAttributes', { TopicArn, AttributeName: 'Policy', AttributeValue }, home);
    const plan = await wire.plan(alertsTopic);
    expect(plan.map(({ id }) => id)).toEqual(['alerts-topic/policy']);
    expect((await wire.send(plan)).map(({ state }) => state)).toEqual(['sent']);
    expect(await wire.plan(alertsTopic)).toEqual([]);
    const { Attributes } = (await wire.invoke('sns:GetTopicAttributes', { TopicArn }, home)) as {
      Attributes: Record<string, string>;
    };
    const { Statement } = JSON.parse(Attributes['Policy']!) as { Statement: { Sid: string }[] };
    expect(Statement.map(({ Sid }) => Sid)).toEqual([
      'Theirs',
      'Owner',
      'Alarms',
      'Budgets',
      'EventBridgeTakesNoCondition',
    ]);
  });

  it('is deleted again', async () => {
    await wire.invoke('sns:DeleteTopic', { TopicArn }, home);
    expect(await wire.audit(alertsTopic)).toMatchObject([
      { verdict: 'fail', actual: { en: 'there is none' } },
    ]);
  });
});
