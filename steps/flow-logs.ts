// A record of the doors that were tried: a flow log for every network in every region that is on, adopted or made. It costs money.
import { type Account, regionsOn } from '../src/model/account.ts';
import { cis } from '../src/model/frameworks.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { bucketChanges } from '../src/model/log-bucket/changes.ts';
import { bucketHindrance } from '../src/model/log-bucket/keep.ts';
import { nameAt } from '../src/model/log-bucket/read.ts';
import { flowLogPrices } from '../src/model/prices/flow-logs.ts';
import { trailStoragePrices } from '../src/model/prices.ts';
import type { Read } from '../src/model/read.ts';
import { nowhere } from '../src/model/regional.ts';
import type { Change, Control, Finding, Guide, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';
import { bucketUse, create, revert, snapshot } from './flow-logs/changes.ts';
import { type Facts, missingIn, type Place, readFacts, standing } from './flow-logs/facts.ts';

export type { Facts } from './flow-logs/facts.ts';

const vpcConsole = 'https://console.aws.amazon.com/vpcconsole/home#vpcs:';
const control: Control = {
  id: 'vpc-flow-logs',
  severity: 'medium',
  title: { en: 'Refused network traffic is recorded', ja: '拒否された通信が記録される' },
  frameworks: {
    ...cis('3.9', '3.9', '3.9', '3.7', '3.7', '3.7', '4.7', '4.7'),
    fsbp: ['EC2.6'],
    prowler: ['vpc_flow_logs_enabled'],
  },
  console: vpcConsole,
};
const wanted: Text = {
  en: 'a flow log records at least what is refused, and its files arrive',
  ja: 'フローログが拒否された通信を記録し、ファイルが保存されている',
};
const words = {
  works: { en: 'recorded', ja: '記録中' },
  failing: { en: 'its files do not arrive', ja: 'ファイルが保存されていない' },
  missing: { en: 'not recorded', ja: '未記録' },
} as const satisfies Record<string, Text>;

function judge({ region, vpcs, logs }: Place): readonly Finding[] {
  for (const read of [vpcs, logs]) if (!read.ok) return [unknown(control.id, read, wanted, { region })];
  if (!vpcs.ok || !logs.ok) return [];
  if (vpcs.value.length === 0) {
    const none = { en: 'there is no network', ja: 'ネットワークがない' };
    return [finding(control.id, 'not-applicable', wanted, none, { region })];
  }
  return vpcs.value.map((resource) => {
    const now = standing(resource, logs.value);
    return finding(control.id, now === 'works' ? 'pass' : 'fail', wanted, words[now], { region, resource });
  });
}

const bucketOf = (facts: Facts, account: Account): Read<readonly Change[]> =>
  facts.bucket?.ok
    ? bucketChanges(account, facts.bucket.value, bucketUse(account))
    : (facts.bucket ?? { ok: true, value: [] });
const nameIn = ({ bucket }: Facts): string | undefined => (bucket?.ok ? nameAt(bucket.value) : undefined);

function plan(facts: Facts, account: Account): readonly Change[] {
  const bucket = bucketOf(facts, account);
  const name = nameIn(facts);
  if (!bucket.ok || name === undefined) return [];
  const made = facts.places.flatMap((place) => {
    const vpcs = missingIn(place);
    return vpcs.length > 0 ? [create(account, place.region, vpcs, name)] : [];
  });
  return [...bucket.value, ...made];
}

function guide(facts: Facts, account: Account): readonly Guide[] {
  const item = (text: Text): Guide => ({ control: control.id, text, url: vpcConsole });
  const hindered = facts.bucket ? bucketHindrance(bucketOf(facts, account), nameIn(facts)) : null;
  return [
    ...(hindered ? [item(hindered)] : []),
    ...facts.places.flatMap(({ region, vpcs, logs }) =>
      !vpcs.ok || !logs.ok
        ? []
        : vpcs.value
            .filter((vpc) => standing(vpc, logs.value) === 'failing')
            .map((vpc) =>
              item({
                en: `The flow log of ${vpc} in ${region} does not arrive. Open the network, look at the tab Flow logs for the reason, and correct its bucket, log group or role; or delete the flow log, then look again.`,
                ja: `${region} の ${vpc} のフローログが保存されていません。VPC の「フローログ」タブで原因を確認し、保存先のバケット、ロググループ、ロールを修正してください。または、そのフローログを削除してからもう一度確認してください。`,
              }),
            ),
    ),
  ];
}

export const flowLogs: Step<Facts> = {
  id: 'flow-logs',
  title: { en: 'A record of refused traffic', ja: '拒否された通信の記録' },
  why: {
    en: 'A flow log writes down who tried to reach your networks (VPCs) and was turned away. After an incident it shows which doors were tried. It costs money for what is written, so it is off until you choose it; only refused traffic is recorded, which is far less than all of it.',
    ja: 'フローログは、ネットワーク（VPC）への通信のうち拒否されたものを記録します。問題が起きた後に、どこが狙われたかを調べられます。書き込まれる量に応じて料金がかかるため、選ばない限り有効にしません。記録するのは拒否された通信だけで、すべての通信よりもはるかに少量です。',
  },
  level: 'everything',
  // A new account has one network in each region.
  month: (account) => regionsOn(account).length * flowLogPrices.quietMonth + trailStoragePrices.month,
  minutes: 2,
  controls: [control],
  // A new flow log is listed at once; a bucket and its policy take some seconds.
  settles: 30,

  read: readFacts,
  audit(facts) {
    const found = facts.places.flatMap(judge);
    return found.length > 0 ? found : [nowhere(control.id, wanted)];
  },
  plan: (facts, { account }) => plan(facts, account),
  guide,
  snapshot,
  revert: (facts, done) => revert(facts, done),
};
