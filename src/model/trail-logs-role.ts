// The role with which a trail writes to its log group: who takes it on, and the little that it may.
import type { Account } from './account.ts';
import { trailLogGroup } from './names.ts';

/** The name of the role's one policy. */
export const trailLogsPolicyName = 'write-trail-events';

/** Only CloudTrail takes it on. */
export const trailLogsTrust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
});

/** The log group's ARN as UpdateTrail wants it, with `:*` at the end. */
export const trailLogGroupArn = (
  { partition, id }: Pick<Account, 'partition' | 'id'>,
  region: string,
): string => `arn:${partition}:logs:${region}:${id}:log-group:${trailLogGroup}:*`;

/**
 * It makes streams of this one trail's name in this one group, and writes into them.
 * Source: CloudTrail user guide, cloudtrail-required-policy-for-cloudwatch-logs.
 */
export const trailLogsPolicy = (
  { partition, id }: Pick<Account, 'partition' | 'id'>,
  region: string,
): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: `arn:${partition}:logs:${region}:${id}:log-group:${trailLogGroup}:log-stream:${id}_CloudTrail_${region}*`,
      },
    ],
  });
