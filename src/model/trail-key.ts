// The key of the trail: its name, and the policy that lets CloudTrail use it. The policy is there before the trail uses the key.
import type { Account } from './account.ts';
import { trailArn } from './names.ts';

export const trailKeyAlias = 'alias/day-one-trail';

/**
 * The text of the key's policy: the account's own people decide through IAM who may read, CloudTrail may encrypt for this one trail.
 * Source: CloudTrail user guide, create-kms-key-policy-for-cloudtrail and default-kms-key-policy.
 */
export const trailKeyPolicy = (account: Pick<Account, 'id' | 'partition' | 'home'>): string => {
  const cloudtrail = { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' } };
  const trail = trailArn(account as Account);
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'EnableIamUserPermissions',
        Effect: 'Allow',
        Principal: { AWS: `arn:${account.partition}:iam::${account.id}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'AllowCloudTrailToEncryptLogs',
        ...cloudtrail,
        Action: 'kms:GenerateDataKey*',
        Resource: '*',
        Condition: {
          StringEquals: { 'aws:SourceArn': trail },
          StringLike: {
            'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${account.partition}:cloudtrail:*:${account.id}:trail/*`,
          },
        },
      },
      {
        Sid: 'AllowCloudTrailToDescribeKey',
        ...cloudtrail,
        Action: 'kms:DescribeKey',
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceArn': trail } },
      },
    ],
  });
};
