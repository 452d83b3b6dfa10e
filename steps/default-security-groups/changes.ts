// Closing a default group: its rules go, exactly as they were read, and come back the same way.
import { type AnyCall, call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import type { Change } from '../../src/model/step.ts';
import { again, beforeOf } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import type { Group, Rule } from './facts.ts';

export const resourceOf = (region: string, { id }: Group): string => `security-group/${region}/${id}`;

type Side = 'inbound' | 'outbound';
type Input = { readonly GroupId: string; readonly IpPermissions: readonly Rule[] };
const sides: Readonly<Record<Side, Text>> = {
  inbound: { en: 'inbound', ja: 'インバウンド' },
  outbound: { en: 'outbound', ja: 'アウトバウンド' },
};

// The SDK's lists are its own to change; ours are not.
const own = ({ GroupId, IpPermissions }: Input) => ({
  GroupId,
  IpPermissions: structuredClone([...IpPermissions]),
});
const revoke = (side: Side, input: Input, region: string): AnyCall =>
  side === 'inbound'
    ? call('ec2:RevokeSecurityGroupIngress', own(input), region)
    : call('ec2:RevokeSecurityGroupEgress', own(input), region);
const authorize = (side: Side, input: Input, region: string): AnyCall =>
  side === 'inbound'
    ? call('ec2:AuthorizeSecurityGroupIngress', own(input), region)
    : call('ec2:AuthorizeSecurityGroupEgress', own(input), region);

// Source: VPC guide, default-security-group: without a group, "we associate the instance with the default security group".
const danger: Text = {
  en: 'No server uses these groups today. But a server that is launched later without naming a group lands in one of them, and has no network at all. Name a group of your own when you launch one.',
  ja: '現在これらのグループを使っているサーバーはありません。ただし、今後グループを指定せずにサーバーを起動するとデフォルトのグループが使われ、通信がまったくできません。起動時には自分で作成したグループを指定してください。',
};

function close(region: string, group: Group, side: Side, rules: readonly Rule[]): readonly Change[] {
  if (rules.length === 0) return [];
  const input: Input = { GroupId: group.id, IpPermissions: rules };
  return [
    {
      id: `default-security-groups/close-${side}/${group.id}/${region}`,
      resource: resourceOf(region, group),
      summary: {
        en: `Take the ${sides[side].en} rules from the unused default group of ${group.vpc} in ${region}`,
        ja: `${region} の ${group.vpc} で使われていないデフォルトグループの${sides[side].ja}ルールを削除する`,
      },
      call: revoke(side, input, region),
      before: own(input) as Json,
      risk: 'safe',
      danger,
      undo: { en: 'The same rules are added again.', ja: '同じルールをもう一度追加します。' },
    },
  ];
}

/** What closes a group: one change for each direction that has rules. */
export const closing = (region: string, group: Group): readonly Change[] => [
  ...close(region, group, 'inbound', group.ingress),
  ...close(region, group, 'outbound', group.egress),
];

/** The way back of one of them; `undefined` if its rules are not known. */
export function reopening(was: Change, home: string): Change | undefined {
  const before = beforeOf<Input>(was, 'GroupId', 'IpPermissions');
  if (!before) return undefined;
  const region = was.call.region ?? home;
  const side: Side = was.call.op === 'ec2:RevokeSecurityGroupIngress' ? 'inbound' : 'outbound';
  return {
    id: was.id.replace('/close-', '/reopen-'),
    resource: was.resource,
    summary: {
      en: `Give the default group its ${sides[side].en} rules back in ${region}`,
      ja: `${region} のデフォルトグループに${sides[side].ja}ルールを戻す`,
    },
    call: authorize(side, before, region),
    before: { GroupId: before.GroupId },
    risk: 'safe',
    undo: again,
  };
}
