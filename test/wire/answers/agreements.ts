// Calls that the simulated account, moto and AWS answer alike.
import { AccountId, Bucket, bucket, budget, device, group, notify, type Step, user } from './kit.ts';

const password: Step = ['iam:CreateLoginProfile', { UserName: 'alice', Password: 'Long-enough-1' }];
/** What it is about, the error's name or `done`, the call, and what is sent before. */
export type AgreedRow = readonly [name: string, answer: string, call: Step, ...given: Step[]];

export const agreements: readonly AgreedRow[] = [
  ['no password rules', 'NoSuchEntityException', ['iam:GetAccountPasswordPolicy', {}]],
  [
    'password rules that are too long',
    'ValidationError',
    ['iam:UpdateAccountPasswordPolicy', { MinimumPasswordLength: 129 }],
  ],
  ['no such user', 'NoSuchEntityException', ['iam:GetUser', { UserName: 'nobody' }]],
  ['no password', 'NoSuchEntityException', ['iam:GetLoginProfile', { UserName: 'alice' }], user],
  ['a user twice', 'EntityAlreadyExistsException', user, user],
  ['a group twice', 'EntityAlreadyExistsException', group, group],
  ['a device twice', 'EntityAlreadyExistsException', device, device],
  ['no organization', 'AWSOrganizationsNotInUseException', ['organizations:DescribeOrganization', {}]],
  [
    'no contact',
    'ResourceNotFoundException',
    ['account:GetAlternateContact', { AlternateContactType: 'SECURITY' }],
  ],
  ['a budget twice', 'DuplicateRecordException', budget, budget],
  ['no such budget', 'NotFoundException', ['budgets:DeleteBudget', { AccountId, BudgetName: 'none' }]],
  [
    'no account block',
    'NoSuchPublicAccessBlockConfiguration',
    ['s3control:GetPublicAccessBlock', { AccountId }],
  ],
  [
    "another account's block",
    'AccessDenied',
    ['s3control:GetPublicAccessBlock', { AccountId: '999999999999' }],
  ],
  ['no such bucket', 'NotFound', ['s3:HeadBucket', { Bucket }]],
  ['a bucket twice in us-east-1', 'done', bucket, bucket],
  ['no bucket policy', 'NoSuchBucketPolicy', ['s3:GetBucketPolicy', { Bucket }], bucket],
  ['no bucket tags', 'NoSuchTagSet', ['s3:GetBucketTagging', { Bucket }], bucket],
  [
    'no rules for old files',
    'NoSuchLifecycleConfiguration',
    ['s3:GetBucketLifecycleConfiguration', { Bucket }],
    bucket,
  ],
  [
    'us-east-1 by name',
    'InvalidLocationConstraint',
    ['s3:CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'us-east-1' } }],
  ],
  [
    'a trail without its bucket',
    'S3BucketDoesNotExistException',
    ['cloudtrail:CreateTrail', { Name: 'trail', S3BucketName: Bucket }],
  ],
  [
    'a trail name that is none',
    'InvalidTrailNameException',
    ['cloudtrail:CreateTrail', { Name: 'a', S3BucketName: Bucket }],
  ],
  ['no such trail', 'TrailNotFoundException', ['cloudtrail:GetTrailStatus', { Name: 'none' }]],
  ['no such detector', 'BadRequestException', ['guardduty:GetDetector', { DetectorId: 'none' }]],
  ['rules that are not there, deleted', 'NoSuchEntityException', ['iam:DeleteAccountPasswordPolicy', {}]],
  [
    'a user that is not in the group, removed',
    'NoSuchEntityException',
    ['iam:RemoveUserFromGroup', { UserName: 'alice', GroupName: 'admins' }],
    user,
    group,
  ],
  [
    'a policy that does not exist, attached',
    'NoSuchEntityException',
    ['iam:AttachGroupPolicy', { GroupName: 'admins', PolicyArn: 'arn:aws:iam::aws:policy/None' }],
    group,
  ],
  [
    'a device that nobody uses, switched off',
    'NoSuchEntityException',
    ['iam:DeactivateMFADevice', { UserName: 'alice', SerialNumber: `arn:aws:iam::${AccountId}:mfa/alice` }],
    user,
    device,
  ],
  ['a second password', 'EntityAlreadyExistsException', password, user, password],
  [
    'a trail that does not exist, changed',
    'TrailNotFoundException',
    ['cloudtrail:UpdateTrail', { Name: 'none' }],
  ],
  ['a bucket that does not exist, deleted', 'NoSuchBucket', ['s3:DeleteBucket', { Bucket }]],
  [
    'an account block of nothing',
    'InvalidRequest',
    ['s3control:PutPublicAccessBlock', { AccountId, PublicAccessBlockConfiguration: {} }],
  ],
  [
    'a detector that does not exist, changed',
    'BadRequestException',
    ['guardduty:UpdateDetector', { DetectorId: 'none', Enable: true }],
  ],
  [
    'a budget without a limit',
    'InvalidParameterException',
    [
      'budgets:CreateBudget',
      { AccountId, Budget: { BudgetName: 'b', BudgetType: 'COST', TimeUnit: 'MONTHLY' } },
    ],
  ],
  ['a mail of a budget that does not exist', 'NotFoundException', notify],
];
