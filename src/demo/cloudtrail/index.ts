// The simulated CloudTrail: trails that log only when told to, into buckets whose policy lets them. Source: CloudTrail API reference.
import { type At, AwsError, service } from '../kit.ts';
import type { S3State } from '../s3/state.ts';
import { keysOf, latestDelivery, obstacle } from './delivery.ts';
import { checkName, find, findToWrite, seen } from './find.ts';
import { takeKey } from './key.ts';
import { checkLogs, logsStatus } from './logs.ts';
import { start } from './start.ts';
import { type CloudtrailState, everything, isLogging, ownerOf, type StoredTrail } from './state.ts';

export { learner } from './learner.ts';

type Here = At<CloudtrailState>;

const shown = (trail: StoredTrail) => ({
  Name: trail.name,
  S3BucketName: trail.bucket,
  IncludeGlobalServiceEvents: trail.global,
  IsMultiRegionTrail: trail.multiRegion,
  TrailARN: trail.arn,
  IsOrganizationTrail: trail.organization,
  ...(trail.kmsKeyId ? { KmsKeyId: trail.kmsKeyId } : {}),
  ...(trail.logs
    ? { CloudWatchLogsLogGroupArn: trail.logs.group, CloudWatchLogsRoleArn: trail.logs.role }
    : {}),
});

function checkBucket(trail: Pick<StoredTrail, 'arn' | 'bucket'>, at: Here): void {
  const why = obstacle(at.other<S3State>('s3'), trail, at);
  if (why === 'NoSuchBucket') {
    throw new AwsError('S3BucketDoesNotExistException', `S3 bucket ${trail.bucket} does not exist!`);
  }
  if (why === 'AccessDenied') {
    throw new AwsError(
      'InsufficientS3BucketPolicyException',
      `Incorrect S3 bucket policy is detected for bucket: ${trail.bucket}`,
    );
  }
}

function checkScope({ multiRegion, global }: Pick<StoredTrail, 'multiRegion' | 'global'>): void {
  if (!multiRegion || global) return;
  throw new AwsError(
    'InvalidParameterCombinationException',
    'Multi-Region trail must include global service events.',
  );
}

/** What the trail wrote stays in the bucket when it stops. */
function leave(trail: StoredTrail, at: Here): void {
  const keys = [...(at.state.left[trail.bucket] ?? []), ...keysOf(trail, at.other<S3State>('s3'), at)];
  if (keys.length > 0) at.state.left[trail.bucket] = [...new Set(keys)];
}

export const cloudtrail = service<'cloudtrail', CloudtrailState>('cloudtrail', {
  start,
  handlers: {
    DescribeTrails: (input, at) => ({
      trailList: seen(at, input.includeShadowTrails ?? true)
        .filter(({ name, arn }) => {
          const wanted = input.trailNameList ?? [];
          return wanted.length === 0 || wanted.includes(name) || wanted.includes(arn);
        })
        .map((trail) => ({
          ...shown(trail),
          HomeRegion: trail.home,
          LogFileValidationEnabled: trail.validation,
          HasCustomEventSelectors: false,
          HasInsightSelectors: false,
        })),
    }),
    GetTrailStatus: (input, at) => {
      const trail = find(input.Name, at);
      const logging = isLogging(trail);
      const own = ownerOf(trail) === at.accountId;
      const why = own && logging ? obstacle(at.other<S3State>('s3'), trail, at) : null;
      const delivered = why ? null : latestDelivery(trail, at.now);
      return {
        IsLogging: logging,
        ...(trail.started ? { StartLoggingTime: trail.started, TimeLoggingStarted: trail.started } : {}),
        ...(trail.stopped ? { StopLoggingTime: trail.stopped } : {}),
        ...(delivered ? { LatestDeliveryTime: delivered } : {}),
        ...(why ? { LatestDeliveryError: why } : {}),
        ...logsStatus(trail, at),
      };
    },
    GetEventSelectors: (input, at) => {
      const trail = find(input.TrailName, at);
      return { TrailARN: trail.arn, EventSelectors: trail.selectors };
    },
    ListTags: (input, at) => ({
      ResourceTagList: (input.ResourceIdList ?? []).map((arn) => ({
        ResourceId: arn,
        TagsList: find(arn, at).tags,
      })),
    }),
    CreateTrail: (input, at) => {
      const name = checkName(input.Name);
      const own = at.state.trails.filter((trail) => ownerOf(trail) === at.accountId);
      if (own.some((trail) => trail.name === name && trail.home === at.region)) {
        throw new AwsError(
          'TrailAlreadyExistsException',
          `Trail ${name} already exists for customer: ${at.accountId}`,
        );
      }
      if (seen({ ...at, state: { ...at.state, trails: own } }, true).length >= 5) {
        throw new AwsError(
          'MaximumNumberOfTrailsExceededException',
          `User: ${at.accountId} already has 5 trails in ${at.region}.`,
        );
      }
      const trail: StoredTrail = {
        name,
        arn: `arn:${at.partition}:cloudtrail:${at.region}:${at.accountId}:trail/${name}`,
        home: at.region,
        bucket: input.S3BucketName ?? '',
        multiRegion: input.IsMultiRegionTrail ?? false,
        global: input.IncludeGlobalServiceEvents ?? true,
        validation: input.EnableLogFileValidation ?? false,
        organization: false,
        tags: (input.TagsList ?? []).map(({ Key, Value }) => ({ Key: Key ?? '', Value })),
        started: null,
        stopped: null,
        selectors: everything,
      };
      checkScope(trail);
      checkBucket(trail, at);
      at.state.trails.push(trail);
      return { ...shown(trail), LogFileValidationEnabled: trail.validation };
    },
    UpdateTrail: (input, at) => {
      const trail = findToWrite(input.Name, at);
      trail.multiRegion = input.IsMultiRegionTrail ?? trail.multiRegion;
      trail.global = input.IncludeGlobalServiceEvents ?? trail.global;
      trail.validation = input.EnableLogFileValidation ?? trail.validation;
      trail.bucket = input.S3BucketName ?? trail.bucket;
      if (input.KmsKeyId !== undefined) trail.kmsKeyId = takeKey(trail, input.KmsKeyId, at);
      trail.logs = checkLogs(input, trail, at);
      checkScope(trail);
      checkBucket(trail, at);
      return { ...shown(trail), LogFileValidationEnabled: trail.validation };
    },
    StartLogging: (input, at) => {
      const trail = findToWrite(input.Name, at);
      if (!isLogging(trail)) trail.started = at.now;
      trail.stopped = null;
      return {};
    },
    StopLogging: (input, at) => {
      const trail = findToWrite(input.Name, at);
      leave(trail, at);
      trail.stopped = at.now;
      return {};
    },
    DeleteTrail: (input, at) => {
      const trail = findToWrite(input.Name, at);
      leave(trail, at);
      at.state.trails = at.state.trails.filter((one) => one !== trail);
      return {};
    },
  },
});
