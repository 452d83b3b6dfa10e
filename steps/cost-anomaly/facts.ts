// Who watches for unusual costs, and who hears of them.
import type { Plain } from '../../src/model/json.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import { map, type Read, type Reader } from '../../src/model/read.ts';

type Subscribed = Plain<
  NonNullable<Operations['ce:CreateAnomalySubscription']['input']['AnomalySubscription']>
>;

/** Without what AWS counts up by itself: a snapshot must not change with the bill. */
export interface Monitor {
  readonly arn: string;
  readonly name: string;
  /** It looks at each AWS service by itself: there is one such monitor an account at most. */
  readonly services: boolean;
}
export interface Subscription {
  readonly arn: string;
  readonly name: string;
  /** ARNs of the monitors that it tells of. */
  readonly monitors: readonly string[];
  readonly frequency: string;
  readonly threshold: Subscribed['ThresholdExpression'] | null;
  /** Addresses and topics; who has declined is left out. */
  readonly to: readonly string[];
}
export interface Facts {
  readonly monitors: Read<readonly Monitor[]>;
  readonly subscriptions: Read<readonly Subscription[]>;
}

/** Two calls, side by side. */
export async function read(aws: Reader): Promise<Facts> {
  const [monitors, subscriptions] = await Promise.all([
    aws('ce:GetAnomalyMonitors', {}),
    aws('ce:GetAnomalySubscriptions', {}),
  ]);
  return {
    monitors: map(monitors, ({ AnomalyMonitors }) =>
      (AnomalyMonitors ?? []).map((one) => ({
        arn: one.MonitorArn ?? '',
        name: one.MonitorName ?? '',
        services: one.MonitorType === 'DIMENSIONAL' && one.MonitorDimension === 'SERVICE',
      })),
    ),
    subscriptions: map(subscriptions, ({ AnomalySubscriptions }) =>
      (AnomalySubscriptions ?? []).map((one) => ({
        arn: one.SubscriptionArn ?? '',
        name: one.SubscriptionName ?? '',
        monitors: one.MonitorArnList ?? [],
        frequency: one.Frequency ?? '',
        threshold: one.ThresholdExpression ?? null,
        to: (one.Subscribers ?? []).flatMap(({ Address, Status }) =>
          Address && Status !== 'DECLINED' ? [Address] : [],
        ),
      })),
    ),
  };
}
