// Bare SDK clients for moto: nothing of this program is between the second opinion and the account.
import { AccountClient } from '@aws-sdk/client-account';
import { BudgetsClient } from '@aws-sdk/client-budgets';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { EC2Client } from '@aws-sdk/client-ec2';
import { GuardDutyClient } from '@aws-sdk/client-guardduty';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';

export const id = '123456789012';
export const home = 'us-east-1';
export const regions = [home, 'eu-west-1', 'ap-northeast-1'] as const;

/** One client a service, and one a region where the service is regional. */
export function clientsAt(endpoint: string) {
  const at = (region: string = home) => ({
    endpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const where = { url: new URL(endpoint), headers: {}, properties: {} };
  return {
    account: new AccountClient(at()),
    budgets: new BudgetsClient(at()),
    iam: new IAMClient(at()),
    s3: new S3Client({ ...at(), forcePathStyle: true }),
    // The account's id would go into the host name, where no loopback server answers.
    s3control: new S3ControlClient({ ...at(), endpointProvider: () => where }),
    cloudtrail: (region?: string) => new CloudTrailClient(at(region)),
    cloudwatch: new CloudWatchClient(at()),
    config: (region: string) => new ConfigServiceClient(at(region)),
    ec2: (region: string) => new EC2Client(at(region)),
    kms: new KMSClient(at()),
    logs: new CloudWatchLogsClient(at()),
    guardduty: (region: string) => new GuardDutyClient(at(region)),
  };
}
export type Clients = ReturnType<typeof clientsAt>;

/** PASS, FAIL, or nothing said: the check found nothing to look at. */
export type Opinion = 'PASS' | 'FAIL' | 'silent';
export type Check = (aws: Clients, region: string) => Promise<Opinion>;

export const passIf = (holds: boolean | undefined): Opinion => (holds ? 'PASS' : 'FAIL');

/** One opinion out of several: a single FAIL is a FAIL. */
export function worst(all: readonly Opinion[]): Opinion {
  if (all.includes('FAIL')) return 'FAIL';
  return all.includes('PASS') ? 'PASS' : 'silent';
}

/** What was asked for; `undefined` where AWS says that there is none. Any other error is thrown. */
export const orNone = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    const name = error instanceof Error ? error.name : '';
    if (/^NoSuch|NotFound/.test(name)) return undefined;
    throw error;
  });
