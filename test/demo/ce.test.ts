// The simulated detection of unusual costs refuses what AWS refuses, by the same names.
import { expect, it } from 'vitest';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { open } from '../support/demo.ts';

type Step = readonly [op: string, input: Record<string, unknown>];
const monitor = (more: object = {}): Step => [
  'CreateAnomalyMonitor',
  { AnomalyMonitor: { MonitorName: 'a', MonitorType: 'DIMENSIONAL', MonitorDimension: 'SERVICE', ...more } },
];
const arn = 'arn:aws:ce::123456789012:anomalymonitor/00000000-0000-4000-8000-000000000001';
const from = (Values: string[], MatchOptions = ['GREATER_THAN_OR_EQUAL']) => ({
  Dimensions: { Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE', MatchOptions, Values },
});
const subscription = (more: object = {}): Step => [
  'CreateAnomalySubscription',
  {
    AnomalySubscription: {
      SubscriptionName: 's',
      Frequency: 'DAILY',
      MonitorArnList: [arn],
      Subscribers: [{ Type: 'EMAIL', Address: 'a@example.com' }],
      ThresholdExpression: from(['10']),
      ...more,
    },
  },
];
const mail = { Type: 'EMAIL', Address: 'a@example.com' };

async function refusal(steps: readonly Step[], scenario: Scenario = 'fresh'): Promise<string> {
  const { send } = await open(scenario);
  for (const [op, input] of steps) {
    try {
      await send({ op: `ce:${op}` as WriteOp, input });
    } catch (error) {
      return (error as Error).name;
    }
  }
  return 'done';
}

it.each<[string, string, readonly Step[]]>([
  ['done', 'a monitor and who hears of it', [monitor(), subscription()]],
  ['ValidationException', 'a second monitor of all services', [monitor(), monitor({ MonitorName: 'b' })]],
  ['ValidationException', 'a monitor without a name', [monitor({ MonitorName: '' })]],
  ['ValidationException', 'a dimension of none', [monitor({ MonitorDimension: undefined })]],
  [
    'ValidationException',
    'services with a specification',
    [monitor({ MonitorSpecification: { Dimensions: {} } })],
  ],
  [
    'ValidationException',
    'a custom one without a specification',
    [monitor({ MonitorType: 'CUSTOM', MonitorDimension: undefined })],
  ],
  ['UnknownMonitorException', 'a subscription to nothing', [subscription()]],
  ['ValidationException', 'nobody to write to', [monitor(), subscription({ Subscribers: [] })]],
  [
    'ValidationException',
    'eleven addresses',
    [monitor(), subscription({ Subscribers: Array(11).fill(mail) })],
  ],
  [
    'ValidationException',
    'a daily topic',
    [monitor(), subscription({ Subscribers: [{ ...mail, Type: 'SNS' }] })],
  ],
  ['ValidationException', 'a mail at once', [monitor(), subscription({ Frequency: 'IMMEDIATE' })]],
  ['ValidationException', 'two thresholds', [monitor(), subscription({ Threshold: 10 })]],
  ['ValidationException', 'no threshold', [monitor(), subscription({ ThresholdExpression: undefined })]],
  [
    'ValidationException',
    'another match',
    [monitor(), subscription({ ThresholdExpression: from(['10'], ['EQUALS']) })],
  ],
  [
    'ValidationException',
    'a value that is no number',
    [monitor(), subscription({ ThresholdExpression: from(['ten']) })],
  ],
  ['UnknownMonitorException', 'deleting no monitor', [['DeleteAnomalyMonitor', { MonitorArn: arn }]]],
  [
    'UnknownSubscriptionException',
    'deleting no subscription',
    [['DeleteAnomalySubscription', { SubscriptionArn: arn }]],
  ],
])('%s: %s', async (name, _what, steps) => {
  expect(await refusal(steps.slice(0, -1))).toBe('done');
  expect(await refusal(steps)).toBe(name);
});

it('lets users in only where root has opened the bill', async () => {
  const bench = await open('hardened');
  const look = () => bench.invoke('ce:GetAnomalyMonitors', {}, undefined);
  await expect(look()).resolves.toMatchObject({ AnomalyMonitors: [{ MonitorName: 'day-one-services' }] });
  Object.assign(bench.world.services['budgets'] as object, { iamAccess: false });
  await expect(look()).rejects.toMatchObject({ name: 'AccessDeniedException' });
});
