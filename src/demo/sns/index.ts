// The simulated SNS: topics and who listens to them. Source: SNS API reference.
import { tagKey, topicName } from '../../model/names.ts';
import { AwsError, type Seed, service } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export interface Topic {
  policy: string;
  tags: { Key: string; Value: string }[];
  /** `arn` is `PendingConfirmation` until the link in the mail is clicked. */
  subscriptions: { arn: string; protocol: string; endpoint: string }[];
}
export interface Sns {
  /** By ARN. */
  topics: Record<string, Topic>;
}

/** SNS as each scenario finds it. */
export function start(scenario: Scenario, { accountId, partition }: Seed): Sns {
  if (scenario !== 'hardened' && scenario !== 'restricted') return { topics: {} };
  const arn = `arn:${partition}:sns:us-east-1:${accountId}:${topicName}`;
  const subscription = `${arn}:00000000-0000-0000-0000-000000000001`;
  const topic: Topic = {
    policy: '{"Version":"2012-10-17","Statement":[]}',
    tags: [{ Key: tagKey, Value: 'alerts-topic/create-topic' }],
    subscriptions: [{ arn: subscription, protocol: 'email', endpoint: 'owner@example.com' }],
  };
  return { topics: { [arn]: topic } };
}

export const sns = service<'sns', Sns>('sns', {
  start,
  handlers: {
    ListSubscriptionsByTopic: (input, at) => {
      const topic = at.state.topics[input.TopicArn ?? ''];
      if (!topic || input.TopicArn?.split(':')[3] !== at.region) {
        throw new AwsError('NotFoundException', 'Topic does not exist', 404);
      }
      return {
        Subscriptions: topic.subscriptions.map(({ arn, protocol, endpoint }) => ({
          SubscriptionArn: arn,
          Owner: at.accountId,
          Protocol: protocol,
          Endpoint: endpoint,
          TopicArn: input.TopicArn,
        })),
      };
    },
  },
});
