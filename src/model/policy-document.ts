// Policies as text: the bucket policy that lets one trail write, and what can be told from a policy that is there already.
import type { Account } from './account.ts';
import { equal, type Json } from './json.ts';

/** One statement of a policy. */
export type Statement = { readonly [key: string]: Json | undefined };

/** What a trail's bucket policy speaks of. */
export interface TrailBucket {
  readonly account: Pick<Account, 'id' | 'partition'>;
  readonly bucket: string;
  /** The ARN that the trail has or will have: the policy is there before the trail. */
  readonly trail: string;
}

/** Keys stay in this order in every run: the text of a policy is part of the plan. */
const written = (statements: readonly Statement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

/**
 * What the policy of a trail's bucket must say: CloudTrail may look at the bucket and write, for this one trail only, and nobody may use plain HTTP.
 * Source: CloudTrail user guide, create-s3-bucket-policy-for-cloudtrail.
 */
function trailStatements({ account, bucket, trail }: TrailBucket): readonly Statement[] {
  const arn = `arn:${account.partition}:s3:::${bucket}`;
  const cloudtrail = { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' } };
  return [
    {
      Sid: 'AWSCloudTrailAclCheck20150319',
      ...cloudtrail,
      Action: 's3:GetBucketAcl',
      Resource: arn,
      Condition: { StringEquals: { 'aws:SourceArn': trail } },
    },
    {
      Sid: 'AWSCloudTrailWrite20150319',
      ...cloudtrail,
      Action: 's3:PutObject',
      Resource: `${arn}/AWSLogs/${account.id}/*`,
      Condition: {
        StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': trail },
      },
    },
    denyPlainHttp(arn),
  ];
}

/** Nobody may use plain HTTP; `arn`: the bucket's. Source: S3 user guide, security best practices. */
export const denyPlainHttp = (arn: string): Statement => ({
  Sid: 'DenyInsecureTransport',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [arn, `${arn}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

/** The statements of a policy's text; `null` where it is no policy. Never throws. */
export function statementsOf(policy: string): readonly Statement[] | null {
  try {
    const parsed: unknown = JSON.parse(policy);
    if (typeof parsed !== 'object' || parsed === null || !('Statement' in parsed)) return null;
    const list: readonly unknown[] = Array.isArray(parsed.Statement) ? parsed.Statement : [parsed.Statement];
    return list.filter(
      (one): one is Statement => typeof one === 'object' && one !== null && !Array.isArray(one),
    );
  } catch {
    return null;
  }
}

/** A policy's value, which may be one string or a list of them. */
export const listOf = (value: Json | undefined): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.filter((one): one is string => typeof one === 'string')
      : [];

/** The text of a policy with the wanted statements. Those of `now` that speak of something else are kept: never less strict than before. */
export function policyWith(wanted: readonly Statement[], now?: string | null): string {
  const ours = new Set(wanted.map((statement) => statement['Sid']));
  const others = (now ? statementsOf(now) : null) ?? [];
  return written([...wanted, ...others.filter((statement) => !ours.has(statement['Sid']))]);
}

/** True if the policy holds every wanted statement, word for word, whatever the order of keys. */
export function holdsAll(wanted: readonly Statement[], now: string | null): boolean {
  const held = (now ? statementsOf(now) : null) ?? [];
  return wanted.every((one) => held.some((statement) => equal(statement, one)));
}

/** The text of a trail bucket's policy, with what else `now` says. */
export const trailBucketPolicy = (place: TrailBucket, now?: string | null): string =>
  policyWith(trailStatements(place), now);

/** True if the policy holds every statement that a trail's bucket needs. */
export const holdsTrailPolicy = (place: TrailBucket, now: string | null): boolean =>
  holdsAll(trailStatements(place), now);

/** True for `*` and `{"AWS": "*"}`. */
export const isEveryone = (principal: Json | undefined): boolean =>
  principal === '*' ||
  (typeof principal === 'object' &&
    principal !== null &&
    !Array.isArray(principal) &&
    listOf((principal as Statement)['AWS']).includes('*'));

/** True if the policy refuses plain HTTP to everyone, for the bucket and all that is in it. `arn`: the bucket's. */
export function refusesPlainHttp(policy: string | null, arn: string): boolean {
  return ((policy ? statementsOf(policy) : null) ?? []).some((statement) => {
    const condition = statement['Condition'] as { readonly Bool?: Statement } | undefined;
    const insecure = condition?.Bool?.['aws:SecureTransport'];
    const resources = listOf(statement['Resource']);
    return (
      statement['Effect'] === 'Deny' &&
      isEveryone(statement['Principal']) &&
      listOf(statement['Action']).some((action) => action === 's3:*' || action === '*') &&
      (resources.includes('*') || [arn, `${arn}/*`].every((one) => resources.includes(one))) &&
      (insecure === 'false' || insecure === false)
    );
  });
}
