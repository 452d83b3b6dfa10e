// The simulated flow logs. What cannot be made is told inside an answer of status 200. Source: EC2 API reference, CreateFlowLogs.
import type { Plain } from '../../model/json.ts';
import { letsWrite } from '../../model/log-bucket/policies.ts';
import { tagKey } from '../../model/names.ts';
import type { Operations } from '../../model/operations/index.ts';
import { type At, AwsError, type Handlers, type Seed } from '../kit.ts';
import type { S3State } from '../s3/state.ts';
import type { Scenario } from '../scenarios.ts';
import { defaultVpc } from './vpcs.ts';

type StoredLog = NonNullable<Plain<Operations['ec2:DescribeFlowLogs']['output']>['FlowLogs']>[number];
/** By region; a file of an older version has none. */
export type FlowLogState = Record<string, { flowLogs?: StoredLog[] }>;

/** The flow logs of a scenario, before anything is done. */
export function startFlowLogs(scenario: Scenario, seed: Seed): FlowLogState {
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
  return Object.fromEntries(
    Object.entries(states[scenario]()).map(([region, flowLogs]) => [region, { flowLogs }]),
  );
}

/** Why nothing can be delivered there; `null` if it can. AWS would also write the missing policy by itself: simpler here. */
function obstacle(destination: string, at: At<FlowLogState>): string | null {
  const name = destination.split(':::')[1]?.split('/')[0] ?? '';
  const bucket = at.other<S3State>('s3').buckets[name];
  if (!bucket) return `LogDestination: ${name} does not exist`;
  // Message: seen in awsdocs/amazon-vpc-user-guide#28.
  return letsWrite(bucket.policy, 'delivery.logs.amazonaws.com')
    ? null
    : `Access Denied for LogDestination: ${name}. Please check LogDestination permission`;
}

const bad = (name: string, message: string): AwsError => new AwsError(name, message);
type Logs = Pick<Handlers<'ec2', FlowLogState>, 'DescribeFlowLogs' | 'CreateFlowLogs' | 'DeleteFlowLogs'>;

export const flowLogs: Logs = {
  DescribeFlowLogs: (_input, { state, region }) => ({ FlowLogs: [...(state[region]?.flowLogs ?? [])] }),
  CreateFlowLogs: (input, at) => {
    const { state, region, now, id } = at;
    const { TrafficType, LogDestination = '', LogDestinationType } = input;
    if (!TrafficType) throw bad('MissingParameter', 'The request must contain the parameter TrafficType');
    if (LogDestinationType !== 's3') {
      throw bad('InvalidParameter', 'The simulated account delivers flow logs to S3 only.');
    }
    const there = state[region]?.flowLogs ?? [];
    const strangers = (input.ResourceIds ?? []).filter((one) => one !== defaultVpc(region));
    if (strangers[0]) throw bad('InvalidVpcID.NotFound', `The vpc ID '${strangers[0]}' does not exist`);
    if (
      there.some(
        (log) => input.ResourceIds?.includes(log.ResourceId ?? '') && log.LogDestination === LogDestination,
      )
    ) {
      throw bad(
        'FlowLogAlreadyExists',
        'There is an existing Flow Log with the same configuration and log destination.',
      );
    }
    const message = obstacle(LogDestination, at);
    if (message) {
      const failed = (ResourceId: string) => ({ ResourceId, Error: { Code: '400', Message: message } });
      return { FlowLogIds: [], Unsuccessful: (input.ResourceIds ?? []).map(failed) };
    }
    const Tags = (input.TagSpecifications ?? []).flatMap((one) => one.Tags ?? []);
    const made = (input.ResourceIds ?? []).map(
      (ResourceId): StoredLog => ({
        FlowLogId: id('fl-', 20),
        FlowLogStatus: 'ACTIVE',
        DeliverLogsStatus: 'SUCCESS',
        CreationTime: now,
        ResourceId,
        TrafficType,
        LogDestinationType,
        LogDestination,
        Tags: Tags.map(({ Key, Value }) => ({ Key, Value })),
      }),
    );
    state[region] = { ...state[region], flowLogs: [...there, ...made] };
    return { FlowLogIds: made.map(({ FlowLogId }) => FlowLogId ?? ''), Unsuccessful: [] };
  },
  DeleteFlowLogs: ({ FlowLogIds = [] }, { state, region }) => {
    const there = state[region]?.flowLogs ?? [];
    const unknown = FlowLogIds.filter((id) => !there.some((log) => log.FlowLogId === id));
    if (unknown[0])
      throw bad(
        'InvalidFlowLogId.NotFound',
        `These flow log ids in the input list are not found: ${unknown.join(', ')}`,
      );
    const left = there.filter(({ FlowLogId }) => !FlowLogIds.includes(FlowLogId ?? ''));
    state[region] = { ...state[region], flowLogs: left };
    return { Unsuccessful: [] };
  },
};
