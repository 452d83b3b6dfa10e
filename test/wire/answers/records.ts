// Where CloudTrail and S3 differ.
import { AccountId, Bucket, bucket, type Case, type Step } from './kit.ts';

const trail = { Name: 'day-one-trail', S3BucketName: Bucket };
const create: Step = ['cloudtrail:CreateTrail', trail];
const letsCloudTrailWrite = JSON.stringify({
  Version: '2012-10-17',
  Statement: ['s3:GetBucketAcl', 's3:PutObject'].map((Action) => ({
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action,
    Resource: `arn:aws:s3:::${Bucket}${Action === 's3:PutObject' ? `/AWSLogs/${AccountId}/*` : ''}`,
  })),
});
const policy: Step = ['s3:PutBucketPolicy', { Bucket, Policy: letsCloudTrailWrite }];

export const records: readonly Case[] = [
  {
    name: 'a trail whose bucket does not let it write',
    given: [bucket],
    call: create,
    demo: 'InsufficientS3BucketPolicyException',
    moto: 'done',
    right: 'demo',
    why: 'the policy is checked at creation: CloudTrail API reference, CreateTrail, Errors',
  },
  {
    name: 'a second trail of the same name',
    given: [bucket, policy, create],
    call: create,
    demo: 'TrailAlreadyExistsException',
    moto: 'done',
    right: 'demo',
    why: 'CloudTrail API reference, CreateTrail, Errors; moto overwrites the first',
  },
  {
    name: 'a trail started by its ARN',
    given: [bucket, policy, create],
    call: [
      'cloudtrail:StartLogging',
      { Name: `arn:aws:cloudtrail:us-east-1:${AccountId}:trail/day-one-trail` },
    ],
    demo: 'done',
    moto: 'not-aws',
    right: 'demo',
    why: 'Name takes a name or an ARN: CloudTrail API reference, StartLogging',
  },
  {
    name: 'the selectors of a new trail',
    given: [bucket, policy, create],
    call: ['cloudtrail:GetEventSelectors', { TrailName: trail.Name }],
    look: ({ EventSelectors }) => EventSelectors?.length,
    demo: 1,
    moto: 0,
    right: 'demo',
    why: 'a trail logs management events unless told otherwise: CloudTrail guide, logging-management-events',
  },
  {
    name: 'a new bucket without settings of its own',
    given: [bucket],
    call: ['s3:GetBucketEncryption', { Bucket }],
    demo: 'done',
    moto: 'ServerSideEncryptionConfigurationNotFoundError',
    right: 'demo',
    why: 'SSE-S3 for every bucket since 2023-01-05: S3 guide, default-encryption-faq',
  },
  {
    name: 'the block on public access of a new bucket',
    given: [bucket],
    call: ['s3:GetPublicAccessBlock', { Bucket }],
    demo: 'done',
    moto: 'NoSuchPublicAccessBlockConfiguration',
    right: 'demo',
    why: 'on for new buckets since April 2023: S3 guide, access-control-block-public-access',
  },
  {
    name: 'a bucket name that is none',
    call: ['s3:CreateBucket', { Bucket: 'BAD_Name' }],
    demo: 'InvalidBucketName',
    moto: 'done',
    right: 'demo',
    why: 'lower case letters, digits, dots and hyphens: S3 guide, bucketnamingrules',
  },
  {
    name: 'a bucket policy that is no JSON',
    given: [bucket],
    call: ['s3:PutBucketPolicy', { Bucket, Policy: 'hello' }],
    demo: 'MalformedPolicy',
    moto: 'done',
    right: 'demo',
    why: 'S3 API reference, Error responses, MalformedPolicy',
  },
  {
    name: 'a trail that does not exist, deleted',
    call: ['cloudtrail:DeleteTrail', { Name: 'none' }],
    demo: 'TrailNotFoundException',
    moto: 'done',
    right: 'demo',
    why: 'CloudTrail API reference, DeleteTrail, Errors',
  },
  {
    name: "a bucket that is not the expected owner's",
    given: [bucket],
    call: ['s3:GetBucketTagging', { Bucket, ExpectedBucketOwner: '999999999999' }],
    demo: 'AccessDenied',
    moto: 'NoSuchTagSet',
    right: 'demo',
    why: 'S3 guide, bucket-owner-condition: 403 where the owner is another',
  },
  {
    name: 'who owns the objects of a new bucket',
    given: [bucket],
    call: ['s3:GetBucketOwnershipControls', { Bucket }],
    demo: 'done',
    moto: 'OwnershipControlsNotFoundError',
    right: 'demo',
    why: 'BucketOwnerEnforced for new buckets since April 2023: S3 guide, about-object-ownership',
  },
  {
    name: 'whether a bucket without a policy is public',
    given: [bucket],
    call: ['s3:GetBucketPolicyStatus', { Bucket }],
    demo: 'NoSuchBucketPolicy',
    moto: 'done',
    right: 'demo',
    why: 'S3 API reference, GetBucketPolicyStatus; moto answers an empty status',
  },
];
