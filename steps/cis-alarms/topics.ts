// The topics that alarms tell: who listens, and whether CloudWatch may send there.
import type { Account } from '../../src/model/account.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';
import { lets as allows, mutes } from '../../src/model/topic-policy.ts';

export interface Topic {
  readonly heard: boolean;
  /** The policy's text. */
  readonly policy: string;
  /** The KMS key that encrypts it, if any. */
  readonly key: string | null;
}

/** `null`: there is no such topic. */
export async function readTopic(aws: Reader, arn: string): Promise<Read<Topic | null>> {
  const region = arn.split(':')[3];
  const [list, attributes] = await Promise.all([
    aws('sns:ListSubscriptionsByTopic', { TopicArn: arn }, region),
    aws('sns:GetTopicAttributes', { TopicArn: arn }, region),
  ]);
  if (!list.ok) return orAbsent(list, null);
  // Until the link in the mail is clicked, the ARN says PendingConfirmation. Source: SNS API reference, Subscribe.
  const heard = (list.value.Subscriptions ?? []).some(
    ({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:') ?? false,
  );
  const topic = map(attributes, ({ Attributes }) => ({
    heard,
    policy: Attributes?.['Policy'] ?? '',
    key: Attributes?.['KmsMasterKeyId'] || null,
  }));
  return orAbsent(topic, null);
}

/** Is what CloudWatch sends to the topic let through? `unclear`: a refusal or a key may keep it out. */
export function lets(topic: Topic, arn: string, account: Account): boolean | 'unclear' {
  return mutes(topic.key) ? false : allows(topic.policy, 'alarms', arn, account);
}
