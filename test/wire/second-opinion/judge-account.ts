// The second opinion on contacts, money, logs, S3 and threat detection: one function a check. Rules read in
// prowler-cloud/prowler (services/*) and in the AWS Config rules; written anew, no code is taken over.
import { type AlternateContactType, GetAlternateContactCommand } from '@aws-sdk/client-account';
import { DescribeBudgetsCommand } from '@aws-sdk/client-budgets';
import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  type Trail,
} from '@aws-sdk/client-cloudtrail';
import { GetDetectorCommand, ListDetectorsCommand } from '@aws-sdk/client-guardduty';
import { GetBucketAclCommand, GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand, type PublicAccessBlockConfiguration } from '@aws-sdk/client-s3-control';
import { type Check, type Clients, home, id, orNone, passIf, regions, worst } from './clients.ts';

const contactOf = async ({ account }: Clients, type: AlternateContactType) =>
  (await orNone(account.send(new GetAlternateContactCommand({ AlternateContactType: type }))))
    ?.AlternateContact;

/** Every trail once, from wherever it is seen. */
async function trailsOf({ cloudtrail }: Clients): Promise<readonly Trail[]> {
  const lists = regions.map((region) => cloudtrail(region).send(new DescribeTrailsCommand({})));
  const all = (await Promise.all(lists)).flatMap(({ trailList = [] }) => trailList);
  return [...new Map(all.map((trail) => [trail.TrailARN, trail])).values()];
}

/** In each region a trail that logs, and of which this holds. */
const inEachRegion =
  (holds: (aws: Clients, trail: Trail) => Promise<boolean>): Check =>
  async (aws) => {
    const trails = await trailsOf(aws);
    const good = trails.map(async (trail) => {
      const of = new GetTrailStatusCommand({ Name: trail.Name });
      const { IsLogging } = await aws.cloudtrail(trail.HomeRegion).send(of);
      return IsLogging && (await holds(aws, trail)) ? [trail] : [];
    });
    const logging = (await Promise.all(good)).flat();
    const reached = (region: string) =>
      logging.some(({ HomeRegion, IsMultiRegionTrail }) => IsMultiRegionTrail || HomeRegion === region);
    return passIf(regions.every(reached));
  };

async function recordsManagement({ cloudtrail }: Clients, { Name, HomeRegion }: Trail): Promise<boolean> {
  const of = new GetEventSelectorsCommand({ TrailName: Name });
  const { EventSelectors = [] } = await cloudtrail(HomeRegion).send(of);
  // AWS answers one default selector where nobody set any; moto answers none.
  return (
    EventSelectors.length === 0 ||
    EventSelectors.some((one) => one.ReadWriteType === 'All' && one.IncludeManagementEvents)
  );
}

const ofTrailBuckets =
  (holds: (aws: Clients, Bucket: string) => Promise<boolean>): Check =>
  async (aws) => {
    const names = new Set((await trailsOf(aws)).map(({ S3BucketName }) => S3BucketName ?? ''));
    return worst(await Promise.all([...names].map(async (name) => passIf(await holds(aws, name)))));
  };

interface Stated {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly Condition?: { readonly Bool?: Readonly<Record<string, string>> };
}
const whole = ['s3:PutObject', 's3:*', '*'];
const refusesHttp = ({ Effect, Action = [], Condition }: Stated): boolean =>
  Effect === 'Deny' &&
  [Action].flat().some((one) => whole.includes(one)) &&
  Condition?.Bool?.['aws:SecureTransport'] === 'false';

const accountBlock =
  (...wanted: readonly (keyof PublicAccessBlockConfiguration)[]): Check =>
  async ({ s3control }) => {
    const found = await orNone(s3control.send(new GetPublicAccessBlockCommand({ AccountId: id })));
    return passIf(wanted.every((name) => found?.PublicAccessBlockConfiguration?.[name]));
  };

export const accountChecks: Readonly<Record<string, Check>> = {
  account_security_contact_information_is_registered: async (aws) =>
    passIf((await contactOf(aws, 'SECURITY')) !== undefined),
  account_maintain_different_contact_details_to_security_billing_and_operations: async (aws) => {
    const types = ['SECURITY', 'BILLING', 'OPERATIONS'] as const;
    const three = await Promise.all(types.map((type) => contactOf(aws, type)));
    const told = three.map((one) => one && [one.Name, one.EmailAddress, one.PhoneNumber].join());
    return passIf(!told.includes(undefined) && new Set(told).size === told.length);
  },
  // The rule of the conformance pack for the Startup Security Baseline: is there the key `Budgets` in the answer?
  'ACCT.10': async ({ budgets }) =>
    passIf('Budgets' in (await budgets.send(new DescribeBudgetsCommand({ AccountId: id })))),

  cloudtrail_multi_region_enabled: inEachRegion(async () => true),
  cloudtrail_multi_region_enabled_logging_management_events: inEachRegion(recordsManagement),
  cloudtrail_log_file_validation_enabled: async (aws) =>
    worst((await trailsOf(aws)).map(({ LogFileValidationEnabled }) => passIf(LogFileValidationEnabled))),
  cloudtrail_logs_s3_bucket_is_not_publicly_accessible: ofTrailBuckets(async ({ s3 }, Bucket) => {
    const { Grants = [] } = await s3.send(new GetBucketAclCommand({ Bucket }));
    return !Grants.some(({ Grantee }) => Grantee?.URI?.endsWith('/global/AllUsers'));
  }),
  s3_bucket_secure_transport_policy: ofTrailBuckets(async ({ s3 }, Bucket) => {
    const found = await orNone(s3.send(new GetBucketPolicyCommand({ Bucket })));
    if (!found?.Policy) return false;
    return (JSON.parse(found.Policy) as { Statement: readonly Stated[] }).Statement.some(refusesHttp);
  }),

  s3_account_level_public_access_blocks: accountBlock('IgnorePublicAcls', 'RestrictPublicBuckets'),
  'S3.1': accountBlock('BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'),

  guardduty_is_enabled: async ({ guardduty }, region = home) => {
    const client = guardduty(region);
    const { DetectorIds = [] } = await client.send(new ListDetectorsCommand({}));
    if (DetectorIds.length === 0) return 'FAIL';
    const all = DetectorIds.map((DetectorId) => client.send(new GetDetectorCommand({ DetectorId })));
    return worst((await Promise.all(all)).map(({ Status }) => passIf(Status === 'ENABLED')));
  },
};
