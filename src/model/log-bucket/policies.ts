// What the policies of buckets for records say: which service may write there for this account, and that nobody may use plain HTTP.
import type { Account } from '../account.ts';
import { denyPlainHttp, listOf, refusesPlainHttp, type Statement, statementsOf } from '../policy-document.ts';

type Owner = Pick<Account, 'id' | 'partition'>;
export const bucketArn = ({ partition }: Owner, bucket: string): string => `arn:${partition}:s3:::${bucket}`;

/** AWS Config may look and deliver, for this account only. Source: AWS Config guide, s3-bucket-policy. */
export function configStatements(account: Owner, bucket: string): readonly Statement[] {
  const arn = bucketArn(account, bucket);
  const config = { Effect: 'Allow', Principal: { Service: 'config.amazonaws.com' } };
  const here = { 'AWS:SourceAccount': account.id };
  return [
    {
      Sid: 'AWSConfigBucketPermissionsCheck',
      ...config,
      Action: 's3:GetBucketAcl',
      Resource: arn,
      Condition: { StringEquals: here },
    },
    {
      Sid: 'AWSConfigBucketExistenceCheck',
      ...config,
      Action: 's3:ListBucket',
      Resource: arn,
      Condition: { StringEquals: here },
    },
    {
      Sid: 'AWSConfigBucketDelivery',
      ...config,
      Action: 's3:PutObject',
      Resource: `${arn}/AWSLogs/${account.id}/Config/*`,
      Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', ...here } },
    },
    denyPlainHttp(arn),
  ];
}

/** Flow logs of every region of this account may be delivered. Source: VPC guide, flow-logs-s3-permissions. */
export function flowLogStatements(account: Owner, bucket: string): readonly Statement[] {
  const arn = bucketArn(account, bucket);
  const delivery = { Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' } };
  const here = { 'aws:SourceAccount': account.id };
  // The guide names one region; the bucket takes the logs of all of them.
  const from = { ArnLike: { 'aws:SourceArn': `arn:${account.partition}:logs:*:${account.id}:*` } };
  return [
    {
      Sid: 'AWSLogDeliveryWrite',
      ...delivery,
      Action: 's3:PutObject',
      Resource: `${arn}/AWSLogs/${account.id}/*`,
      Condition: { StringEquals: { ...here, 's3:x-amz-acl': 'bucket-owner-full-control' }, ...from },
    },
    {
      Sid: 'AWSLogDeliveryAclCheck',
      ...delivery,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: arn,
      Condition: { StringEquals: here, ...from },
    },
    denyPlainHttp(arn),
  ];
}

/** True if a policy's text lets this service write into the bucket, whatever else it says. */
export const letsWrite = (policy: string | null, service: string): boolean =>
  ((policy ? statementsOf(policy) : null) ?? []).some((statement) => {
    const principal = statement['Principal'];
    const services =
      typeof principal === 'object' && principal !== null && 'Service' in principal
        ? listOf((principal as Statement)['Service'])
        : [];
    return (
      statement['Effect'] === 'Allow' &&
      services.includes(service) &&
      listOf(statement['Action']).includes('s3:PutObject')
    );
  });

/**
 * True if flow logs arrive and plain HTTP is refused. Not compared word for word: AWS rewrites this policy by itself when a
 * flow log is made. Source: VPC guide, flow-logs-s3-permissions.
 */
export const holdsFlowLogPolicy = (account: Owner, bucket: string, policy: string | null): boolean =>
  letsWrite(policy, 'delivery.logs.amazonaws.com') && refusesPlainHttp(policy, bucketArn(account, bucket));
