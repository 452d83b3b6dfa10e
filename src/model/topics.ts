// A topic as the ear of an alert: who may send to it, and whether anybody has said that they listen.
import type { Account } from './account.ts';
import { reachesPerson } from './listeners.ts';
import { every, type Told } from './policy-statement.ts';
import { map, orAbsent, type Read, type Reader } from './read.ts';
import { keyLets, lets, type Publisher } from './topic-policy.ts';

export interface Topic {
  /** The policy's text. */
  readonly policy: string;
  /** The KMS key that encrypts it, if any. */
  readonly key: string | null;
  /** Who has confirmed: somebody, software alone, or nobody. */
  readonly heard: 'people' | 'machines' | 'nobody';
}

const heardBy = (protocols: readonly string[]): Topic['heard'] =>
  protocols.some(reachesPerson) ? 'people' : protocols.length > 0 ? 'machines' : 'nobody';

/** Two calls, in the topic's own region; `null`: there is no such topic. */
export async function readTopic(aws: Reader, TopicArn: string): Promise<Read<Topic | null>> {
  const region = TopicArn.split(':')[3];
  const [attributes, list] = await Promise.all([
    aws('sns:GetTopicAttributes', { TopicArn }, region),
    aws('sns:ListSubscriptionsByTopic', { TopicArn }, region),
  ]);
  if (!attributes.ok) return orAbsent(attributes, null);
  return orAbsent(
    map(list, ({ Subscriptions }) => ({
      policy: attributes.value.Attributes?.['Policy'] ?? '',
      key: attributes.value.Attributes?.['KmsMasterKeyId'] || null,
      heard: heardBy(
        (Subscriptions ?? []).flatMap(({ SubscriptionArn, Protocol }) =>
          // Where there is no ARN there is a word: it is not confirmed, or gone. Source: SDK sns, Subscription.
          SubscriptionArn?.startsWith('arn:') ? [Protocol ?? ''] : [],
        ),
      ),
    })),
    null,
  );
}

/** Does what this publisher sends to the topic reach somebody? `unclear`: only software listens, or a refusal or a key may keep it out. */
export function hears(
  topic: Topic | null,
  publisher: Publisher,
  arn: string,
  account: Pick<Account, 'id' | 'partition'>,
): Told {
  if (topic === null || topic.heard === 'nobody') return false;
  const person = topic.heard === 'people' ? true : 'unclear';
  return every([keyLets(topic.key), lets(topic.policy, publisher, arn, account), person]);
}
