// What the simulated AWS Config holds: one recorder and one delivery channel a region.
import type { Plain } from '../../model/json.ts';
import { configRoleArn, recorderName } from '../../model/names.ts';
import type { Operations } from '../../model/operations/index.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

type In<K extends keyof Operations> = Plain<Operations[K]['input']>;
export type Recorder = NonNullable<In<'config:PutConfigurationRecorder'>['ConfigurationRecorder']>;
export type Channel = NonNullable<In<'config:PutDeliveryChannel'>['DeliveryChannel']>;

export interface StoredRecorder {
  recorder: Recorder;
  /** When it was last started, ISO 8601; `null`: it stands still. */
  started: string | null;
}
export interface StoredChannel {
  channel: Channel;
  /** S3's error at the last try; `null`: files arrive. */
  error: string | null;
}
export interface ConfigState {
  recorders: Record<string, StoredRecorder>;
  channels: Record<string, StoredChannel>;
}

const home = 'us-east-1';
const monthAgo = (now: string): string => new Date(Date.parse(now) - 30 * 86_400_000).toISOString();

/** The state of a scenario, before anything is done. */
export function start(scenario: Scenario, seed: Seed): ConfigState {
  const account = { id: seed.accountId, partition: seed.partition };
  const recorder = (name: string, more: Partial<Recorder> = {}): Recorder => ({
    name,
    roleARN: configRoleArn(account),
    recordingGroup: { allSupported: true, includeGlobalResourceTypes: false },
    recordingMode: { recordingFrequency: 'CONTINUOUS' },
    ...more,
  });
  const running = (one: Recorder): StoredRecorder => ({ recorder: one, started: monthAgo(seed.now) });
  const through = (name: string, s3BucketName: string, error: string | null = null): StoredChannel => ({
    channel: { name, s3BucketName },
    error,
  });
  const everywhere = <T>(make: (region: string) => T): Record<string, T> =>
    Object.fromEntries(seed.regions.map((region) => [region, make(region)]));
  const finished = (): ConfigState => ({
    recorders: everywhere((region) =>
      running(
        recorder(recorderName, {
          recordingGroup: { allSupported: true, includeGlobalResourceTypes: region === home },
          recordingMode: { recordingFrequency: 'DAILY' },
        }),
      ),
    ),
    channels: everywhere(() => through(recorderName, `day-one-config-${seed.accountId}-${home}`)),
  });
  // Source of the names: AWS Control Tower guide, shared resources.
  const tower = 'aws-controltower-BaselineConfig';
  const byTower = (region: string): StoredRecorder =>
    running(
      recorder(`${tower}Recorder`, {
        roleARN: `arn:${account.partition}:iam::${account.id}:role/aws-controltower-ConfigRecorderRole`,
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: region === home },
      }),
    );
  const logs = through(`${tower}DeliveryChannel`, 'aws-controltower-logs-999999999999-us-east-1');
  const nothing: ConfigState = { recorders: {}, channels: {} };
  const states: Readonly<Record<Scenario, () => ConfigState>> = {
    fresh: () => nothing,
    // Somebody tried it in one region and stopped it: it goes on costing nothing.
    halfway: () => ({
      recorders: { 'eu-west-1': { recorder: recorder('default'), started: null } },
      channels: { 'eu-west-1': through('default', `config-bucket-${account.id}`) },
    }),
    // One looks at two types only, another writes into a bucket that is gone.
    messy: () => ({
      recorders: {
        [home]: running(
          recorder('default', {
            recordingGroup: {
              allSupported: false,
              includeGlobalResourceTypes: false,
              resourceTypes: ['AWS::EC2::Instance', 'AWS::EC2::Volume'],
            },
          }),
        ),
        'ap-northeast-1': running(recorder('default')),
      },
      channels: {
        [home]: through('default', 'my-company-logs'),
        'ap-northeast-1': through('default', 'my-company-old-logs', 'NoSuchBucket'),
      },
    }),
    hardened: finished,
    member: () => ({ recorders: everywhere(byTower), channels: everywhere(() => logs) }),
    managed: () => ({ recorders: { [home]: byTower(home) }, channels: { [home]: logs } }),
    restricted: finished,
  };
  return states[scenario]();
}
