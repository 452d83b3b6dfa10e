// Who is signed in, to what kind of account, with which regions: the look before any step.
import { type Account, identityOf, type Region } from '../model/account.ts';
import { planOf } from '../model/account-plan.ts';
import type { Read, Reader } from '../model/read.ts';
import { isActive, kindOf } from './kind.ts';

export interface LookOptions {
  /** `--region`, else the answers' home region: said on purpose, so it wins over what is there. */
  readonly home?: string | undefined;
  /** AWS_REGION or the profile's region: taken where nobody said another and no day-one bucket is there. */
  readonly fallback?: string | undefined;
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
      readonly why: 'identity' | 'regions' | 'unknown-region' | 'region-off';
      readonly read?: Read<unknown>;
      readonly region?: string;
      /** The account, where that much is known. */
      readonly id?: string;
    };

/** Looks at the account. Not ok: nobody is signed in, no region could be listed, or a region was named that the account does not have or has not switched on. */
export async function look(aws: Reader, options: LookOptions): Promise<Looked> {
  const who = await aws('sts:GetCallerIdentity', {});
  if (!who.ok) return { ok: false, why: 'identity', read: who };
  const { Account: id, Arn: arn } = who.value;
  // An endpoint that is not AWS, or a file of facts that somebody edited, may say anything.
  if (typeof id !== 'string' || typeof arn !== 'string' || !id || !arn) return { ok: false, why: 'identity' };

  const near = options.home ?? options.fallback ?? 'us-east-1';
  const partition = arn.split(':')[1] ?? 'aws';
  const [listed, kind, active, plan] = await Promise.all([
    listRegions(aws, near, partition),
    kindOf(aws, { id, arn }),
    isActive(aws),
    // In other partitions nothing is claimed about billing.
    partition === 'aws' ? aws('freetier:GetAccountPlanState', {}) : undefined,
  ]);
  const known = plan?.ok ? planOf(plan.value) : null;
  // A project has one region, and may be kept from listing the others.
  const regions = !listed.ok && kind.project ? only(near) : listed;
  if (!regions.ok) return { ok: false, why: 'regions', read: regions, id };
  const stateOf = (wanted: string) => regions.value.find(({ name }) => name === wanted)?.state;
  const home = options.home ?? (await bucketHome(aws, id, regions.value)) ?? options.fallback ?? 'us-east-1';
  // One that is off is never asked: an audit of it alone would find nothing, and look green.
  const stranger = [...(options.only ?? []), home].find((name) => stateOf(name) !== 'on');
  if (stranger !== undefined) {
    return { ok: false, why: stateOf(stranger) ? 'region-off' : 'unknown-region', region: stranger, id };
  }

  return {
    ok: true,
    account: {
      id,
      arn,
      partition,
      identity: identityOf(arn),
      ...kind,
      ...(known ? { plan: known } : {}),
      ...(active === undefined ? {} : { active }),
      home,
      regions: options.only
        ? regions.value.filter(({ name }) => options.only?.includes(name))
        : regions.value,
      now: options.now,
      proven: options.proven ?? [],
    },
  };
}

const only = (name: string): Read<readonly Region[]> => ({ ok: true, value: [{ name, state: 'on' }] });

/** The region of a day-one bucket that is there already. */
async function bucketHome(aws: Reader, id: string, regions: readonly Region[]): Promise<string | undefined> {
  const base = `day-one-trail-${id}-`;
  const buckets = await aws('s3:ListBuckets', { Prefix: base }, 'us-east-1');
  const name = buckets.ok ? (buckets.value.Buckets ?? [])[0]?.Name : undefined;
  // `-2`, `-3` stand behind the region where the first name was a stranger's.
  return regions.find((one) => name?.replace(/(?<=-\d)-\d$/, '') === base + one.name)?.name;
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
