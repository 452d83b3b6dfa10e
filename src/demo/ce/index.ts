// The simulated detection of unusual costs: monitors and who hears of them; nobody's money is counted.
import { AwsError, type Handlers, service } from '../kit.ts';
import { admit, checkMonitor, checkSubscription, tagsOf } from './check.ts';
import { arnOf, type CostExplorer, type Monitor, type Subscription, start } from './state.ts';

/** Counted here: a run that was killed and started again gives the same ids. */
function next(state: CostExplorer): number {
  state.made = (state.made ?? 0) + 1;
  return state.made;
}

const handlers: Handlers<'ce', CostExplorer> = {
  GetAnomalyMonitors: ({ MonitorArnList: asked }, at) => {
    admit(at);
    const shown = at.state.monitors.filter(({ arn }) => asked?.includes(arn) ?? true);
    return {
      AnomalyMonitors: shown.map(({ arn, created, settings }) => ({
        ...settings,
        MonitorArn: arn,
        CreationDate: created,
        LastUpdatedDate: created,
        LastEvaluatedDate: at.now,
        DimensionalValueCount: 0,
      })),
    };
  },
  GetAnomalySubscriptions: ({ SubscriptionArnList: asked, MonitorArn }, at) => {
    admit(at);
    const shown = at.state.subscriptions.filter(
      ({ arn, settings }) =>
        (asked?.includes(arn) ?? true) &&
        (MonitorArn === undefined || settings.MonitorArnList?.includes(MonitorArn)),
    );
    return {
      AnomalySubscriptions: shown.map(({ arn, settings }) => ({
        ...settings,
        SubscriptionArn: arn,
        AccountId: at.accountId,
      })),
    };
  },
  CreateAnomalyMonitor: ({ AnomalyMonitor, ResourceTags }, at) => {
    admit(at);
    const settings = checkMonitor(at.state, AnomalyMonitor as Monitor['settings'] | undefined);
    const arn = arnOf(at, 'anomalymonitor', next(at.state));
    at.state.monitors.push({ arn, created: at.now, tags: tagsOf(ResourceTags), settings });
    return { MonitorArn: arn };
  },
  CreateAnomalySubscription: ({ AnomalySubscription, ResourceTags }, at) => {
    admit(at);
    const given = checkSubscription(at.state, AnomalySubscription as Subscription['settings'] | undefined);
    const Subscribers = given.Subscribers?.map((one) => ({ ...one, Status: 'CONFIRMED' as const }));
    const arn = arnOf(at, 'anomalysubscription', next(at.state));
    at.state.subscriptions.push({ arn, tags: tagsOf(ResourceTags), settings: { ...given, Subscribers } });
    return { SubscriptionArn: arn };
  },
  DeleteAnomalyMonitor: ({ MonitorArn }, at) => {
    admit(at);
    const { state } = at;
    const left = state.monitors.filter(({ arn }) => arn !== MonitorArn);
    if (left.length === state.monitors.length)
      throw new AwsError('UnknownMonitorException', `There is no monitor ${MonitorArn}.`);
    state.monitors = left;
    return {};
  },
  DeleteAnomalySubscription: ({ SubscriptionArn }, at) => {
    admit(at);
    const { state } = at;
    const left = state.subscriptions.filter(({ arn }) => arn !== SubscriptionArn);
    if (left.length === state.subscriptions.length) {
      throw new AwsError('UnknownSubscriptionException', `There is no subscription ${SubscriptionArn}.`);
    }
    state.subscriptions = left;
    return {};
  },
};

export const ce = service<'ce', CostExplorer>('ce', { start, handlers });
