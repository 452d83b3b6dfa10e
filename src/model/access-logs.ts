// The bucket for the records of who looked into the trail's bucket: its name, and the policy that lets S3 write them there.
import type { Account } from './account.ts';
import { denyPlainHttp, holdsAll, policyWith, type Statement } from './policy-document.ts';

/** `day-one-access-logs-ACCOUNT-REGION`, then `-2`, `-3` where the name is a stranger's: bucket names are global. */
export const accessLogsBucketName = (account: Pick<Account, 'id' | 'home'>, nth = 1): string =>
  `day-one-access-logs-${account.id}-${account.home}${nth === 1 ? '' : `-${nth}`}`;

/** What such a policy speaks of. */
export interface AccessLogs {
  readonly account: Pick<Account, 'id' | 'partition'>;
  /** The bucket that the records go to. */
  readonly bucket: string;
  /** The buckets that are watched. */
  readonly sources: readonly string[];
}

/** Source: S3 user guide, enable-server-access-logging, "Grant permissions to the logging service principal". */
function statements({ account, bucket, sources }: AccessLogs): readonly Statement[] {
  const arn = (name: string): string => `arn:${account.partition}:s3:::${name}`;
  return [
    {
      Sid: 'S3ServerAccessLogsPolicy',
      Effect: 'Allow',
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `${arn(bucket)}/*`,
      Condition: {
        ArnLike: { 'aws:SourceArn': [...sources].sort().map(arn) },
        StringEquals: { 'aws:SourceAccount': account.id },
      },
    },
    // Both ways to write "everyone" mean the same; this one is read by every tool. Source: IAM guide, reference_policies_elements_principal.
    { ...denyPlainHttp(arn(bucket)), Principal: { AWS: '*' } },
  ];
}

/** The text of the policy, with what else `now` says. */
export const accessLogsPolicy = (logs: AccessLogs, now?: string | null): string =>
  policyWith(statements(logs), now);

/** True if the policy holds every statement that the records need. */
export const holdsAccessLogsPolicy = (logs: AccessLogs, now: string | null): boolean =>
  holdsAll(statements(logs), now);
