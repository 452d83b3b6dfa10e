// The flow logs of each scenario, before anything is done.
import { tagKey } from '../../model/names.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';
import type { StoredLog } from './state.ts';
import { defaultVpc } from './vpc-id.ts';

/** Flow logs by region. */
export function startFlowLogs(scenario: Scenario, seed: Seed): Readonly<Record<string, StoredLog[]>> {
  const log = (region: string, bucket: string, more: Partial<StoredLog> = {}): StoredLog => ({
    FlowLogId: `fl-${defaultVpc(region).slice(4)}`,
    FlowLogStatus: 'ACTIVE',
    DeliverLogsStatus: 'SUCCESS',
    ResourceId: defaultVpc(region),
    TrafficType: 'REJECT',
    LogDestinationType: 's3',
    LogDestination: `arn:${seed.partition}:s3:::${bucket}`,
    CreationTime: seed.now,
    Tags: [],
    ...more,
  });
  const ours = (region: string): StoredLog =>
    log(region, `day-one-flow-logs-${seed.accountId}-us-east-1`, {
      Tags: [{ Key: tagKey, Value: `flow-logs/create/${region}` }],
    });
  const all = (make: (region: string) => StoredLog) =>
    Object.fromEntries(seed.regions.map((region) => [region, [make(region)]]));
  const states: Readonly<Record<Scenario, () => Record<string, StoredLog[]>>> = {
    fresh: () => ({}),
    halfway: () => ({ 'ap-northeast-1': [log('ap-northeast-1', 'network-logs', { TrafficType: 'ALL' })] }),
    // One looks at what was let in only, another has not arrived for long.
    messy: () => ({
      'us-east-1': [log('us-east-1', 'my-company-logs', { TrafficType: 'ACCEPT' })],
      'eu-west-1': [
        log('eu-west-1', 'my-company-old-logs', {
          DeliverLogsStatus: 'FAILED',
          DeliverLogsErrorMessage: 'Access error',
        }),
      ],
    }),
    hardened: () => all(ours),
    member: () => all((region) => log(region, 'o-demo123456-network-logs', { TrafficType: 'ALL' })),
    managed: () => ({ 'us-east-1': [log('us-east-1', 'o-demo123456-network-logs')] }),
    restricted: () => all(ours),
  };
  return states[scenario]();
}
