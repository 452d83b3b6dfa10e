// A topic as the ear of an alert: who may send to it, and whether anybody has said that they listen.
import type { Account } from './account.ts';
import { orAbsent, type Read, type Reader } from './read.ts';
import { lets, mutes, type Publisher } from './topic-policy.ts';

export interface Topic {
  /** The policy's text. */
  readonly policy: string;
  /** The KMS key that encrypts it, if any. */
  readonly key: string | null;
  /** Somebody followed the link in the mail. */
  readonly confirmed: boolean;
}

/** Two calls, in the topic's own region; `null`: there is no such topic. */
export async function readTopic(aws: Reader, TopicArn: string): Promise<Read<Topic | null>> {
  const region = TopicArn.split(':')[3];
  const [attributes, list] = await Promise.all([
    aws('sns:GetTopicAttributes', { TopicArn }, region),
    aws('sns:ListSubscriptionsByTopic', { TopicArn }, region),
  ]);
  if (!attributes.ok) return orAbsent(attributes, null);
  if (!list.ok) return orAbsent(list, null);
  return {
    ok: true,
    value: {
      policy: attributes.value.Attributes?.['Policy'] ?? '',
      key: attributes.value.Attributes?.['KmsMasterKeyId'] || null,
      // Until the link is clicked, the ARN says PendingConfirmation. Source: SNS API reference, Subscribe.
      confirmed: (list.value.Subscriptions ?? []).some(({ SubscriptionArn }) =>
        SubscriptionArn?.startsWith('arn:'),
      ),
    },
  };
}

/** True if what this publisher sends to the topic reaches somebody. */
export const hears = (
  topic: Topic | null,
  publisher: Publisher,
  arn: string,
  account: Pick<Account, 'id' | 'partition'>,
): boolean =>
  topic?.confirmed === true && !mutes(topic.key) && lets(topic.policy, publisher, arn, account) === true;
