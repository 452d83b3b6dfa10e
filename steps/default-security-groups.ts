// The security group that a server lands in by accident lets nothing through. It is closed only where nothing uses it.
import { regionsOn } from '../src/model/account.ts';
import { cis } from '../src/model/frameworks.ts';
import type { Json } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { allowed, nowhere } from '../src/model/regional.ts';
import type { Control, Finding, Guide, Step } from '../src/model/step.ts';
import { takeBack } from '../src/model/take-back.ts';
import type { Text } from '../src/model/text.ts';
import { closing, reopening, resourceOf } from './default-security-groups/changes.ts';
import { type Facts, type Group, hasRules, type Place, readPlaces } from './default-security-groups/facts.ts';

export type { Facts } from './default-security-groups/facts.ts';

const url = 'https://console.aws.amazon.com/vpc/';
const control: Control = {
  id: 'default-sg-closed',
  severity: 'medium',
  title: {
    en: 'Default security groups let nothing through',
    ja: 'デフォルトのセキュリティグループが閉じている',
  },
  frameworks: {
    ...cis('5.3', '5.4', '5.4', '5.4', '5.5', '5.5', '6.5', '6.5'),
    fsbp: ['EC2.2'],
    acct: ['ACCT.09'],
    prowler: ['ec2_securitygroup_default_restrict_traffic'],
  },
  console: url,
};
const wanted: Text = {
  en: 'the default security group of the network has no rules',
  ja: 'ネットワークのデフォルトセキュリティグループにルールがない',
};

/** Network interfaces in the group; `undefined`: not known. */
const usersOf = ({ uses }: Place, { id }: Group): number | undefined =>
  uses.ok ? (uses.value[id] ?? 0) : undefined;

function judgeGroup(place: Place, group: Group): Finding {
  const more = { region: place.region, resource: group.vpc };
  if (!hasRules(group)) {
    return finding(control.id, 'pass', wanted, { en: 'no rules', ja: 'ルールなし' }, more);
  }
  // Whether it may be closed is part of the question: a group that is in use is left to a person.
  if (!place.uses.ok) return unknown(control.id, place.uses, wanted, more);
  const users = usersOf(place, group) ?? 0;
  const actual =
    users === 0
      ? { en: 'has rules; nothing uses it', ja: 'ルールあり（使用なし）' }
      : {
          en: `has rules; network interfaces in it: ${users}`,
          ja: `ルールあり（使用中のネットワークインターフェイス: ${users}）`,
        };
  return finding(control.id, 'fail', wanted, actual, more);
}

function judge(place: Place): readonly Finding[] {
  const { region, groups } = place;
  if (!groups.ok) return [unknown(control.id, groups, wanted, { region })];
  const none = { en: 'no network in this region', ja: 'このリージョンにネットワークなし' };
  if (groups.value.length === 0) return [finding(control.id, 'not-applicable', wanted, none, { region })];
  return groups.value.map((group) => judgeGroup(place, group));
}

/** The groups with rules of every region, with how many interfaces use each. */
const open = ({ places }: Facts) =>
  places.flatMap((place) =>
    (place.groups.ok ? place.groups.value : [])
      .filter(hasRules)
      .map((group) => ({ region: place.region, group, users: usersOf(place, group) })),
  );

const advice = (region: string, { id, vpc }: Group, users: number): Guide => ({
  control: control.id,
  text: {
    en: `In ${region} the default security group ${id} of the network ${vpc} is in use (network interfaces: ${users}). Closing it would cut them off, so this tool leaves it. In the console give each of them a security group of its own, then run the wizard again.`,
    ja: `${region} のネットワーク ${vpc} では、デフォルトのセキュリティグループ ${id} が使用中です（ネットワークインターフェイス: ${users}）。閉じると通信が途切れるため、このツールでは変更しません。コンソールで専用のセキュリティグループに付け替えてから、もう一度ウィザードを実行してください。`,
  },
  url,
});

const snapshot = (facts: Facts): Record<string, Json> =>
  Object.fromEntries(
    facts.places.flatMap(({ region, groups }) =>
      (groups.ok ? groups.value : []).map((group) => [
        resourceOf(region, group),
        { GroupId: group.id, IpPermissions: group.ingress, IpPermissionsEgress: group.egress } as Json,
      ]),
    ),
  );

export const defaultSecurityGroups: Step<Facts> = {
  id: 'default-security-groups',
  title: { en: 'Closed default security groups', ja: 'デフォルトのセキュリティグループを閉じる' },
  why: {
    en: 'A security group is a list of who may talk to a server. Each network has one called default, and a server that is launched without naming a group lands in it: by accident it can then talk to all others there. Closed, it lets nothing through. If you are about to try out a first server without choosing a group, do that first: in a closed group it has no network.',
    ja: 'セキュリティグループは、サーバーと通信できる相手を決めるルールの一覧です。どのネットワークにも default という名前のグループがあり、グループを指定せずに起動したサーバーはここに入り、同じグループのサーバーすべてと通信できてしまいます。ルールをなくせば、何も通しません。グループを選ばずに最初のサーバーを試す予定があるなら、先に済ませてください。閉じたグループではまったく通信できません。',
  },
  minutes: 1,
  // CIS marks it Level 2: it can cut off what is launched later. Source: prowler-cloud/prowler, compliance/aws/cis_3.0_aws.json, 5.4.
  level: 'everything',
  controls: [control],
  settles: 60,

  read: (aws, account) => readPlaces(aws, account),

  audit: (facts, account) =>
    regionsOn(account).length === 0 ? [nowhere(control.id, wanted)] : facts.places.flatMap(judge),

  plan: (facts, given) =>
    allowed(
      open(facts).flatMap(({ region, group, users }) => (users === 0 ? closing(region, group) : [])),
      given,
    ),

  guide: (facts): readonly Guide[] =>
    open(facts).flatMap(({ region, group, users }) => (users ? [advice(region, group, users)] : [])),

  snapshot,
  revert: (facts, done, account) =>
    takeBack(snapshot(facts), done, ({ change }) => reopening(change, account.home)),
};
