// From AWS's error to words: what kind of no it is, why, and what to do next. For reads and writes, in every face and format.
import { actionMissing, type Failure, policyBehind, whyOf } from './errors.ts';
import { serviceOf } from './operations/index.ts';
import type { Why } from './read.ts';
import { type RefusalKind, type RefusalText, refusals } from './refusals/words.ts';
import type { Text } from './text.ts';

export interface RefusalWords extends RefusalText {
  readonly kind: RefusalKind;
}

// Sources: the error lists of each operation in the API references of IAM, S3, CloudTrail, GuardDuty and Budgets; IAM's
// modelled names end in `Exception` in the SDK, and lack it on the wire.
const codes: { readonly [K in RefusalKind]?: readonly string[] } = {
  quota: [
    'LimitExceeded',
    'LimitExceededException',
    'ServiceQuotaExceededException',
    'CreationLimitExceededException',
    'MaximumNumberOfTrailsExceededException',
    'TooManyBuckets',
    'TopicLimitExceededException',
    'SubscriptionLimitExceededException',
  ],
  exists: [
    'EntityAlreadyExists',
    'EntityAlreadyExistsException',
    'DuplicateRecordException',
    'TrailAlreadyExistsException',
    'BucketAlreadyExists',
    'BucketAlreadyOwnedByYou',
    'ResourceAlreadyExistsException',
    'AlreadyExistsException',
    'ResourceConflictException',
    'FlowLogAlreadyExists',
    'MaxNumberOfConfigurationRecordersExceededException',
    'MaxNumberOfDeliveryChannelsExceededException',
    'InvalidPermission.Duplicate',
  ],
  missing: [
    'NoSuchEntity',
    'NoSuchEntityException',
    'NoSuchBucket',
    'NotFound',
    'NotFoundException',
    'ResourceNotFoundException',
    'S3BucketDoesNotExistException',
    'TrailNotFoundException',
    'UnknownMonitorException',
    'UnknownSubscriptionException',
    'InsufficientS3BucketPolicyException',
    'InsufficientEncryptionPolicyException',
    'InvalidTargetBucketForLogging',
    'KmsKeyNotFoundException',
    'InvalidCloudWatchLogsRoleArnException',
    'InvalidCloudWatchLogsLogGroupArnException',
    'InsufficientDeliveryPolicyException',
    'InvalidRoleException',
    'InvalidFlowLogId.NotFound',
    'InvalidVpcID.NotFound',
    'NoAvailableConfigurationRecorderException',
    'NoAvailableDeliveryChannelException',
    'NoSuchBucketException',
    'NoSuchConfigurationRecorderException',
    'NoSuchDeliveryChannelException',
    'Unsuccessful',
    'InvalidGroup.NotFound',
    'InvalidPermission.NotFound',
    'ServiceSettingNotFound',
  ],
  busy: [
    'ConcurrentModification',
    'ConcurrentModificationException',
    'ConflictException',
    'DeleteConflict',
    'DeleteConflictException',
    'ConcurrentAccessException',
    'EntityTemporarilyUnmodifiable',
    'EntityTemporarilyUnmodifiableException',
    'OperationAborted',
    'OperationAbortedException',
    'TooManyUpdates',
  ],
  'not-aws': ['not-aws', 'SyntaxError'],
  'trouble-at-aws': ['InternalFailure', 'ServiceFailure', 'ServiceFailureException'],
};
const table = new Map(
  Object.entries(codes).flatMap(([kind, list]) => list.map((code) => [code, kind as RefusalKind])),
);

const kinds: { readonly [K in Why]?: RefusalKind } = {
  denied: 'denied',
  'denied-by-organization': 'denied-by-organization',
  expired: 'expired',
  throttled: 'throttled',
  unreachable: 'unreachable',
  'not-subscribed': 'not-subscribed',
  'no-service': 'no-service',
  'not-accepted': 'not-accepted',
};

function kindOf(failure: Failure, op: string): RefusalKind {
  // GuardDuty has one name for all: only its message tells. Source: facts of its API reference, CreateDetector.
  if (/already exists/i.test(failure.message) && failure.code === 'BadRequestException') return 'exists';
  // IAM has no name of its own for a role of a service that is there already: only its message tells.
  if (/has been taken/i.test(failure.message) && failure.code === 'InvalidInputException') return 'exists';
  // One monitor of all services an account. Source: aws-cloudformation/cloudformation-coverage-roadmap#2515.
  if (/^Limit exceeded on dimensional spend monitor/.test(failure.message)) return 'exists';
  // So has Access Analyzer for a name that is taken and for a call that came in between.
  if (/already exists/i.test(failure.message) && failure.code === 'ConflictException') return 'exists';
  const known = table.get(failure.code);
  if (known) return known;
  if ((failure.status ?? 0) >= 500 && whyOf(failure) !== 'throttled') return 'trouble-at-aws';
  const kind = kinds[whyOf(failure)];
  if (kind === 'denied' && (serviceOf(op) === 'budgets' || serviceOf(op) === 'ce')) return 'billing-closed';
  if (kind) return kind;
  return (failure.status ?? 0) >= 400 ? 'invalid' : 'other';
}

/** Why this operation was refused or went unanswered, and what helps. `input` says more exactly which right is missing. */
export function wordsFor(
  failure: Failure,
  op: string,
  input: Readonly<Record<string, unknown>> = {},
): RefusalWords {
  const kind = kindOf(failure, op);
  const { why, next } = refusals[kind];
  return { kind, why: withReason(why, failure, kind, op, input), next };
}

/** The right that is missing or the policy that refuses stands behind the sentence. */
function withReason(
  why: Text,
  failure: Failure,
  kind: RefusalKind,
  op: string,
  input: Readonly<Record<string, unknown>>,
): Text {
  if (kind === 'denied-by-organization') {
    const policy = policyBehind(failure);
    return policy ? behind(why, { en: policy, ja: policy }) : why;
  }
  const action =
    kind === 'denied' || kind === 'billing-closed' ? actionMissing(failure, op, input) : undefined;
  return action ? behind(why, { en: `Missing: ${action}`, ja: `必要な権限: ${action}` }) : why;
}

const behind = (why: Text, reason: Text): Text => ({
  en: `${why.en} (${reason.en})`,
  ja: `${why.ja}（${reason.ja}）`,
});
