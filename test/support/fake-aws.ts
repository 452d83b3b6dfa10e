// A tiny AWS on loopback: it knows who is signed in and which regions there are, and denies the rest. For runs of the built program.
import { errors, openProxy, type Rule, type Tap, writesOf } from '../wire/proxy.ts';

export interface FakeAws {
  readonly tap: Tap;
  /** The environment of a run that is signed in here. */
  readonly env: Readonly<Record<string, string>>;
}

/** Who is signed in, and where. */
export interface Identity {
  readonly arn?: string;
  readonly regions?: readonly string[];
}

/** Opens it. `rule` is asked first. */
export async function openFakeAws(
  { arn, regions }: Identity = {},
  rule: Rule = () => undefined,
): Promise<FakeAws> {
  const tap = await openProxy();
  tap.watch((seen) => rule(seen) ?? usual(seen.op, arn, regions));
  const env = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_ENDPOINT_URL: tap.url };
  return { tap, env };
}

function usual(
  op: string,
  arn = 'arn:aws:iam::123456789012:user/alice',
  regions: readonly string[] = ['us-east-1', 'eu-west-1'],
) {
  const json = (value: object) => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });
  if (op === 'sts:GetCallerIdentity') {
    const who = `<Arn>${arn}</Arn><UserId>AIDATEST</UserId><Account>${arn.split(':')[4]}</Account>`;
    const body = `<GetCallerIdentityResponse><GetCallerIdentityResult>${who}</GetCallerIdentityResult></GetCallerIdentityResponse>`;
    return { status: 200, type: 'text/xml', body };
  }
  if (op === 'account:ListRegions') {
    return json({
      Regions: regions.map((RegionName) => ({ RegionName, RegionOptStatus: 'ENABLED_BY_DEFAULT' })),
    });
  }
  if (op === 'organizations:DescribeOrganization')
    return errors.json('AWSOrganizationsNotInUseException', 400);
  if (op === 'iam:GetAccountPasswordPolicy') return errors.query('NoSuchEntity', 404);
  if (/^(iam|sts|ec2):/.test(op)) return errors.query('AccessDenied', 403);
  return op.startsWith('s3') ? errors.xml('AccessDenied', 403) : errors.json('AccessDeniedException', 403);
}

/** How many requests reached it, and how many of them would have changed something. */
export const traffic = ({ tap }: FakeAws) => ({ requests: tap.seen.length, writes: writesOf(tap).length });
