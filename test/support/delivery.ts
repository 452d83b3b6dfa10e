// Where a finding goes in the simulated account, as AWS delivers: a bus, its rules, their targets, the topic's policy, the subscribers.

import type { Events, Target } from '../../src/demo/events/state.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import { pending, type Sns } from '../../src/demo/sns/state.ts';
import type { World } from '../../src/demo/world.ts';
import { catches, patternOf } from '../../src/model/event-pattern.ts';
import { sendsTo, trustsEvents } from '../../src/model/finding-pattern.ts';
import type { Json } from '../../src/model/json.ts';
import { isEveryone, statementsOf } from '../../src/model/policy-document.ts';
import { covers, holds } from '../../src/model/policy-statement.ts';

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
  const iam = services['iam'] as Iam;
  const role = iam.roles?.[RoleArn.split('/').at(-1) ?? ''];
  if (!role || !trustsEvents(role.trust)) return false;
  const attached = (iam.customer ?? []).filter(({ name }) =>
    role.attached.some((arn) => arn.endsWith(`:policy/${name}`)),
  );
  const texts = [...Object.values(role.inline), ...attached.map(({ document }) => document)];
  return sendsTo(texts, Arn) === true;
}

function byTopic({ services }: World, arn: string): readonly string[] {
  const topic = (services['sns'] as Sns).topics[arn];
  // AWS's own key lets EventBridge encrypt nothing. Source: aws/modern-data-architecture-accelerator, its notes on SNS.
  if (!topic || topic.key === 'alias/aws/sns' || !admits(topic.policy, arn)) return [];
  return topic.subscriptions.filter((one) => one.arn !== pending).map(({ endpoint }) => endpoint);
}

/** What a message of EventBridge carries here: nothing that says for whom it is sent. */
const carried = {
  'aws:securetransport': ['true'],
  'aws:principalisawsservice': ['true'],
  'aws:principalservicename': ['events.amazonaws.com'],
  'aws:sourceaccount': [undefined],
  'aws:sourcearn': [undefined],
};
const names = (principal: Json | undefined): boolean =>
  isEveryone(principal) || JSON.stringify(principal ?? null).includes('"events.amazonaws.com"');

/** SNS's own judgement, apart from the step's: a permission for EventBridge that carries a condition never matches, and a refusal that may apply does. */
function admits(policy: string, arn: string): boolean {
  const about = (statementsOf(policy) ?? []).filter(
    (one) =>
      covers(one, 'Action', 'sns:Publish') !== false &&
      covers(one, 'Resource', arn) !== false &&
      (one['NotPrincipal'] === undefined ? names(one['Principal']) : !names(one['NotPrincipal'])),
  );
  const refused = about.some(
    ({ Effect, Condition }) => Effect === 'Deny' && holds(Condition, carried) !== false,
  );
  return !refused && about.some(({ Effect, Condition }) => Effect === 'Allow' && Condition === undefined);
}
