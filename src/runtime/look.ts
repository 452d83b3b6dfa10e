// Who is signed in, to what kind of account, with which regions: the look before any step.
import { type Account, identityOf, type Region } from '../model/account.ts';
import type { Read, Reader } from '../model/read.ts';

export interface LookOptions {
  /** `--region`, the answers, AWS_REGION or the profile: the first that is set. */
  readonly home?: string | undefined;
  /** `--regions`: narrows the account's own list. */
  readonly only?: readonly string[] | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly proven?: readonly string[];
}

export type Looked =
  | { readonly ok: true; readonly account: Account }
  | {
      readonly ok: false;
      readonly why: 'identity' | 'regions' | 'unknown-region';
      readonly read?: Read<unknown>;
      readonly region?: string;
    };

/** Looks at the account. Not ok: nobody is signed in, no region could be listed, or a region was named that the account does not have. */
export async function look(aws: Reader, options: LookOptions): Promise<Looked> {
  const who = await aws('sts:GetCallerIdentity', {});
  if (!who.ok) return { ok: false, why: 'identity', read: who };
  const { Account: id, Arn: arn } = who.value;
  if (!id || !arn) return { ok: false, why: 'identity' };

  const [regions, organization] = await Promise.all([
    listRegions(aws, options.home ?? 'us-east-1', arn.split(':')[1] ?? 'aws'),
    aws('organizations:DescribeOrganization', {}),
  ]);
  if (!regions.ok) return { ok: false, why: 'regions', read: regions };
  const wanted = [...(options.only ?? []), ...(options.home ? [options.home] : [])];
  const stranger = wanted.find((name) => !regions.value.some((region) => region.name === name));
  if (stranger) return { ok: false, why: 'unknown-region', region: stranger };

  const found = organization.ok ? organization.value.Organization : undefined;
  const standalone = !organization.ok && organization.why === 'absent';
  return {
    ok: true,
    account: {
      id,
      arn,
      partition: arn.split(':')[1] ?? 'aws',
      identity: identityOf(arn),
      kind: found
        ? found.MasterAccountId === id
          ? 'management'
          : 'member'
        : standalone
          ? 'standalone'
          : 'unknown',
      ...(found?.Id ? { organization: found.Id } : {}),
      home: options.home ?? (await homeOf(aws, id, regions.value)),
      regions: options.only
        ? regions.value.filter(({ name }) => options.only?.includes(name))
        : regions.value,
      now: options.now,
      proven: options.proven ?? [],
    },
  };
}

/** The region of a day-one bucket that is there already, else us-east-1. */
async function homeOf(aws: Reader, id: string, regions: readonly Region[]): Promise<string> {
  const buckets = await aws('s3:ListBuckets', { Prefix: `day-one-trail-${id}-` }, 'us-east-1');
  const name = buckets.ok ? (buckets.value.Buckets ?? [])[0]?.Name : undefined;
  const region = regions.find((one) => name?.startsWith(`day-one-trail-${id}-${one.name}`));
  return region?.name ?? 'us-east-1';
}

/** The account's own list; where that call is not allowed or not there, EC2's. Never a list in the code. */
async function listRegions(aws: Reader, home: string, partition: string): Promise<Read<readonly Region[]>> {
  const account = await aws('account:ListRegions', {});
  if (account.ok) {
    const on = new Set(['ENABLED', 'ENABLED_BY_DEFAULT']);
    return {
      ok: true,
      value: (account.value.Regions ?? []).map((region) => ({
        name: region.RegionName ?? '',
        state: on.has(region.RegionOptStatus ?? '') ? 'on' : 'not-opted-in',
      })),
    };
  }
  const ec2 = await aws('ec2:DescribeRegions', { AllRegions: true }, home);
  if (!ec2.ok) return ec2;
  const listed = (ec2.value.Regions ?? []).map(
    (region): Region => ({
      name: region.RegionName ?? '',
      state: region.OptInStatus === 'not-opted-in' ? 'not-opted-in' : 'on',
    }),
  );
  return { ok: true, value: listed.filter(({ name }) => partitionOf(name) === partition) };
}

/** AWS lists its own partition only; emulators list them all. Source: AWS General Reference, ARN partitions. */
function partitionOf(region: string): string {
  const other = {
    'cn-': 'aws-cn',
    'us-gov-': 'aws-us-gov',
    'us-iso-': 'aws-iso',
    'us-isob-': 'aws-iso-b',
    'eusc-': 'aws-eusc',
  };
  const [, partition] = Object.entries(other).find(([prefix]) => region.startsWith(prefix)) ?? [];
  return partition ?? (region.includes('-iso') ? 'aws-iso' : 'aws');
}
