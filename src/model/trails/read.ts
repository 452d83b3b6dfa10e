// The trails of the account: what each records, whether it logs.
import { type Account, regionsOn } from '../account.ts';
import type { Plain } from '../json.ts';
import { tagKey, trailArn } from '../names.ts';
import type { Operations } from '../operations/index.ts';
import { map, type Read, type Reader } from '../read.ts';

export interface Status {
  readonly logging: boolean;
  /** When logging began, ISO 8601. */
  readonly started?: string;
  /** When files last reached the bucket. */
  readonly delivered?: string;
  /** S3's error at the last try. */
  readonly error?: string;
  /** When events last reached the log group. */
  readonly logsDelivered?: string;
  /** CloudWatch Logs' error at the last try. */
  readonly logsError?: string;
}

export interface Trail {
  readonly arn: string;
  readonly name: string;
  /** The region that it is changed from. */
  readonly home: string;
  readonly bucket: string;
  /** ARN of the log group that it also writes to, and of the role with which it does. */
  readonly logGroup?: string;
  readonly logRole?: string;
  readonly multiRegion: boolean;
  readonly global: boolean;
  readonly validation: boolean;
  /** The organization's. */
  readonly organization: boolean;
  /** Made by another account. */
  readonly foreign: boolean;
  /** Made by this tool: our name and our tag. */
  readonly ours: Read<boolean>;
  readonly status: Read<Status>;
  /** Every management event is recorded, reads and writes of all services. */
  readonly everything: Read<boolean>;
}

type Selectors = Plain<Operations['cloudtrail:GetEventSelectors']['output']>;

/** No selectors at all means the default, which is everything. Source: CloudTrail API reference, PutEventSelectors. */
export function recordsEverything({ EventSelectors = [], AdvancedEventSelectors = [] }: Selectors): boolean {
  if (AdvancedEventSelectors.length > 0) {
    // A second field (readOnly, eventSource) would narrow it.
    return AdvancedEventSelectors.some(
      ({ FieldSelectors = [] }) =>
        FieldSelectors.length === 1 &&
        FieldSelectors[0]?.Field === 'eventCategory' &&
        (FieldSelectors[0].Equals ?? []).includes('Management'),
    );
  }
  return (
    EventSelectors.length === 0 ||
    EventSelectors.some(
      (one) =>
        (one.ReadWriteType ?? 'All') === 'All' &&
        one.IncludeManagementEvents !== false &&
        (one.ExcludeManagementEventSources ?? []).length === 0,
    )
  );
}

/**
 * Reads every trail that the home region knows, those that cover all regions and the organization's too; and those of one
 * other region, which only that region shows: beside one of them a new trail is a second copy, which costs.
 */
export async function readTrails(aws: Reader, account: Account): Promise<Read<readonly Trail[]>> {
  const elsewhere = regionsOn(account).filter((region) => region !== account.home);
  const [list, ...more] = await Promise.all([
    aws('cloudtrail:DescribeTrails', { includeShadowTrails: true }, account.home),
    ...elsewhere.map((region) => aws('cloudtrail:DescribeTrails', { includeShadowTrails: false }, region)),
  ]);
  if (!list.ok) return list;
  const all = [list, ...more].flatMap((read) => (read.ok ? (read.value.trailList ?? []) : []));
  const seen = new Map(all.map((trail) => [trail.TrailARN ?? '', trail]));
  const trails = [...seen].map(async ([arn, trail]): Promise<Trail> => {
    const home = trail.HomeRegion ?? account.home;
    const organization = trail.IsOrganizationTrail === true;
    const foreign = arn.split(':')[4] !== account.id;
    // A member must name the organization's trail by its ARN. Source: CloudTrail API reference, GetTrailStatus.
    const named = organization || foreign ? arn : (trail.Name ?? '');
    const [status, selectors, tags] = await Promise.all([
      aws('cloudtrail:GetTrailStatus', { Name: named }, home),
      aws('cloudtrail:GetEventSelectors', { TrailName: named }, home),
      arn === trailArn(account) ? aws('cloudtrail:ListTags', { ResourceIdList: [arn] }, home) : undefined,
    ]);
    return {
      arn,
      name: trail.Name ?? '',
      home,
      bucket: trail.S3BucketName ?? '',
      ...(trail.CloudWatchLogsLogGroupArn ? { logGroup: trail.CloudWatchLogsLogGroupArn } : {}),
      ...(trail.CloudWatchLogsRoleArn ? { logRole: trail.CloudWatchLogsRoleArn } : {}),
      multiRegion: trail.IsMultiRegionTrail === true,
      global: trail.IncludeGlobalServiceEvents === true,
      validation: trail.LogFileValidationEnabled === true,
      organization,
      foreign,
      ours: tags
        ? map(tags, ({ ResourceTagList }) =>
            (ResourceTagList ?? []).some(({ TagsList }) =>
              (TagsList ?? []).some(({ Key }) => Key === tagKey),
            ),
          )
        : { ok: true, value: false },
      status: map(status, (now) => ({
        logging: now.IsLogging === true,
        ...(now.StartLoggingTime ? { started: now.StartLoggingTime } : {}),
        ...(now.LatestDeliveryTime ? { delivered: now.LatestDeliveryTime } : {}),
        ...(now.LatestDeliveryError ? { error: now.LatestDeliveryError } : {}),
        ...(now.LatestCloudWatchLogsDeliveryTime
          ? { logsDelivered: now.LatestCloudWatchLogsDeliveryTime }
          : {}),
        ...(now.LatestCloudWatchLogsDeliveryError
          ? { logsError: now.LatestCloudWatchLogsDeliveryError }
          : {}),
      })),
      everything: map(selectors, recordsEverything),
    };
  });
  return { ok: true, value: await Promise.all(trails) };
}
