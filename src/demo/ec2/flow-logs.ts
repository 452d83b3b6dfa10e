// The simulated flow logs. What cannot be made is told inside an answer of status 200. Source: EC2 API reference, CreateFlowLogs.
import { letsWrite } from '../../model/log-bucket/policies.ts';
import { type At, AwsError, type Handlers } from '../kit.ts';
import type { S3State } from '../s3/state.ts';
import { placeOf } from './place.ts';
import type { Ec2, StoredLog } from './state.ts';

/** Why nothing can be delivered there; `null` if it can. AWS would also write the missing policy by itself: simpler here. */
function obstacle(destination: string, at: At<Ec2>): string | null {
  const name = destination.split(':::')[1]?.split('/')[0] ?? '';
  const bucket = at.other<S3State>('s3').buckets[name];
  if (!bucket) return `LogDestination: ${name} does not exist`;
  // Message: seen in awsdocs/amazon-vpc-user-guide#28.
  return letsWrite(bucket.policy, 'delivery.logs.amazonaws.com')
    ? null
    : `Access Denied for LogDestination: ${name}. Please check LogDestination permission`;
}

const bad = (name: string, message: string): AwsError => new AwsError(name, message);
type Logs = Pick<Handlers<'ec2', Ec2>, 'DescribeFlowLogs' | 'CreateFlowLogs' | 'DeleteFlowLogs'>;

export const flowLogs: Logs = {
  DescribeFlowLogs: (_input, at) => ({ FlowLogs: [...(placeOf(at).flowLogs ?? [])] }),
  CreateFlowLogs: (input, at) => {
    const { now, id } = at;
    const place = placeOf(at);
    const { TrafficType, LogDestination = '', LogDestinationType } = input;
    if (!TrafficType) throw bad('MissingParameter', 'The request must contain the parameter TrafficType');
    if (LogDestinationType !== 's3') {
      throw bad('InvalidParameter', 'The simulated account delivers flow logs to S3 only.');
    }
    const there = place.flowLogs ?? [];
    const known = place.groups.map(({ vpc }) => vpc);
    const strangers = (input.ResourceIds ?? []).filter((one) => !known.includes(one));
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
    place.flowLogs = [...there, ...made];
    return { FlowLogIds: made.map(({ FlowLogId }) => FlowLogId ?? ''), Unsuccessful: [] };
  },
  DeleteFlowLogs: ({ FlowLogIds = [] }, at) => {
    const place = placeOf(at);
    const there = place.flowLogs ?? [];
    const unknown = FlowLogIds.filter((id) => !there.some((log) => log.FlowLogId === id));
    if (unknown[0])
      throw bad(
        'InvalidFlowLogId.NotFound',
        `These flow log ids in the input list are not found: ${unknown.join(', ')}`,
      );
    place.flowLogs = there.filter(({ FlowLogId }) => !FlowLogIds.includes(FlowLogId ?? ''));
    return { Unsuccessful: [] };
  },
};
