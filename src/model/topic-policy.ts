// Who may publish to the topic of the alerts: written once, and judged by what a policy allows, not by its words.
import type { Account } from './account.ts';
import type { Json } from './json.ts';
import { isEveryone, listOf, type Statement, statementsOf } from './policy-document.ts';
import { type Context, covers, every, holds, not, some, type Told } from './policy-statement.ts';

type Whose = Pick<Account, 'id' | 'partition'>;

const publishers = ['owner', 'alarms', 'budgets', 'events'] as const;
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

/** Does this say the publisher's name? Everyone is the services too. Source: IAM guide, reference_policies_elements_principal. */
function names(principal: Json, publisher: Publisher, { id, partition }: Whose): boolean {
  if (isEveryone(principal)) return true;
  if (typeof principal !== 'object' || principal === null || Array.isArray(principal)) return false;
  const named = principal as Statement;
  if (publisher !== 'owner') {
    return listOf(named['Service']).some((one) => one === services[publisher] || one === '*');
  }
  return listOf(named['AWS']).some((one) => one === id || one === `arn:${partition}:iam::${id}:root`);
}

function speaksOf(statement: Statement, publisher: Publisher, whose: Whose): Told {
  const { Principal, NotPrincipal, Effect } = statement;
  if (Principal !== undefined) return names(Principal, publisher, whose);
  // Nobody is let in by not being named. Source: IAM guide, reference_policies_elements_notprincipal.
  if (NotPrincipal === undefined || Effect === 'Allow') return 'unclear';
  return !names(NotPrincipal, publisher, whose);
}

/** An ARN that this publisher sends from. */
const sourceOf = (publisher: Publisher, { id, partition }: Whose, region: string): string =>
  publisher === 'budgets'
    ? `arn:${partition}:budgets::${id}:budget/day-one-monthly`
    : `arn:${partition}:cloudwatch:${region}:${id}:alarm:day-one`;

/** What this publisher's messages carry. Source: IAM guide, reference_policies_condition-keys, "Availability" of each. */
function contextOf(publisher: Publisher, topic: string, whose: Whose): Context {
  const always = { 'aws:securetransport': ['true'] };
  if (publisher === 'owner') {
    return {
      ...always,
      'aws:principalisawsservice': ['false'],
      'aws:principalaccount': [whose.id],
      'aws:sourceaccount': [whose.id],
      // SNS's first policy speaks of the owner's account so; whether a service's messages meet it is not known.
      'aws:sourceowner': [whose.id],
    };
  }
  const service = {
    ...always,
    'aws:principalisawsservice': ['true'],
    'aws:principalservicename': [services[publisher]],
  };
  // Whether EventBridge says for whom it sends is what its guide leaves open: see `statementFor`.
  if (publisher === 'events') return { ...service, 'aws:sourceaccount': [whose.id, undefined] };
  return {
    ...service,
    'aws:sourceaccount': [whose.id],
    'aws:sourcearn': [sourceOf(publisher, whose, topic.split(':')[3] ?? '')],
  };
}

/** Does the policy let this publisher send to the topic? `unclear`: it does, but a refusal may apply. */
export function lets(policy: string, publisher: Publisher, topic: string, whose: Whose): Told {
  const context = contextOf(publisher, topic, whose);
  const applies = (one: Statement): Told =>
    every([
      covers(one, 'Action', 'sns:Publish'),
      covers(one, 'Resource', topic),
      speaksOf(one, publisher, whose),
      holds(one['Condition'], context),
    ]);
  const all = statementsOf(policy) ?? [];
  const refused = some(all.filter((one) => one['Effect'] === 'Deny').map(applies));
  // A permission that may hold is none: ours is added beside it.
  const allowed = all.some(
    (one) =>
      one['Effect'] === 'Allow' &&
      (publisher !== 'events' || one['Condition'] === undefined) &&
      applies(one) === true,
  );
  return allowed ? not(refused) : false;
}

/** Who cannot send to the topic with this policy, though they should. */
export const shutOut = (policy: string, topic: string, whose: Whose): readonly Publisher[] =>
  publishers.filter((publisher) => lets(policy, publisher, topic, whose) === false);

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

/** Whom a policy may refuse although it lets them in: a condition that cannot be weighed here decides. */
export const doubtful = (policy: string, topic: string, whose: Whose): readonly Publisher[] =>
  publishers.filter((publisher) => lets(policy, publisher, topic, whose) === 'unclear');

/**
 * Can other services send to a topic with this key? Without one, yes; with the key of SNS itself, no; what any other key allows stands in its own policy, which is not read.
 * Source: SNS guide, sns-key-management; nozaq/terraform-aws-secure-baseline#229.
 */
export const keyLets = (key: string | null): Told =>
  key === null ? true : /(^|[:/])alias\/aws\/sns$/.test(key) ? false : 'unclear';
