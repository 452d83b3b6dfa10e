// What is read of the default security groups: their rules, and how many network interfaces use each.
import { type Account, regionsOn } from '../../src/model/account.ts';
import { canonical, type Json, type Plain } from '../../src/model/json.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import { map, type Read, type Reader } from '../../src/model/read.ts';

type Shown = NonNullable<Plain<Operations['ec2:DescribeSecurityGroups']['output']>['SecurityGroups']>[number];
export type Rule = NonNullable<Shown['IpPermissions']>[number];

export interface Group {
  readonly id: string;
  readonly vpc: string;
  readonly ingress: readonly Rule[];
  readonly egress: readonly Rule[];
}
export interface Place {
  readonly region: string;
  readonly groups: Read<readonly Group[]>;
  /** Group id -> how many network interfaces use it. Asked only where a group has rules. */
  readonly uses: Read<Readonly<Record<string, number>>>;
}
export interface Facts {
  readonly places: readonly Place[];
}

export const hasRules = ({ ingress, egress }: Group): boolean => ingress.length + egress.length > 0;

/** The rules without the empty lists that AWS adds, in an order of their own: AWS promises none. */
const tidy = (rules: readonly Rule[] = []): readonly Rule[] =>
  rules
    .map((rule) => Object.fromEntries(Object.entries(rule).filter(([, value]) => !isEmpty(value))) as Rule)
    .sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** One call a region, and a second one where a group has rules. */
export async function readPlaces(aws: Reader, account: Account): Promise<Facts> {
  return { places: await Promise.all(regionsOn(account).map((region) => readPlace(aws, account, region))) };
}

async function readPlace(aws: Reader, account: Account, region: string): Promise<Place> {
  const byName = { Filters: [{ Name: 'group-name', Values: ['default'] }] };
  const groups = map(await aws('ec2:DescribeSecurityGroups', byName, region), ({ SecurityGroups = [] }) =>
    SecurityGroups
      // The group of a network that another account shares is that account's.
      .filter(({ OwnerId }) => OwnerId === undefined || OwnerId === account.id)
      .map(({ GroupId = '', VpcId = '', IpPermissions, IpPermissionsEgress }) => ({
        id: GroupId,
        vpc: VpcId,
        ingress: tidy(IpPermissions),
        egress: tidy(IpPermissionsEgress),
      })),
  );
  const ids = groups.ok ? groups.value.filter(hasRules).map(({ id }) => id) : [];
  return { region, groups, uses: await usesOf(aws, region, ids) };
}

async function usesOf(aws: Reader, region: string, ids: readonly string[]): Promise<Place['uses']> {
  if (ids.length === 0) return { ok: true, value: {} };
  // What belongs to a service that AWS manages uses the group too. Source: SDK ec2, IncludeManagedResources.
  const byGroup = { Filters: [{ Name: 'group-id', Values: [...ids] }], IncludeManagedResources: true };
  return map(await aws('ec2:DescribeNetworkInterfaces', byGroup, region), ({ NetworkInterfaces = [] }) =>
    Object.fromEntries(
      ids.map((id) => [
        id,
        NetworkInterfaces.filter(({ Groups = [] }) => Groups.some(({ GroupId }) => GroupId === id)).length,
      ]),
    ),
  );
}
