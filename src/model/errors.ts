// AWS's errors, told apart by a table: the same thing has another name in each protocol.
import { actionsFor } from './permissions.ts';
import type { Why } from './read.ts';

/** What is used of an error that the SDK, the network or the simulated account threw. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  readonly requestId?: string;
}

const codes: Readonly<Record<Exclude<Why, 'absent' | 'denied-by-organization'>, readonly string[]>> = {
  denied: [
    'AccessDenied',
    'AccessDeniedException',
    'UnauthorizedOperation',
    'AuthorizationError',
    'AuthorizationErrorException',
    'Forbidden',
    'AllAccessDisabled',
    'UnauthorizedException',
  ],
  throttled: [
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'SlowDown',
    'RequestThrottled',
    'RequestThrottledException',
  ],
  'not-subscribed': ['OptInRequired', 'SubscriptionRequiredException', 'NotSignedUp'],
  expired: [
    'ExpiredToken',
    'ExpiredTokenException',
    'TokenRefreshRequired',
    'CredentialsProviderError',
    'RequestExpired',
    'TokenProviderError',
    // This program's own words for what the credential chain says: `model/problem.ts`.
    'no-credentials',
    'no-profile',
    'expired-credentials',
  ],
  // One name a protocol; the last two are S3's. Only regions that the account's list calls on are asked, so none of them
  // says that a region is off. Source: IAM guide, id_credentials_temp_enable-regions: version 1 tokens; AWS API error lists.
  'not-accepted': [
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'AuthFailure',
    'InvalidAccessKeyId',
    'InvalidToken',
  ],
  'no-service': ['ENOTFOUND'],
  unreachable: [
    'TimeoutError',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'EAI_AGAIN',
    'NetworkingError',
    'AbortError',
    'unreachable',
    'proxy',
  ],
  broken: [],
};
const table = new Map(Object.entries(codes).flatMap(([why, list]) => list.map((code) => [code, why as Why])));

/** AWS's code, message and status of anything that was thrown; never throws itself. */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) return { code: 'Error', message: String(error) };
  const thrown = error as {
    name?: string;
    code?: string;
    Code?: string;
    message?: string;
    $metadata?: { httpStatusCode?: number; requestId?: string };
  };
  const status = thrown.$metadata?.httpStatusCode;
  const named = thrown.name && thrown.name !== 'Error' && thrown.name !== 'Unknown' ? thrown.name : undefined;
  // S3's HeadBucket has no body, so the SDK can only name it by its status.
  const byStatus = { 301: 'PermanentRedirect', 403: 'AccessDenied', 404: 'NotFound' }[status ?? 0];
  const code = thrown.code ?? named ?? thrown.Code ?? byStatus ?? 'Error';
  return {
    code: code === 'UnknownError' && byStatus ? byStatus : code,
    message: thrown.message ?? '',
    ...(status === undefined ? {} : { status }),
    ...(thrown.$metadata?.requestId ? { requestId: thrown.$metadata.requestId } : {}),
  };
}

/** Why a read has no value; `absent` codes differ from operation to operation. */
export function whyOf(failure: Failure, absent: readonly string[] = []): Why {
  if (absent.includes(failure.code)) return 'absent';
  const why = table.get(failure.code);
  if (why === 'denied' && /control policy/.test(policyBehind(failure) ?? '')) return 'denied-by-organization';
  if (why !== undefined) return why;
  // AWS's own trouble passes: the same question may be answered a second later.
  return (failure.status ?? 0) >= 500 ? 'unreachable' : 'broken';
}

/** The IAM action that was refused: AWS names it in most refusals; where it does not, the table knows it. */
export const actionMissing = (
  { message }: Pick<Failure, 'message'>,
  op: string,
  input: Readonly<Record<string, unknown>>,
): string | undefined => /perform: ([a-z0-9-]+:[A-Za-z0-9]+)/.exec(message)?.[1] ?? actionsFor(op, input)[0];

/**
 * The kind of policy that refused, in AWS's own words, where it is not the caller's own; with its ARN if AWS names it.
 * Source: IAM guide, troubleshoot_access-denied: the message names the kind of policy, and whether its deny is explicit.
 */
export function policyBehind({ message }: Pick<Failure, 'message'>): string | undefined {
  const kind =
    /(explicit deny in an? )?(service control policy|resource control policy|permissions boundary)/i;
  const [found] = kind.exec(message) ?? [];
  const arn = /arn:[a-z-]+:organizations::\d{12}:policy\/\S+/.exec(message)?.[0];
  return found && arn ? `${found.toLowerCase()} ${arn}` : found?.toLowerCase();
}

/** True where sending the same again is known to be harmless: AWS refused it without doing it. */
export const wasNotDone = (failure: Failure): boolean => {
  const why = table.get(failure.code);
  if (failure.code === 'ECONNREFUSED' || failure.code === 'ENOTFOUND') return true;
  return why === 'throttled' || why === 'denied' || why === 'expired' || why === 'not-subscribed';
};
