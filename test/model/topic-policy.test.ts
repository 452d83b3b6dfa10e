import { describe, expect, it } from 'vitest';
import { firstPolicy } from '../../src/demo/sns/state.ts';
import { lets, opened, shutOut, topicPolicy } from '../../src/model/topic-policy.ts';

const whose = { id: '123456789012', partition: 'aws' };
const topic = 'arn:aws:sns:us-east-1:123456789012:day-one-alerts';
const of = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const allow = (service: string, more: object = {}) => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'sns:Publish',
  Resource: topic,
  ...more,
});
const account = (id: string) => ({ Condition: { StringEquals: { 'AWS:SourceAccount': id } } });

describe("the topic's policy", () => {
  it('lets everybody send who should, and is what it was in every run', () => {
    const policy = topicPolicy(topic, whose);
    expect(shutOut(policy, topic, whose)).toEqual([]);
    expect(JSON.parse(policy)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Owner',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::123456789012:root' },
          Action: [
            'sns:GetTopicAttributes',
            'sns:SetTopicAttributes',
            'sns:AddPermission',
            'sns:RemovePermission',
            'sns:DeleteTopic',
            'sns:Subscribe',
            'sns:ListSubscriptionsByTopic',
            'sns:Publish',
          ],
          Resource: topic,
        },
        {
          Sid: 'Alarms',
          ...allow('cloudwatch.amazonaws.com'),
          Condition: { StringEquals: { 'aws:SourceAccount': whose.id } },
        },
        {
          Sid: 'Budgets',
          ...allow('budgets.amazonaws.com'),
          Condition: {
            StringEquals: { 'aws:SourceAccount': whose.id },
            ArnLike: { 'aws:SourceArn': 'arn:aws:budgets::123456789012:*' },
          },
        },
        { Sid: 'EventBridgeTakesNoCondition', ...allow('events.amazonaws.com') },
      ],
    });
  });

  it.each<[string, string, boolean]>([
    ['nothing', of(), false],
    ['no policy at all', '', false],
    ['EventBridge', of(allow('events.amazonaws.com')), true],
    ['EventBridge for the account only', of(allow('events.amazonaws.com', account(whose.id))), false],
    ['another service', of(allow('s3.amazonaws.com')), false],
    [
      'in a list',
      of(allow('', { Principal: { Service: ['s3.amazonaws.com', 'events.amazonaws.com'] } })),
      true,
    ],
    ['any action of SNS', of(allow('events.amazonaws.com', { Action: 'SNS:*' })), true],
    ['another action', of(allow('events.amazonaws.com', { Action: ['sns:Subscribe'] })), false],
    ['any topic', of(allow('events.amazonaws.com', { Resource: '*' })), true],
    ['another topic', of(allow('events.amazonaws.com', { Resource: `${topic}-2` })), false],
    [
      'refused to all',
      of(allow('events.amazonaws.com'), allow('', { Effect: 'Deny', Principal: '*' })),
      false,
    ],
    [
      'refused to all without TLS',
      of(
        allow('events.amazonaws.com'),
        allow('', {
          Effect: 'Deny',
          Principal: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ),
      true,
    ],
  ])('%s: EventBridge may send is %s', (_what, policy, wanted) => {
    expect(lets(policy, 'events', topic, whose)).toBe(wanted);
  });

  it.each<[string, object, boolean]>([
    ['no condition', {}, true],
    ['the account', account(whose.id), true],
    ['another account', account('999999999999'), false],
    [
      'its alarms',
      { Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:*' } } },
      true,
    ],
    [
      'its alarms elsewhere',
      { Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:*' } } },
      false,
    ],
    ['something that is not known', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }, false],
  ])('alarms with %s: %s', (_what, more, wanted) => {
    expect(lets(of(allow('cloudwatch.amazonaws.com', more)), 'alarms', topic, whose)).toBe(wanted);
  });

  it("keeps strangers' statements and their names, and is done after one go", () => {
    const theirs = { Sid: 'Alarms', ...allow('s3.amazonaws.com') };
    const before = of(theirs);
    const after = opened(before, shutOut(before, topic, whose), topic, whose);
    const { Statement } = JSON.parse(after);
    expect(Statement[0]).toEqual(theirs);
    expect(Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual([
      'Alarms',
      'Owner',
      'Alarms2',
      'Budgets',
      'EventBridgeTakesNoCondition',
    ]);
    expect(shutOut(after, topic, whose)).toEqual([]);
  });

  it('knows the owner by the policy that SNS itself gives', () => {
    expect(shutOut(firstPolicy(topic, whose.id), topic, whose)).toEqual(['alarms', 'budgets', 'events']);
  });
});
