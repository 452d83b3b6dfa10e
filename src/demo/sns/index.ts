// The simulated SNS: topics, their policies, and mails that must be confirmed. Source of names and rules: SNS API reference.
import { equal } from '../../model/json.ts';
import { type At, AwsError, type Handlers, service } from '../kit.ts';
import { checkPolicy, invalid } from './check.ts';
import {
  firstPolicy,
  pending,
  type Sns,
  type Subscription,
  start,
  subscriptionArn,
  type Topic,
} from './state.ts';

type Here = At<Sns>;
const arnOf = ({ partition, region, accountId }: Here, name: string): string =>
  `arn:${partition}:sns:${region}:${accountId}:${name}`;

/** The topic, in its own region only. */
function found({ state, region }: Here, arn: string | undefined): Topic {
  const at = arn?.split(':')[3];
  if (arn === undefined || at !== region) throw invalid('TopicArn');
  const topic = state.topics[arn];
  if (!topic) throw new AwsError('NotFoundException', 'Topic does not exist', 404);
  return topic;
}

const twoDays = 48 * 3_600_000;
/** Unconfirmed ones go after 48 hours. Source: SNS guide, sns-delete-subscription-topic. */
const alive = ({ subscriptions }: Topic, now: string): Subscription[] =>
  subscriptions.filter(({ arn, since }) => arn !== pending || Date.parse(now) - Date.parse(since) < twoDays);

function checkSame(topic: Topic, input: { Attributes?: unknown; Tags?: unknown }): void {
  const { Policy } = (input.Attributes ?? {}) as { Policy?: string };
  // Source: MassTransit#3720 and localstack#2405, both quoting AWS.
  if (Policy !== undefined && !equal(JSON.parse(Policy), JSON.parse(topic.policy))) {
    throw invalid('Attributes Reason: Topic already exists with different attributes');
  }
  if (input.Tags !== undefined && !equal(input.Tags, topic.tags)) {
    throw invalid('Tags Reason: Topic already exists with different tags');
  }
}

const handlers: Handlers<'sns', Sns> = {
  GetTopicAttributes: ({ TopicArn }, at) => {
    const topic = found(at, TopicArn);
    const all = alive(topic, at.now);
    const waiting = all.filter(({ arn }) => arn === pending).length;
    return {
      Attributes: {
        TopicArn: TopicArn ?? '',
        Owner: at.accountId,
        Policy: topic.policy,
        DisplayName: '',
        SubscriptionsConfirmed: String(all.length - waiting),
        SubscriptionsPending: String(waiting),
        SubscriptionsDeleted: '0',
        ...(topic.key === null ? {} : { KmsMasterKeyId: topic.key }),
      },
    };
  },
  ListTagsForResource: ({ ResourceArn = '' }, { state }) => {
    const topic = state.topics[ResourceArn];
    if (!topic) throw new AwsError('ResourceNotFoundException', 'Resource does not exist', 404);
    return { Tags: topic.tags };
  },
  ListSubscriptionsByTopic: ({ TopicArn = '' }, at) => ({
    Subscriptions: alive(found(at, TopicArn), at.now).map(({ arn, protocol, endpoint }) => ({
      SubscriptionArn: arn,
      Owner: at.accountId,
      Protocol: protocol,
      Endpoint: endpoint,
      TopicArn,
    })),
  }),
  CreateTopic: (input, at) => {
    const { Name = '', Attributes, Tags } = input;
    if (!/^[\w-]{1,256}$/.test(Name)) throw invalid('Topic Name');
    const arn = arnOf(at, Name);
    const there = at.state.topics[arn];
    if (there) checkSame(there, input);
    if (there) return { TopicArn: arn };
    const policy = Attributes?.['Policy'];
    at.state.topics[arn] = {
      policy: policy === undefined ? firstPolicy(arn, at.accountId) : checkPolicy(policy),
      tags: (Tags ?? []).map(({ Key = '', Value = '' }) => ({ Key, Value })),
      key: Attributes?.['KmsMasterKeyId'] ?? null,
      subscriptions: [],
    };
    return { TopicArn: arn };
  },
  SetTopicAttributes: ({ TopicArn, AttributeName, AttributeValue }, at) => {
    const topic = found(at, TopicArn);
    if (AttributeName !== 'Policy') throw invalid('AttributeName');
    topic.policy = checkPolicy(AttributeValue);
    return {};
  },
  Subscribe: ({ TopicArn, Protocol = '', Endpoint = '' }, at) => {
    const topic = found(at, TopicArn);
    if (Protocol === 'email' && !/^[^@\s]+@[^@\s]+$/.test(Endpoint)) throw invalid('Email address');
    topic.subscriptions = alive(topic, at.now);
    const there = topic.subscriptions.find(
      ({ protocol, endpoint }) => protocol === Protocol && endpoint === Endpoint,
    );
    if (!there) {
      topic.subscriptions.push({ arn: pending, protocol: Protocol, endpoint: Endpoint, since: at.now });
    }
    // Source: SDK sns, SubscribeResponse: the words "pending confirmation" stand for an ARN.
    return { SubscriptionArn: there && there.arn !== pending ? there.arn : 'pending confirmation' };
  },
  DeleteTopic: ({ TopicArn = '' }, { state }) => {
    // A topic that is not there is no error. Source: SNS API reference, DeleteTopic: "idempotent".
    delete state.topics[TopicArn];
    return {};
  },
};

export const sns = service<'sns', Sns>('sns', { start, handlers });

/** What only a person can do here, done: "act as the learner". Changes the state in place. */
export const learner: Readonly<Record<string, (state: Sns, now: string) => void>> = {
  'confirm-subscription': ({ topics }, now) => {
    for (const [arn, topic] of Object.entries(topics)) {
      topic.subscriptions = alive(topic, now).map((one, at) =>
        one.arn === pending && arn.endsWith(':day-one-alerts')
          ? { ...one, arn: subscriptionArn(arn, at + 1) }
          : one,
      );
    }
  },
};
