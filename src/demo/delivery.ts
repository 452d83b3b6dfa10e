// Where a finding goes in the simulated account, as AWS delivers: a bus, its rules, their targets, the topic's policy, the subscribers.
import { catches, patternOf } from '../model/event-pattern.ts';
import { sendsTo, trustsEvents } from '../model/finding-pattern.ts';
import type { Json } from '../model/json.ts';
import type { Events, Target } from './events/state.ts';
import type { Iam } from './iam/state.ts';
import { pending, type Sns } from './sns/state.ts';
import type { World } from './world.ts';

/** The addresses that hear of an event which a service puts on the default bus of this region, each once. */
export const reaches = (world: World, region: string, event: Json): readonly string[] => [
  ...new Set(onBus(world, region, event, true)),
];

function onBus(world: World, region: string, event: Json, forwards: boolean): readonly string[] {
  const { rules } = world.services['events'] as Events;
  return Object.values(rules[region] ?? {})
    .filter(({ on, pattern }) => on && catches(patternOf(pattern), event))
    .flatMap(({ targets }) => targets)
    .flatMap((target) => {
      const [, , kind, where = ''] = target.Arn.split(':');
      if (kind === 'sns' && where === region) return byTopic(world, target.Arn);
      // One hop is all that is simulated.
      if (kind === 'events' && forwards && mayForward(world, target))
        return onBus(world, where, event, false);
      return [];
    });
}

function mayForward({ services }: World, { Arn, RoleArn = '' }: Target): boolean {
  const role = (services['iam'] as Iam).roles?.[RoleArn.split('/').at(-1) ?? ''];
  return (
    role !== undefined &&
    trustsEvents(role.trust) &&
    Object.values(role.inline).some((text) => sendsTo(text, Arn))
  );
}

function byTopic({ services }: World, arn: string): readonly string[] {
  const topic = (services['sns'] as Sns).topics[arn];
  // AWS's own key lets EventBridge encrypt nothing. Source: aws/modern-data-architecture-accelerator, its notes on SNS.
  if (!topic || topic.key === 'alias/aws/sns' || !admits(topic.policy, arn)) return [];
  return topic.subscriptions.filter((one) => one.arn !== pending).map(({ endpoint }) => endpoint);
}

interface Statement {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: unknown;
}

/** SNS's own judgement, apart from the step's: a statement for EventBridge that carries a condition never matches. */
function admits(policy: string, arn: string): boolean {
  const { Statement } = JSON.parse(policy) as { Statement: readonly Statement[] };
  return Statement.some(
    ({ Effect, Principal, Action, Resource, Condition }) =>
      Effect === 'Allow' &&
      JSON.stringify(Principal ?? null).includes('"events.amazonaws.com"') &&
      [Action].flat().includes('sns:Publish') &&
      [Resource].flat().includes(arn) &&
      Condition === undefined,
  );
}
