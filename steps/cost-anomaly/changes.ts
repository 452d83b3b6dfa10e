// The monitor and the daily mail, as values.
import { call } from '../../src/model/call.ts';
import { anomalyMonitorName, anomalySubscriptionName, tagKey } from '../../src/model/names.ts';
import { type Cost, free } from '../../src/model/prices.ts';
import type { Change } from '../../src/model/step.ts';

export const monitorResource = `anomaly-monitor/${anomalyMonitorName}`;
export const subscriptionResource = `anomaly-subscription/${anomalySubscriptionName}`;
const createMonitorId = 'cost-anomaly/create-monitor';
const createSubscriptionId = 'cost-anomaly/create-subscription';

/** How far above the usual, in US dollars, before a mail is written. */
const threshold = 10;

// Source: Cost Management guide, manage-ad: three looks a day, up to a day late, ten days of history for each service.
const cost: Cost = free(
  {
    en: 'Free. This is a bell, not a brake: it stops nothing. It needs about ten days of history of a service before it can tell what is unusual, and it can be a day late.',
    ja: '無料です。これは警報であってブレーキではなく、利用を止めることはありません。サービスごとに約 10 日分の履歴がたまってから検出が始まり、通知は最大で 1 日ほど遅れます。',
  },
  'https://aws.amazon.com/aws-cost-management/aws-cost-anomaly-detection/',
);

const tags = (Value: string) => [{ Key: tagKey, Value }];

/** A monitor of every AWS service that is used. */
export const createMonitor: Change = {
  id: createMonitorId,
  resource: monitorResource,
  summary: {
    en: 'Let AWS look for unusual costs of each service',
    ja: 'サービスごとに普段と違う費用を AWS に検出させる',
  },
  call: call('ce:CreateAnomalyMonitor', {
    AnomalyMonitor: {
      MonitorName: anomalyMonitorName,
      MonitorType: 'DIMENSIONAL',
      MonitorDimension: 'SERVICE',
    },
    ResourceTags: tags(createMonitorId),
  }),
  risk: 'safe',
  cost,
  undo: {
    en: 'The monitor is deleted, unless somebody uses it by then.',
    ja: 'モニターを削除します。その後に使われるようになっていれば残します。',
  },
};

/** A mail a day at most, from ten dollars on. `monitor`: the ARN of the one that is there; absent: ours, made just before. */
export const createSubscription = (address: string, monitor?: string): Change => ({
  id: createSubscriptionId,
  resource: subscriptionResource,
  summary: {
    en: `Write to ${address} once a day when costs are ${threshold} USD or more above the usual`,
    ja: `費用が普段より ${threshold} USD 以上多ければ、1 日 1 回 ${address} に通知する`,
  },
  call: call('ce:CreateAnomalySubscription', {
    AnomalySubscription: {
      SubscriptionName: anomalySubscriptionName,
      // Mails come daily or weekly; what is sent at once needs a topic [SDK AnomalySubscription].
      Frequency: 'DAILY',
      MonitorArnList: [monitor ?? { late: 'output', change: createMonitorId, path: 'MonitorArn' }],
      Subscribers: [{ Type: 'EMAIL', Address: address }],
      // Threshold is deprecated; values are strings [SDK AnomalySubscription].
      ThresholdExpression: {
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
          Values: [String(threshold)],
        },
      },
    },
    ResourceTags: tags(createSubscriptionId),
  }),
  risk: 'safe',
  cost,
  undo: {
    en: 'The subscription is deleted, unless someone changed it since.',
    ja: '通知の設定を削除します。その後に変更されていれば残します。',
  },
  // The monitor may have been made a moment ago.
  waitOn: { codes: ['UnknownMonitorException'], seconds: 60 },
});
