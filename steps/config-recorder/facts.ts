// What is read of AWS Config: the recorder and the delivery channel of each region, and what a new one would need.
import { type Account, regionsOn } from '../../src/model/account.ts';
import { findPlace, type OwnPlace } from '../../src/model/log-bucket/read.ts';
import { configRoleName, recordsBucketNames } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

export interface Recorder {
  readonly name: string;
  /** Every kind of resource that AWS Config knows, also those to come. */
  readonly all: boolean;
  /** IAM users, groups, roles and policies too. */
  readonly globals: boolean;
  readonly frequency: string;
  readonly recording: boolean;
  /** Why the last try failed. */
  readonly error?: string;
}
export interface Channel {
  readonly name: string;
  readonly bucket: string;
  /** Why the last file did not arrive. */
  readonly error?: string;
}
/** AWS Config in one region. AWS allows one recorder and one channel a region; `null`: there is none. */
export interface Place {
  readonly region: string;
  readonly recorder: Read<Recorder | null>;
  readonly channel: Read<Channel | null>;
}
/** What something new would need, asked only where something is missing. */
export interface Needed {
  /** The role that is linked to AWS Config is there. */
  readonly role: Read<boolean>;
  readonly bucket: Read<OwnPlace>;
}
export interface Facts {
  readonly places: readonly Place[];
  readonly needed: Needed | null;
}

// Recorders that belong to another service record for that service alone. Source: SDK config-service, ConfigurationRecorder.
const isLinked = (name: string): boolean => name.startsWith('AWSConfigurationRecorderFor');
const failed = (error: string | undefined, status: string | undefined): { readonly error?: string } =>
  status === 'Failure' ? { error: error || status } : {};

/** Reads every region that is on, side by side. */
export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const places = await Promise.all(regionsOn(account).map((region) => readPlace(aws, region)));
  const missing = ({ recorder, channel }: Place): boolean =>
    (recorder.ok && recorder.value === null) || (channel.ok && channel.value === null);
  return { places, needed: places.some(missing) ? await readNeeded(aws, account) : null };
}

async function readNeeded(aws: Reader, account: Account): Promise<Needed> {
  const [role, bucket] = await Promise.all([
    aws('iam:GetRole', { RoleName: configRoleName }),
    findPlace(aws, account, recordsBucketNames(account, 'config')),
  ]);
  return {
    role: orAbsent(
      map(role, () => true),
      false,
    ),
    bucket,
  };
}

async function readPlace(aws: Reader, region: string): Promise<Place> {
  const [recorder, channel] = await Promise.all([readRecorder(aws, region), readChannel(aws, region)]);
  return { region, recorder, channel };
}

async function readRecorder(aws: Reader, region: string): Promise<Read<Recorder | null>> {
  const list = await aws('config:DescribeConfigurationRecorders', {}, region);
  if (!list.ok) return list;
  const found = (list.value.ConfigurationRecorders ?? []).find(({ name }) => !isLinked(name ?? ''));
  if (!found) return { ok: true, value: null };
  const { name = '', recordingGroup: group, recordingMode: mode } = found;
  const status = await aws('config:DescribeConfigurationRecorderStatus', {}, region);
  return map(status, ({ ConfigurationRecordersStatus: all = [] }) => {
    const now = all.find((one) => one.name === name);
    return {
      name,
      all: group?.allSupported === true,
      globals: group?.allSupported === true && group.includeGlobalResourceTypes === true,
      frequency: mode?.recordingFrequency ?? 'CONTINUOUS',
      recording: now?.recording === true,
      ...failed(now?.lastErrorCode, now?.lastStatus),
    };
  });
}

async function readChannel(aws: Reader, region: string): Promise<Read<Channel | null>> {
  const list = await aws('config:DescribeDeliveryChannels', {}, region);
  if (!list.ok) return list;
  const found = (list.value.DeliveryChannels ?? [])[0];
  if (!found) return { ok: true, value: null };
  const status = await aws('config:DescribeDeliveryChannelStatus', {}, region);
  return map(status, ({ DeliveryChannelsStatus: all = [] }) => {
    const history = all.find((one) => one.name === found.name)?.configHistoryDeliveryInfo;
    return {
      name: found.name ?? '',
      bucket: found.s3BucketName ?? '',
      ...failed(history?.lastErrorCode, history?.lastStatus),
    };
  });
}
