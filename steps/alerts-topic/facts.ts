// The topic that alerts go to: who may send to it, whose it is, who hears it.
import type { Account } from '../../src/model/account.ts';
import { tagKey, topicArn } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

export interface Topic {
  /** The policy's text. */
  readonly policy: string;
  /** The KMS key that encrypts it, if any. */
  readonly key: string | null;
}
export interface Subscription {
  /** `pending`: nobody has followed the link yet. `gone`: somebody has ended it. */
  readonly state: 'confirmed' | 'pending' | 'gone';
  readonly protocol: string;
  readonly endpoint: string;
}
export interface Facts {
  readonly arn: string;
  /** `null`: there is none of this name. */
  readonly topic: Read<Topic | null>;
  /** Made by this tool: it carries our tag. */
  readonly ours: Read<boolean>;
  readonly subscriptions: Read<readonly Subscription[]>;
}

// Where there is no ARN there is a word. Sources: SDK sns, Subscription; ansible/ansible#20086 for `Deleted`.
function stateOf(arn: string | undefined): Subscription['state'] {
  if (arn?.startsWith('arn:')) return 'confirmed';
  return arn === 'PendingConfirmation' ? 'pending' : 'gone';
}

/** Reads the one topic, in the home region. */
export async function readTopic(aws: Reader, account: Account): Promise<Facts> {
  const TopicArn = topicArn(account);
  const [attributes, tags, list] = await Promise.all([
    aws('sns:GetTopicAttributes', { TopicArn }, account.home),
    aws('sns:ListTagsForResource', { ResourceArn: TopicArn }, account.home),
    aws('sns:ListSubscriptionsByTopic', { TopicArn }, account.home),
  ]);
  return {
    arn: TopicArn,
    topic: orAbsent(
      map(attributes, ({ Attributes }) => ({
        policy: Attributes?.['Policy'] ?? '',
        key: Attributes?.['KmsMasterKeyId'] || null,
      })),
      null,
    ),
    ours: orAbsent(
      map(tags, ({ Tags }) => (Tags ?? []).some(({ Key }) => Key === tagKey)),
      false,
    ),
    subscriptions: orAbsent(
      map(list, ({ Subscriptions }) =>
        (Subscriptions ?? []).map(({ SubscriptionArn, Protocol, Endpoint }) => ({
          state: stateOf(SubscriptionArn),
          protocol: Protocol ?? '',
          endpoint: Endpoint ?? '',
        })),
      ),
      [],
    ),
  };
}
