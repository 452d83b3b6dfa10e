// The account that is looked at, as far as it is known before any step reads.
import type { Plan } from './account-plan.ts';

export type RegionState = 'on' | 'not-opted-in' | 'denied' | 'unreachable';
export interface Region {
  readonly name: string;
  readonly state: RegionState;
}

export interface Account {
  /** Twelve digits. */
  readonly id: string;
  /** Who is signed in. */
  readonly arn: string;
  /** `aws`, `aws-cn`, `aws-us-gov` …: the second part of every ARN. Writes happen in `aws` only. */
  readonly partition: string;
  readonly identity: 'root' | 'user' | 'role';
  readonly kind: 'standalone' | 'management' | 'member' | 'unknown';
  /** The organization's id, where there is one. */
  readonly organization?: string;
  /** A project in an organization that AWS itself manages: sign-in, contacts and billing are AWS's business. */
  readonly project?: true;
  /** The plan, where AWS tells one: older accounts have none, and not everybody may see it. */
  readonly plan?: Plan;
  /** `false`: AWS has not finished opening this account, and until then services refuse it. Absent: could not be read. */
  readonly active?: boolean;
  /** Where things live that live in one region only. */
  readonly home: string;
  /** Every region that AWS named, narrowed by `--regions`. */
  readonly regions: readonly Region[];
  /** The instant of this look, ISO 8601, UTC. */
  readonly now: string;
  /** ARNs that were seen to sign in during this run, beside `arn`. */
  readonly proven: readonly string[];
}

/** Regions in which calls can be made. */
export const regionsOn = (account: Account): readonly string[] =>
  account.regions.filter((region) => region.state === 'on').map((region) => region.name);

/** `root`, `user` or `role`, told from the ARN that GetCallerIdentity gives. Source: IAM guide, reference_identifiers. */
export function identityOf(arn: string): Account['identity'] {
  const resource = arn.split(':').slice(5).join(':');
  if (resource === 'root') return 'root';
  return resource.startsWith('user/') ? 'user' : 'role';
}

/** The last part of the ARN: the name of the user or role session. */
export const nameIn = (arn: string): string => arn.split('/').at(-1) ?? arn;
