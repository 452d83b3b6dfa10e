// What can be set on a bucket: each Put replaces the whole of it, each Get answers by S3's own error where there is none.
import { isEveryone, listOf, statementsOf } from '../../model/policy-document.ts';
import { type At, AwsError, type Handlers } from '../kit.ts';
import type { S3controlState } from '../s3control/index.ts';
import { find } from './find.ts';
import type { S3State, StoredBucket } from './state.ts';

type Settings = Omit<
  Handlers<'s3', S3State>,
  | 'ListBuckets'
  | 'HeadBucket'
  | 'GetBucketLocation'
  | 'GetBucketAcl'
  | 'ListObjectVersions'
  | 'CreateBucket'
  | 'DeleteBucket'
  | 'GetBucketLogging'
  | 'PutBucketLogging'
>;

/** What is set, or S3's error for "there is none". */
function held<T>(value: T | null, code: string, message: string): T {
  if (value === null) throw new AwsError(code, message, 404);
  return value;
}
const malformed = (): AwsError =>
  new AwsError('MalformedXML', 'The XML you provided was not well-formed or did not validate');
const policyOf = (bucket: StoredBucket): string =>
  held(bucket.policy, 'NoSuchBucketPolicy', 'The bucket policy does not exist');

/** Simpler than AWS: open to everyone, and no condition. */
const isPublic = (policy: string): boolean =>
  (statementsOf(policy) ?? []).some(
    (one) => one['Effect'] === 'Allow' && isEveryone(one['Principal']) && one['Condition'] === undefined,
  );

function checkPolicy(policy: string, name: string, bucket: StoredBucket, at: At<S3State>): void {
  const statements = statementsOf(policy);
  if (!statements || statements.length === 0) {
    throw new AwsError('MalformedPolicy', 'Policies must be valid JSON and the first byte must be {');
  }
  const arn = `arn:${at.partition}:s3:::${name}`;
  const elsewhere = (one: string) => one !== arn && !one.startsWith(`${arn}/`);
  if (statements.some((one) => listOf(one['Resource']).some(elsewhere))) {
    throw new AwsError('MalformedPolicy', 'Policy has invalid resource');
  }
  const account = at.other<S3controlState>('s3control').block;
  if (isPublic(policy) && (bucket.block?.BlockPublicPolicy || account?.BlockPublicPolicy)) {
    throw new AwsError(
      'AccessDenied',
      `User: ${at.caller} is not authorized to perform: s3:PutBucketPolicy because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
      403,
    );
  }
}

export const settings: Settings = {
  GetBucketPolicy: (input, at) => ({ Policy: policyOf(find(input, at)) }),
  GetBucketPolicyStatus: (input, at) => ({
    PolicyStatus: { IsPublic: isPublic(policyOf(find(input, at))) },
  }),
  PutBucketPolicy: (input, at) => {
    const bucket = find(input, at);
    const policy = input.Policy ?? '';
    checkPolicy(policy, input.Bucket ?? '', bucket, at);
    bucket.policy = policy;
    return {};
  },
  GetPublicAccessBlock: (input, at) => ({
    PublicAccessBlockConfiguration: held(
      find(input, at).block,
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
    ),
  }),
  PutPublicAccessBlock: (input, at) => {
    const wanted = input.PublicAccessBlockConfiguration;
    if (!wanted) throw malformed();
    find(input, at).block = {
      BlockPublicAcls: wanted.BlockPublicAcls ?? false,
      IgnorePublicAcls: wanted.IgnorePublicAcls ?? false,
      BlockPublicPolicy: wanted.BlockPublicPolicy ?? false,
      RestrictPublicBuckets: wanted.RestrictPublicBuckets ?? false,
    };
    return {};
  },
  GetBucketOwnershipControls: (input, at) => {
    const none = 'The bucket ownership controls were not found';
    const ObjectOwnership = held(find(input, at).ownership, 'OwnershipControlsNotFoundError', none);
    return { OwnershipControls: { Rules: [{ ObjectOwnership }] } };
  },
  PutBucketOwnershipControls: (input, at) => {
    const wanted = input.OwnershipControls?.Rules?.[0]?.ObjectOwnership;
    if (!wanted) throw malformed();
    find(input, at).ownership = wanted;
    return {};
  },
  GetBucketVersioning: (input, at) => {
    const { versioning } = find(input, at);
    return versioning ? { Status: versioning } : {};
  },
  PutBucketVersioning: (input, at) => {
    const wanted = input.VersioningConfiguration?.Status;
    if (!wanted) {
      throw new AwsError(
        'IllegalVersioningConfigurationException',
        'The Versioning element must be specified',
      );
    }
    find(input, at).versioning = wanted;
    return {};
  },
  GetBucketEncryption: (input, at) => {
    const none = 'The server side encryption configuration was not found';
    const Rules = held(find(input, at).encryption, 'ServerSideEncryptionConfigurationNotFoundError', none);
    return { ServerSideEncryptionConfiguration: { Rules } };
  },
  PutBucketEncryption: (input, at) => {
    const rules = input.ServerSideEncryptionConfiguration?.Rules;
    if (rules?.length !== 1) throw malformed();
    // A rule that does not speak of bucket keys is stored as one without. Source: S3 API reference, PutBucketEncryption.
    find(input, at).encryption = rules.map((rule) => ({ BucketKeyEnabled: false, ...rule }));
    return {};
  },
  GetBucketLifecycleConfiguration: (input, at) => ({
    Rules: held(
      find(input, at).lifecycle,
      'NoSuchLifecycleConfiguration',
      'The lifecycle configuration does not exist',
    ),
  }),
  PutBucketLifecycleConfiguration: (input, at) => {
    const rules = input.LifecycleConfiguration?.Rules ?? [];
    const broken = rules.some((rule) => {
      const { Days, Date: date, ExpiredObjectDeleteMarker } = rule.Expiration ?? {};
      const mixed = ExpiredObjectDeleteMarker !== undefined && (Days !== undefined || date !== undefined);
      return !rule.Status || (!rule.Filter && rule.Prefix === undefined) || mixed;
    });
    if (rules.length === 0 || broken) throw malformed();
    find(input, at).lifecycle = JSON.parse(JSON.stringify(rules)) as StoredBucket['lifecycle'];
    return {};
  },
  GetBucketTagging: (input, at) => ({
    TagSet: held(find(input, at).tags, 'NoSuchTagSet', 'The TagSet does not exist'),
  }),
  PutBucketTagging: (input, at) => {
    const tags = input.Tagging?.TagSet ?? [];
    if (tags.some(({ Key }) => !Key || Key.startsWith('aws:'))) {
      throw new AwsError('InvalidTag', 'The TagKey you have provided is invalid');
    }
    find(input, at).tags = tags;
    return {};
  },
};
