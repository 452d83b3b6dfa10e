// What is read: the trail that does the job, the log group that it writes to or could, and the role for it.
import type { Account } from '../../src/model/account.ts';
import type { Json } from '../../src/model/json.ts';
import { tagKey, trailLogGroup, trailLogsRole } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';
import { trailLogGroupArn, trailLogsPolicyName } from '../../src/model/trail-logs-role.ts';
import { readTrails, type Trail } from '../../src/model/trails/read.ts';
import { focus, isOwn, standing } from '../../src/model/trails/standing.ts';

export interface Group {
  readonly class: string;
  /** Days; `null`: for ever. */
  readonly retention: number | null;
  /** ISO 8601. */
  readonly created: string;
}
export interface Role {
  readonly ours: boolean;
  /** The policies as text. */
  readonly trust: string;
  readonly policy: Read<string | null>;
}
export interface Facts {
  readonly trails: Read<readonly Trail[]>;
  /** The group that the trail writes to, or else the one of our name; `null`: there is none. */
  readonly group: Read<Group | null>;
  /** The group of our name carries our tag. */
  readonly ours: Read<boolean>;
  readonly role: Read<Role | null>;
}

/** The trail to go by: one that works and already writes to a log group; else the one that the trail's own step goes by. */
export function trailOf({ trails }: Pick<Facts, 'trails'>, account: Account): Read<Trail | null> {
  if (!trails.ok) return trails;
  const writing = trails.value.find(
    (trail) => isOwn(trail) && trail.logGroup && standing(trail, account) === 'works',
  );
  return writing ? { ok: true, value: writing } : focus(trails, account);
}

/** The region and name of a log group by its ARN. */
export function groupAt(arn: string): { readonly region: string; readonly name: string } {
  const [, , , region = '', , , name = ''] = arn.split(':');
  return { region, name };
}

/** True if the trail writes nowhere yet, or to the group of our name. */
export const isForUs = ({ logGroup }: Pick<Trail, 'logGroup'>): boolean =>
  logGroup === undefined || groupAt(logGroup).name === trailLogGroup;

const nothing: Read<null> = { ok: true, value: null };

export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const trails = await readTrails(aws, account);
  const trail = trailOf({ trails }, account);
  if (!trail.ok) return { trails, group: trail, ours: trail, role: trail };
  if (trail.value && !isOwn(trail.value))
    return { trails, group: nothing, ours: map(nothing, () => false), role: nothing };
  const home = trail.value?.home ?? account.home;
  const forUs = trail.value === null || isForUs(trail.value);
  const place = trail.value?.logGroup ? groupAt(trail.value.logGroup) : { region: home, name: trailLogGroup };
  const [group, role] = await Promise.all([
    readGroup(aws, place),
    forUs ? readRole(aws) : Promise.resolve<Read<Role | null>>(nothing),
  ]);
  const tagged = forUs && group.ok && group.value !== null;
  const arn = trailLogGroupArn(account, home).replace(/:\*$/, '');
  const tags = tagged ? await aws('logs:ListTagsForResource', { resourceArn: arn }, home) : undefined;
  const ours = tags ? map(tags, (found) => found.tags?.[tagKey] !== undefined) : map(group, () => false);
  return { trails, group, ours: orAbsent(ours, false), role };
}

async function readGroup(aws: Reader, place: ReturnType<typeof groupAt>): Promise<Read<Group | null>> {
  const list = await aws('logs:DescribeLogGroups', { logGroupNamePrefix: place.name }, place.region);
  return map(list, ({ logGroups }) => {
    const found = (logGroups ?? []).find(({ logGroupName }) => logGroupName === place.name);
    if (!found) return null;
    return {
      // What does not name its class is of the one that there always was.
      class: found.logGroupClass ?? 'STANDARD',
      retention: found.retentionInDays ?? null,
      created: new Date(found.creationTime ?? 0).toISOString(),
    };
  });
}

async function readRole(aws: Reader): Promise<Read<Role | null>> {
  const [role, policy] = await Promise.all([
    aws('iam:GetRole', { RoleName: trailLogsRole }),
    aws('iam:GetRolePolicy', { RoleName: trailLogsRole, PolicyName: trailLogsPolicyName }),
  ]);
  const found = map(
    role,
    ({ Role: held }): Role => ({
      ours: (held?.Tags ?? []).some(({ Key }) => Key === tagKey),
      // Source: IAM API reference, GetRole and GetRolePolicy: policies come URL-encoded.
      trust: decodeURIComponent(held?.AssumeRolePolicyDocument ?? ''),
      policy: orAbsent(
        map(policy, ({ PolicyDocument }) => decodeURIComponent(PolicyDocument ?? '')),
        null,
      ),
    }),
  );
  return orAbsent(found, null);
}

export const groupResource = `log-group/${trailLogGroup}`;
export const roleResource = `iam-role/${trailLogsRole}`;

/** ARN or `type/name` -> what can be changed of it. */
export function snapshot({ trails, group, role }: Facts): Record<string, Json> {
  const all = trails.ok ? trails.value : [];
  const out: Record<string, Json> = {};
  for (const { arn, logGroup, logRole } of all) {
    out[arn] = { CloudWatchLogsLogGroupArn: logGroup ?? '', CloudWatchLogsRoleArn: logRole ?? '' };
  }
  if (group.ok && group.value)
    out[groupResource] = { class: group.value.class, retention: group.value.retention };
  if (role.ok && role.value?.policy.ok) {
    out[roleResource] = { trust: role.value.trust, policy: role.value.policy.value };
  }
  return out;
}
