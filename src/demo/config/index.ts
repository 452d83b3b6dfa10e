// The simulated AWS Config. Source of every refusal: AWS Config API reference, each operation's errors.
import { configStatements } from '../../model/log-bucket/policies.ts';
import { holdsAll } from '../../model/policy-document.ts';
import type { Iam } from '../iam/state.ts';
import { type At, AwsError, service } from '../kit.ts';
import type { S3State } from '../s3/state.ts';
import { type ConfigState, type Recorder, type StoredRecorder, start } from './state.ts';

const lawful = /^[\w.-]{1,256}$/;

/** The recorder of this region by its name. */
function found({ state, region }: At<ConfigState>, name: string | undefined): StoredRecorder {
  const there = state.recorders[region];
  if (there && there.recorder.name === name) return there;
  throw new AwsError(
    'NoSuchConfigurationRecorderException',
    `Cannot find configuration recorder with the specified name '${name}'.`,
  );
}

function checkRecorder({ name, roleARN, recordingGroup: group }: Recorder, at: At<ConfigState>): void {
  if (!name || !lawful.test(name)) {
    throw new AwsError(
      'InvalidConfigurationRecorderNameException',
      `The configuration recorder name '${name}' is not valid.`,
    );
  }
  const role = roleARN?.split('/').at(-1) ?? '';
  if (!at.other<Iam>('iam').roles?.[role]) {
    throw new AwsError('InvalidRoleException', `The IAM role '${roleARN}' does not exist.`);
  }
  const mixed = group?.allSupported && (group.resourceTypes ?? []).length > 0;
  const globalsAlone = group?.includeGlobalResourceTypes && !group.allSupported;
  if (mixed || globalsAlone) {
    throw new AwsError(
      'InvalidRecordingGroupException',
      'The recording group provided is not valid: allSupported does not go together with the rest.',
    );
  }
  const there = at.state.recorders[at.region];
  if (there && there.recorder.name !== name) {
    throw new AwsError(
      'MaxNumberOfConfigurationRecordersExceededException',
      `Failed to put configuration recorder '${name}' because the maximum number of configuration recorders: 1 is reached.`,
    );
  }
}

/** Whether files can be written into the bucket: judged by its policy, as for a role that is linked to the service. */
function checkBucket(bucket: string, at: At<ConfigState>): void {
  const there = at.other<S3State>('s3').buckets[bucket];
  if (!there) {
    throw new AwsError('NoSuchBucketException', 'The specified Amazon S3 bucket does not exist.');
  }
  const account = { id: at.accountId, partition: at.partition };
  const needed = configStatements(account, bucket).filter((one) => one['Effect'] === 'Allow');
  if (!holdsAll(needed, there.policy)) {
    throw new AwsError(
      'InsufficientDeliveryPolicyException',
      `Insufficient delivery policy to s3 bucket: ${bucket}, unable to write to bucket.`,
    );
  }
}

export const config = service<'config', ConfigState>('config', {
  start,
  handlers: {
    DescribeConfigurationRecorders: (_input, { state, region }) => {
      const there = state.recorders[region];
      return { ConfigurationRecorders: there ? [there.recorder] : [] };
    },
    DescribeConfigurationRecorderStatus: (_input, { state, region }) => {
      const there = state.recorders[region];
      if (!there) return { ConfigurationRecordersStatus: [] };
      const { recorder, started } = there;
      const on = started === null ? {} : { lastStartTime: started, lastStatus: 'Success' as const };
      return { ConfigurationRecordersStatus: [{ name: recorder.name, recording: started !== null, ...on }] };
    },
    DescribeDeliveryChannels: (_input, { state, region }) => {
      const there = state.channels[region];
      return { DeliveryChannels: there ? [there.channel] : [] };
    },
    DescribeDeliveryChannelStatus: (_input, { state, region }) => {
      const there = state.channels[region];
      if (!there) return { DeliveryChannelsStatus: [] };
      const { channel, error } = there;
      const configHistoryDeliveryInfo = error
        ? { lastStatus: 'Failure' as const, lastErrorCode: error }
        : { lastStatus: 'Success' as const };
      return { DeliveryChannelsStatus: [{ name: channel.name, configHistoryDeliveryInfo }] };
    },
    PutConfigurationRecorder: ({ ConfigurationRecorder: wanted }, at) => {
      const recorder = JSON.parse(JSON.stringify(wanted ?? {})) as Recorder;
      checkRecorder(recorder, at);
      at.state.recorders[at.region] = { recorder, started: at.state.recorders[at.region]?.started ?? null };
      return {};
    },
    PutDeliveryChannel: ({ DeliveryChannel: wanted }, at) => {
      const { state, region } = at;
      if (!state.recorders[region]) {
        const message = 'Configuration recorder is not available to put delivery channel.';
        throw new AwsError('NoAvailableConfigurationRecorderException', message);
      }
      const there = state.channels[region];
      if (there && there.channel.name !== wanted?.name) {
        throw new AwsError(
          'MaxNumberOfDeliveryChannelsExceededException',
          `Failed to put delivery channel '${wanted?.name}' because the maximum number of delivery channels: 1 is reached.`,
        );
      }
      checkBucket(wanted?.s3BucketName ?? '', at);
      state.channels[region] = { channel: JSON.parse(JSON.stringify(wanted)), error: null };
      return {};
    },
    StartConfigurationRecorder: ({ ConfigurationRecorderName: name }, at) => {
      const there = found(at, name);
      if (!at.state.channels[at.region]) {
        const message = 'Delivery channel is not available to start configuration recorder.';
        throw new AwsError('NoAvailableDeliveryChannelException', message);
      }
      there.started ??= at.now;
      return {};
    },
    StopConfigurationRecorder: ({ ConfigurationRecorderName: name }, at) => {
      found(at, name).started = null;
      return {};
    },
    DeleteDeliveryChannel: ({ DeliveryChannelName: name }, { state, region }) => {
      if (state.channels[region]?.channel.name !== name) {
        const message = `Cannot find delivery channel with specified name '${name}'.`;
        throw new AwsError('NoSuchDeliveryChannelException', message);
      }
      if (state.recorders[region]?.started) {
        throw new AwsError(
          'LastDeliveryChannelDeleteFailedException',
          `Failed to delete last specified delivery channel with name '${name}', because there is a running configuration recorder.`,
        );
      }
      delete state.channels[region];
      return {};
    },
    DeleteConfigurationRecorder: ({ ConfigurationRecorderName: name }, at) => {
      found(at, name);
      delete at.state.recorders[at.region];
      return {};
    },
  },
});
