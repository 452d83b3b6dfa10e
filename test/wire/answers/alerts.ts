// Where SNS and EventBridge differ.
import { AccountId, type Case, type Step } from './kit.ts';

const TopicArn = `arn:aws:sns:us-east-1:${AccountId}:alerts`;
const topic: Step = ['sns:CreateTopic', { Name: 'alerts' }];
const EventPattern = '{"source":["aws.guardduty"]}';
const Event = JSON.stringify({
  id: '1',
  account: AccountId,
  source: 'aws.guardduty',
  time: '2026-01-05T12:00:00Z',
  region: 'us-east-1',
  resources: [],
  'detail-type': 'GuardDuty Finding',
});
const rule: Step = ['events:PutRule', { Name: 'findings', EventPattern }];
const target = (more: object): Step => [
  'events:PutTargets',
  { Rule: 'findings', Targets: [{ Id: 'one', ...more }] },
];
const statement = (Action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action, Resource: TopicArn }],
  });

export const alerts: readonly Case[] = [
  {
    name: 'a topic with a policy about something else',
    call: ['sns:CreateTopic', { Name: 'alerts', Attributes: { Policy: statement('s3:GetObject') } }],
    demo: 'InvalidParameterException',
    moto: 'done',
    right: 'demo',
    why: '"Policy statement action out of service scope!": aws/aws-cli#3143',
  },
  {
    name: 'a topic policy that is no JSON',
    given: [topic],
    call: ['sns:SetTopicAttributes', { TopicArn, AttributeName: 'Policy', AttributeValue: 'hello' }],
    demo: 'InvalidParameterException',
    moto: 'not-aws',
    right: 'demo',
    why: 'SNS API reference, SetTopicAttributes, InvalidParameter',
  },
  {
    name: 'a topic that is there, with another policy',
    given: [topic],
    call: ['sns:CreateTopic', { Name: 'alerts', Attributes: { Policy: statement('sns:Publish') } }],
    demo: 'InvalidParameterException',
    moto: 'done',
    right: 'demo',
    why: '"Topic already exists with different attributes": localstack/localstack#2405 quotes AWS',
  },
  {
    name: 'a topic that is there, with other tags',
    given: [topic],
    call: ['sns:CreateTopic', { Name: 'alerts', Tags: [{ Key: 'a', Value: 'b' }] }],
    demo: 'InvalidParameterException',
    moto: 'done',
    right: 'demo',
    why: '"Topic already exists with different tags": SNS API reference, CreateTopic, Tags',
  },
  {
    name: 'a mail address before its owner has confirmed it',
    given: [topic, ['sns:Subscribe', { TopicArn, Protocol: 'email', Endpoint: 'owner@example.com' }]],
    call: ['sns:ListSubscriptionsByTopic', { TopicArn }],
    look: ({ Subscriptions = [] }) => Subscriptions[0]?.SubscriptionArn === 'PendingConfirmation',
    demo: true,
    moto: false,
    right: 'demo',
    why: 'nobody gets a mail unasked: SNS guide, SendMessageToHttp.confirm and sns-email-notifications',
  },
  {
    name: 'a mail address that is none',
    given: [topic],
    call: ['sns:Subscribe', { TopicArn, Protocol: 'email', Endpoint: 'none' }],
    demo: 'InvalidParameterException',
    moto: 'done',
    right: 'demo',
    why: 'SNS API reference, Subscribe, InvalidParameter',
  },
  {
    name: 'another bus as a target, without a role',
    given: [rule],
    call: target({ Arn: `arn:aws:events:eu-west-1:${AccountId}:event-bus/default` }),
    demo: 'ValidationException',
    moto: 'done',
    right: 'demo',
    why: 'EventBridge guide, eb-cross-region: a role since March 2023',
  },
  {
    name: 'a topic of another region as a target',
    given: [rule],
    call: target({ Arn: `arn:aws:sns:eu-west-1:${AccountId}:alerts` }),
    demo: 'ValidationException',
    moto: 'done',
    right: 'demo',
    why: 'EventBridge guide, eb-targets: the target is in the region of the rule',
  },
  {
    name: 'a target of a role that is not there',
    given: [rule],
    call: target({
      Arn: `arn:aws:events:eu-west-1:${AccountId}:event-bus/default`,
      RoleArn: `arn:aws:iam::${AccountId}:role/none`,
    }),
    demo: 'ValidationException',
    moto: 'done',
    right: 'demo',
    why: '"cannot be assumed by principal events.amazonaws.com": zappa/Zappa#381 quotes AWS',
  },
  {
    name: 'whether a pattern picks an event',
    call: ['events:TestEventPattern', { EventPattern, Event }],
    look: ({ Result }) => Result,
    demo: true,
    moto: undefined,
    right: 'demo',
    why: 'EventBridge API reference, TestEventPattern, Result; moto 5.2.1 says 200 and nothing else',
  },
  {
    name: 'a rule that is not there, deleted',
    call: ['events:DeleteRule', { Name: 'none' }],
    demo: 'ResourceNotFoundException',
    moto: 'done',
    right: 'demo',
    why: 'EventBridge API reference, DeleteRule, Errors',
  },
];
