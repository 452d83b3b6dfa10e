// Who may publish to the topic of the alerts: written once, and judged by what a policy allows, not by its words.
import type { Account } from './account.ts';
import { globbed } from './event-pattern.ts';
import type { Json } from './json.ts';
import { isEveryone, listOf, statementsOf } from './policy-document.ts';

type Statement = { readonly [key: string]: Json | undefined };
type Whose = Pick<Account, 'id' | 'partition'>;

export const publishers = ['owner', 'alarms', 'budgets', 'events'] as const;
/** The account itself, CloudWatch alarms, AWS Budgets, EventBridge. */
export type Publisher = (typeof publishers)[number];

const services = {
  alarms: 'cloudwatch.amazonaws.com',
  budgets: 'budgets.amazonaws.com',
  events: 'events.amazonaws.com',
} as const;

// What SNS's own first policy gives the owner. Setting a policy replaces that one.
const owners = [
  'GetTopicAttributes',
  'SetTopicAttributes',
  'AddPermission',
  'RemovePermission',
  'DeleteTopic',
  'Subscribe',
  'ListSubscriptionsByTopic',
  'Publish',
].map((name) => `sns:${name}`);

/** Each publisher's statement. Keys stay in this order in every run: the text of the policy is part of the plan. */
function statementFor(publisher: Publisher, topic: string, { id, partition }: Whose): Statement {
  const may = (service: string) => ({
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sns:Publish',
    Resource: topic,
  });
  const here = { 'aws:SourceAccount': id };
  switch (publisher) {
    case 'owner':
      return {
        Sid: 'Owner',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${id}:root` },
        Action: owners,
        Resource: topic,
      };
    case 'alarms':
      return { Sid: 'Alarms', ...may(services.alarms), Condition: { StringEquals: here } };
    case 'budgets':
      return {
        Sid: 'Budgets',
        ...may(services.budgets),
        Condition: {
          StringEquals: here,
          ArnLike: { 'aws:SourceArn': `arn:${partition}:budgets::${id}:*` },
        },
      };
    case 'events':
      // With any condition EventBridge's messages are dropped without a word, and only a metric counts them.
      // Source: EventBridge guide, eb-use-resource-based: "You can't use Condition blocks in Amazon SNS topic policies for EventBridge".
      return { Sid: 'EventBridgeTakesNoCondition', ...may(services.events) };
    default:
      return publisher satisfies never;
  }
}

/** AWS's action names ignore case, and `*` stands for any characters. */
const coversPublish = (statement: Statement): boolean =>
  listOf(statement['Action']).some((action) => globbed(action.toLowerCase(), 'sns:publish'));
const coversTopic = (statement: Statement, topic: string): boolean =>
  listOf(statement['Resource']).some((resource) => globbed(resource, topic));

function speaksOf(statement: Statement, publisher: Publisher, { id, partition }: Whose): boolean {
  const principal = statement['Principal'];
  if (isEveryone(principal)) return true;
  if (typeof principal !== 'object' || principal === null || Array.isArray(principal)) return false;
  const named = principal as Statement;
  if (publisher !== 'owner') {
    return listOf(named['Service']).some((one) => one === services[publisher] || one === '*');
  }
  return listOf(named['AWS']).some((one) => one === id || one === `arn:${partition}:iam::${id}:root`);
}

/** An ARN that this publisher sends from. */
const sourceOf = (publisher: Publisher, { id, partition }: Whose, region: string): string =>
  publisher === 'budgets'
    ? `arn:${partition}:budgets::${id}:budget/day-one-monthly`
    : `arn:${partition}:cloudwatch:${region}:${id}:alarm:day-one`;

/** True where the statement's condition is known to hold for every message of this publisher; what is not known does not. */
function conditionHolds(statement: Statement, publisher: Publisher, topic: string, whose: Whose): boolean {
  const condition = statement['Condition'];
  if (condition === undefined) return true;
  if (publisher === 'events' || typeof condition !== 'object' || condition === null) return false;
  const region = topic.split(':')[3] ?? '';
  const known: Readonly<Record<string, string>> = {
    'aws:sourceaccount': whose.id,
    // SNS's first policy speaks of the owner's account so; whether a service's messages meet it is not known.
    ...(publisher === 'owner'
      ? { 'aws:sourceowner': whose.id }
      : { 'aws:sourcearn': sourceOf(publisher, whose, region) }),
  };
  return Object.entries(condition).every(
    ([operator, keys]) =>
      /^(String|Arn)(Equals|Like)$/.test(operator) &&
      Object.entries((keys ?? {}) as Statement).every(([key, wanted]) => {
        const value = known[key.toLowerCase()];
        return value !== undefined && listOf(wanted).some((one) => globbed(one, value));
      }),
  );
}

/** True if the policy lets this publisher send to the topic, and nothing in it refuses that to everybody. */
export function lets(policy: string, publisher: Publisher, topic: string, whose: Whose): boolean {
  const about = (statementsOf(policy) ?? []).filter(
    (one) => coversPublish(one) && coversTopic(one, topic) && speaksOf(one, publisher, whose),
  );
  if (about.some((one) => one['Effect'] === 'Deny' && one['Condition'] === undefined)) return false;
  return about.some((one) => one['Effect'] === 'Allow' && conditionHolds(one, publisher, topic, whose));
}

/** Who cannot send to the topic with this policy, though they should. */
export const shutOut = (policy: string, topic: string, whose: Whose): readonly Publisher[] =>
  publishers.filter((publisher) => !lets(policy, publisher, topic, whose));

/** The policy's text with a statement for each of those publishers added; what is there stays, word for word. */
export function opened(
  policy: string | null,
  add: readonly Publisher[],
  topic: string,
  whose: Whose,
): string {
  const held = (policy === null ? null : statementsOf(policy)) ?? [];
  const taken = new Set(held.map((one) => one['Sid']));
  const added = add.map((publisher) => {
    const { Sid, ...rest } = statementFor(publisher, topic, whose);
    // A statement of that name that does something else is somebody's: it is kept, and ours gets the next name.
    let free = String(Sid);
    for (let nth = 2; taken.has(free); nth += 1) free = `${Sid}${nth}`;
    return { Sid: free, ...rest };
  });
  // Its version and id stay: they say how the statements that are there are to be read.
  const rest =
    policy !== null && held.length > 0 ? (JSON.parse(policy) as Statement) : { Version: '2012-10-17' };
  return JSON.stringify({ ...rest, Statement: [...held, ...added] });
}

/** The text of a new topic's policy. */
export const topicPolicy = (topic: string, whose: Whose): string => opened(null, publishers, topic, whose);

/** True for the key with which no other service can send. Source: SNS guide, sns-key-management; nozaq/terraform-aws-secure-baseline#229. */
export const mutes = (key: string | null): boolean => /(^|[:/])alias\/aws\/sns$/.test(key ?? '');
