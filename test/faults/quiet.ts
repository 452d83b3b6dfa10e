// Reads without which every verdict stays as it is, and why.

/** What is read for a warning, for undo or for a name: no verdict hangs on it. */
export const aside = [
  // Whose alarm and whose log group of our name it is: what does the job passes whoever made it, and only ours are changed.
  'cloudwatch:ListTagsForResource',
  'logs:ListTagsForResource',
  // A pattern that could not be tried is put all the same, and that is said beside it.
  'logs:TestMetricFilter',
  'events:ListTagsForResource',
  // Asked before a rule is made: without an answer the change says that it was not tried.
  'events:TestEventPattern',
  'iam:GenerateCredentialReport',
  'iam:ListGroupsForUser',
  'kms:ListResourceTags',
  'securityhub:DescribeSecurityHubV2',
  'securityhub:GetEnabledStandards',
  's3:ListBuckets',
  's3:GetBucketAcl',
  's3:GetBucketLifecycleConfiguration',
  's3:GetBucketTagging',
  's3:ListObjectVersions',
];

/** Asked by the first look, or where the usual answer lacks something: no step asks it here. */
export const elsewhere = [
  'sts:GetCallerIdentity',
  'organizations:DescribeOrganization',
  'account:ListRegions',
  'account:GetAccountInformation',
  'organizations:ListDelegatedAdministrators',
  'iam:ListOrganizationsFeatures',
  'iam:GetPolicy',
  's3:GetBucketLocation',
  'ec2:DescribeRegions',
];
