// What the simulated SNS holds, and how each scenario finds it.
import { tagKey, topicArn } from '../../model/names.ts';
import { topicPolicy } from '../../model/topic-policy.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export interface Subscription {
  /** `PendingConfirmation` until somebody follows the link. */
  arn: string;
  protocol: string;
  endpoint: string;
  /** ISO 8601, UTC. */
  since: string;
}
export interface Topic {
  policy: string;
  tags: { readonly Key: string; readonly Value: string }[];
  /** The KMS key's id or alias; `null`: none. */
  key: string | null;
  subscriptions: Subscription[];
}
export interface Sns {
  /** By ARN. */
  topics: Record<string, Topic>;
}

export const pending = 'PendingConfirmation';
/** The ARN that a confirmed subscription gets: the topic's, and an id. */
export const subscriptionArn = (topic: string, nth: number): string =>
  `${topic}:00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

/** What a topic has that nobody gave a policy. Source: SNS guide, sns-access-policy-use-cases. */
export const firstPolicy = (topic: string, accountId: string): string =>
  JSON.stringify({
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [
          'SNS:GetTopicAttributes',
          'SNS:SetTopicAttributes',
          'SNS:AddPermission',
          'SNS:RemovePermission',
          'SNS:DeleteTopic',
          'SNS:Subscribe',
          'SNS:ListSubscriptionsByTopic',
          'SNS:Publish',
        ],
        Resource: topic,
        Condition: { StringEquals: { 'AWS:SourceOwner': accountId } },
      },
    ],
  });

/** SNS in a scenario, before anything is done. */
export function start(scenario: Scenario, { accountId, partition, now }: Seed): Sns {
  const whose = { id: accountId, partition };
  const named = (name: string): string => `arn:${partition}:sns:us-east-1:${accountId}:${name}`;
  const mail = (topic: string, arn: string, endpoint = 'owner@example.com'): Subscription => ({
    arn: arn === pending ? pending : subscriptionArn(topic, 1),
    protocol: 'email',
    endpoint,
    since: now,
  });
  const ours = topicArn({ ...whose, home: 'us-east-1' });
  const tags = [{ Key: tagKey, Value: 'alerts-topic/create' }];
  const topic = (arn: string, more: Partial<Topic> = {}): [string, Topic] => [
    arn,
    { policy: firstPolicy(arn, accountId), tags: [], key: null, subscriptions: [], ...more },
  ];
  const done = topic(ours, {
    policy: topicPolicy(ours, whose),
    tags,
    subscriptions: [mail(ours, 'confirmed')],
  });
  const some: Partial<Record<Scenario, readonly [string, Topic][]>> = {
    // Somebody reads its mails, but nobody may send to it yet.
    halfway: [topic(ours, { tags, subscriptions: [mail(ours, 'confirmed')] })],
    // A topic of somebody's, to an address that never answered.
    messy: [
      topic(named('alarms'), { subscriptions: [mail(named('alarms'), pending, 'bob@example.com')] }),
      topic(named('orders')),
    ],
    hardened: [done],
    restricted: [done],
  };
  return { topics: Object.fromEntries(some[scenario] ?? []) };
}
