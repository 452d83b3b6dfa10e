// The ways in which a call can go wrong, spelled as the SDK gives them in each protocol.
import type { Fault } from '../../src/demo/faults.ts';
import { serviceOf } from '../../src/model/operations/index.ts';
import type { RefusalKind } from '../../src/model/refusals/words.ts';

interface Spelling {
  readonly denied: string;
  readonly throttled: string;
  readonly broken: string;
  readonly expired: string;
  readonly quota: string;
}
// IAM and STS speak the query protocol, S3 plain XML, EC2 a dialect of its own, the others JSON. GuardDuty and Budgets name
// their own trouble. Source: error lists of the API references; quotas as aws-sdk-js v3 names them.
const query: Spelling = {
  denied: 'AccessDenied',
  throttled: 'Throttling',
  broken: 'ServiceFailureException',
  expired: 'ExpiredToken',
  quota: 'LimitExceededException',
};
const xml: Spelling = { ...query, throttled: 'SlowDown', broken: 'InternalError', quota: 'TooManyBuckets' };
const json: Spelling = {
  denied: 'AccessDeniedException',
  throttled: 'ThrottlingException',
  broken: 'InternalServerException',
  expired: 'ExpiredTokenException',
  quota: 'LimitExceededException',
};
const spellings: Readonly<Record<string, Spelling>> = {
  iam: query,
  sts: query,
  s3: xml,
  s3control: xml,
  ec2: {
    denied: 'UnauthorizedOperation',
    throttled: 'RequestLimitExceeded',
    broken: 'InternalError',
    expired: 'RequestExpired',
    quota: 'LimitExceededException',
  },
  // Source: SNS API reference, common errors, as the SDK names them.
  sns: {
    ...query,
    denied: 'AuthorizationErrorException',
    throttled: 'ThrottledException',
    broken: 'InternalErrorException',
    quota: 'TopicLimitExceededException',
  },
  events: { ...json, broken: 'InternalException' },
  organizations: { ...json, throttled: 'TooManyRequestsException' },
  freetier: json,
  account: { ...json, throttled: 'TooManyRequestsException' },
  cloudtrail: { ...json, quota: 'MaximumNumberOfTrailsExceededException' },
  guardduty: { ...json, throttled: 'TooManyRequestsException', broken: 'InternalServerErrorException' },
  budgets: { ...json, broken: 'InternalErrorException', quota: 'CreationLimitExceededException' },
  ce: json,
};

export interface Trouble {
  readonly name: string;
  readonly fault: Fault['fault'];
  /** What the catalogue must call it. */
  readonly kind: RefusalKind;
}

const no = (code: string, message: string, status: number): Fault['fault'] => ({
  kind: 'error',
  code,
  message,
  status,
});
const who = 'User: arn:aws:iam::123456789012:user/alice is not authorized to perform:';
const scp =
  'arn:aws:organizations::111122223333:policy/o-exampleorgid/service_control_policy/p-examplepolicy';

/** What AWS or the network can do to this operation, whatever it is for; `done`: what is lost on the way back was done. */
export function troubles(op: string, done = true): readonly Trouble[] {
  const service = serviceOf(op);
  const say = spellings[service] ?? json;
  const denied = service === 'budgets' || service === 'ce' ? 'billing-closed' : 'denied';
  const bare = (name: string, code: string, kind: RefusalKind, was: boolean): Trouble => ({
    name,
    fault: { kind: 'lost', code, ...(was ? {} : { done: false }) },
    kind,
  });
  return [
    {
      name: 'access denied',
      fault: no(say.denied, `${who} ${op} because no identity-based policy allows it`, 403),
      kind: denied,
    },
    {
      name: 'explicit SCP deny',
      fault: no(say.denied, `${who} ${op} with an explicit deny in a service control policy: ${scp}`, 403),
      kind: 'denied-by-organization',
    },
    {
      name: 'throttling',
      fault: no(say.throttled, 'Rate exceeded', service.startsWith('s3') ? 503 : 400),
      kind: 'throttled',
    },
    {
      name: 'a 500',
      fault: no(say.broken, 'We encountered an internal error.', 500),
      kind: 'trouble-at-aws',
    },
    bare('a time-out', 'TimeoutError', 'unreachable', false),
    bare('a reset connection', 'ECONNRESET', 'unreachable', done),
    {
      name: 'an expired token',
      fault: no(say.expired, 'The security token included in the request is expired', 403),
      kind: 'expired',
    },
    bare('a malformed body', 'not-aws', 'not-aws', done),
    { name: 'a quota', fault: no(say.quota, 'The limit is reached.', 400), kind: 'quota' },
    {
      name: 'no subscription',
      fault: no('SubscriptionRequiredException', 'The account needs a subscription for the service.', 403),
      kind: 'not-subscribed',
    },
  ];
}

/** What AWS answers most accounts: no trouble there, but a verdict of its own. */
export const usual: Readonly<Record<string, string>> = {
  'support:DescribeTrustedAdvisorChecks': 'no subscription',
};
