// What the simulated detection of unusual costs holds, and how each scenario finds it.
import type { Plain } from '../../model/json.ts';
import { anomalyMonitorName, anomalySubscriptionName, tagKey } from '../../model/names.ts';
import type { Operations } from '../../model/operations/index.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

type MonitorInput = NonNullable<Operations['ce:CreateAnomalyMonitor']['input']['AnomalyMonitor']>;
type SubscriptionInput = NonNullable<
  Operations['ce:CreateAnomalySubscription']['input']['AnomalySubscription']
>;
export interface Monitor {
  arn: string;
  /** ISO 8601, UTC. */
  created: string;
  tags: Record<string, string>;
  settings: Plain<MonitorInput>;
}
export interface Subscription {
  arn: string;
  tags: Record<string, string>;
  settings: Plain<SubscriptionInput>;
}
export interface CostExplorer {
  monitors: Monitor[];
  subscriptions: Subscription[];
  /** How many were made since the start: the next one's id. */
  made?: number;
}

/** The ARN of the nth monitor or subscription. Source: Cost Management guide, accesscontrol-ad. */
export const arnOf = (
  { accountId, partition }: { readonly accountId: string; readonly partition: string },
  kind: 'anomalymonitor' | 'anomalysubscription',
  nth: number,
): string =>
  `arn:${partition}:ce::${accountId}:${kind}/00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

type Expression = NonNullable<Subscription['settings']['ThresholdExpression']>;
const from = (Values: string, Key: 'ABSOLUTE' | 'PERCENTAGE' = 'ABSOLUTE'): Expression => ({
  Dimensions: {
    Key: `ANOMALY_TOTAL_IMPACT_${Key}`,
    MatchOptions: ['GREATER_THAN_OR_EQUAL'],
    Values: [Values],
  },
});

/** Unusual costs in a scenario, before anything is done. */
export function start(scenario: Scenario, seed: Seed): CostExplorer {
  const monitor = (nth: number, settings: Monitor['settings'], tags = {}): Monitor => ({
    arn: arnOf(seed, 'anomalymonitor', nth),
    created: seed.now,
    tags,
    settings,
  });
  const to = (on: Monitor, settings: Omit<Subscription['settings'], 'MonitorArnList'>, tags = {}) => ({
    monitors: [on],
    subscriptions: [
      {
        arn: on.arn.replace(':anomalymonitor/', ':anomalysubscription/'),
        tags,
        settings: { ...settings, MonitorArnList: [on.arn] },
      },
    ],
  });
  const services = (MonitorName: string, tags = {}) =>
    monitor(901, { MonitorName, MonitorType: 'DIMENSIONAL', MonitorDimension: 'SERVICE' }, tags);
  const ours = () =>
    to(
      services(anomalyMonitorName, { [tagKey]: 'cost-anomaly/create-monitor' }),
      {
        SubscriptionName: anomalySubscriptionName,
        Frequency: 'DAILY',
        Subscribers: [{ Type: 'EMAIL', Address: 'owner@example.com', Status: 'CONFIRMED' }],
        ThresholdExpression: from('10'),
      },
      { [tagKey]: 'cost-anomaly/create-subscription' },
    );
  const nothing: CostExplorer = { monitors: [], subscriptions: [] };
  const some: Partial<Record<Scenario, CostExplorer>> = {
    // Cost Explorer was opened once, so AWS made both; then somebody took the mails away. Source: Cost Management guide, ce-enable.
    halfway: { monitors: [services('Default-Services-Monitor')], subscriptions: [] },
    // One other account is watched, and the person who hears of it has said no.
    messy: to(
      monitor(902, {
        MonitorName: 'old project',
        MonitorType: 'CUSTOM',
        MonitorSpecification: { Dimensions: { Key: 'LINKED_ACCOUNT', Values: ['210987654321'] } },
      }),
      {
        SubscriptionName: 'old project',
        Frequency: 'WEEKLY',
        Subscribers: [{ Type: 'EMAIL', Address: 'bob@example.com', Status: 'DECLINED' }],
        ThresholdExpression: from('100'),
      },
    ),
    hardened: ours(),
    restricted: ours(),
    // As AWS makes it by itself: 100 dollars and 40 percent. Source: Cost Management guide, ce-enable.
    member: to(services('Default-Services-Monitor'), {
      SubscriptionName: 'Default-Services-Subscription',
      Frequency: 'DAILY',
      Subscribers: [{ Type: 'EMAIL', Address: 'finops@example.com', Status: 'CONFIRMED' }],
      ThresholdExpression: { And: [from('100'), from('40', 'PERCENTAGE')] },
    }),
  };
  return structuredClone(some[scenario] ?? nothing);
}
