// Security groups and who uses them. A rule is taken away only by its exact values, and never given twice.

import { canonical } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';
import { type At, AwsError, type Handlers } from '../kit.ts';
import { placeOf } from './place.ts';
import type { Ec2, Rule, StoredGroup } from './state.ts';

type Here = At<Ec2>;
type Side = 'ingress' | 'egress';
type Asked = Operations['ec2:RevokeSecurityGroupIngress']['input']['IpPermissions'];
type Filters = Operations['ec2:DescribeSecurityGroups']['input']['Filters'];

const sources = ['IpRanges', 'Ipv6Ranges', 'PrefixListIds', 'UserIdGroupPairs'] as const;

/** One rule for each source: that is how AWS keeps them. */
const single = (rules: readonly Rule[]): Rule[] =>
  rules.flatMap((rule) => {
    const { IpProtocol, FromPort, ToPort } = rule;
    const ports = FromPort === undefined ? {} : { FromPort, ToPort };
    return sources.flatMap((source) =>
      (rule[source] ?? []).map((one) => ({ IpProtocol, ...ports, [source]: [one] }) as Rule),
    );
  });

/** The rule without its description: two rules that differ by it alone are the same rule. */
const keyOf = (rule: Rule): string =>
  canonical(
    JSON.parse(JSON.stringify(rule, (key, value: unknown) => (key === 'Description' ? undefined : value))),
  );

/** Rules as AWS shows them: sources of the same protocol and ports stand together. */
function shown(rules: readonly Rule[]): Rule[] {
  const out = new Map<string, Record<string, unknown>>();
  for (const rule of rules) {
    const { IpProtocol, FromPort, ToPort } = rule;
    const key = canonical([IpProtocol, FromPort, ToPort]);
    const ports = FromPort === undefined ? {} : { FromPort, ToPort };
    const none = { IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };
    const entry = out.get(key) ?? { IpProtocol, ...ports, ...none };
    for (const source of sources) entry[source] = [...(entry[source] as unknown[]), ...(rule[source] ?? [])];
    out.set(key, entry);
  }
  return [...out.values()] as Rule[];
}

/** Source: EC2 API reference, common error codes. */
function found(at: Here, id: string | undefined): StoredGroup {
  if (id === undefined)
    throw new AwsError('MissingParameter', 'The request must contain the parameter groupName or groupId');
  const group = placeOf(at).groups.find((one) => one.id === id);
  if (!group) throw new AwsError('InvalidGroup.NotFound', `The security group '${id}' does not exist`);
  return group;
}

function named(permissions: Asked): Rule[] {
  const rules = single((permissions ?? []) as readonly Rule[]);
  if (rules.length === 0)
    throw new AwsError(
      'MissingParameter',
      "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.",
    );
  return rules;
}

const revoke = (side: Side) => (input: { GroupId?: string | undefined; IpPermissions?: Asked }, at: Here) => {
  const group = found(at, input.GroupId);
  const held = new Set(group[side].map(keyOf));
  const asked = named(input.IpPermissions);
  const unknown = asked.filter((rule) => !held.has(keyOf(rule)));
  // In a default VPC AWS answers with what it does not know; elsewhere it refuses and revokes nothing.
  // Source: SDK ec2, RevokeSecurityGroupIngress and Egress.
  if (unknown.length > 0 && !group.inDefaultVpc)
    throw new AwsError(
      'InvalidPermission.NotFound',
      'The specified rule does not exist in this security group.',
    );
  const gone = new Set(asked.map(keyOf));
  group[side] = group[side].filter((rule) => !gone.has(keyOf(rule)));
  return { Return: true, ...(unknown.length > 0 ? { UnknownIpPermissions: shown(unknown) } : {}) };
};

const authorize =
  (side: Side) => (input: { GroupId?: string | undefined; IpPermissions?: Asked }, at: Here) => {
    const group = found(at, input.GroupId);
    const held = new Set(group[side].map(keyOf));
    const asked = named(input.IpPermissions);
    const twice = asked.find((rule) => held.has(keyOf(rule)));
    if (twice)
      throw new AwsError(
        'InvalidPermission.Duplicate',
        `the specified rule "${keyOf(twice)}" already exists`,
      );
    group[side].push(...asked);
    return { Return: true };
  };

/** The values of a filter; `undefined`: it was not asked for. */
const filter = (filters: Filters, name: string): readonly string[] | undefined =>
  filters?.find((one) => one.Name === name)?.Values;

type Names =
  | 'DescribeSecurityGroups'
  | 'DescribeNetworkInterfaces'
  | `${'Revoke' | 'Authorize'}SecurityGroup${'Ingress' | 'Egress'}`;

export const securityGroups: Pick<Handlers<'ec2', Ec2>, Names> = {
  DescribeSecurityGroups: (input, at) => {
    const names = filter(input.Filters, 'group-name');
    return {
      SecurityGroups: placeOf(at)
        .groups.filter(({ name }) => names?.includes(name) ?? true)
        .map(({ id, vpc, name, ingress, egress }) => ({
          GroupId: id,
          GroupName: name,
          Description: 'default VPC security group',
          OwnerId: at.accountId,
          VpcId: vpc,
          IpPermissions: shown(ingress),
          IpPermissionsEgress: shown(egress),
        })),
    };
  },
  DescribeNetworkInterfaces: (input, at) => {
    const ids = filter(input.Filters, 'group-id');
    return {
      NetworkInterfaces: placeOf(at)
        .interfaces.filter(({ groups }) => ids === undefined || groups.some((id) => ids.includes(id)))
        .map(({ id, vpc, groups }) => ({
          NetworkInterfaceId: id,
          VpcId: vpc,
          Groups: groups.map((GroupId) => ({ GroupId, GroupName: 'default' })),
          Status: 'in-use' as const,
        })),
    };
  },
  RevokeSecurityGroupIngress: revoke('ingress'),
  RevokeSecurityGroupEgress: revoke('egress'),
  AuthorizeSecurityGroupIngress: authorize('ingress'),
  AuthorizeSecurityGroupEgress: authorize('egress'),
};
