// Making a flow log for each network that has none, and deleting it again.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { bucketStays, isBucketChange, keptBucket } from '../../src/model/log-bucket/keep.ts';
import type { Use } from '../../src/model/log-bucket/pieces.ts';
import { bucketArn, flowLogStatements, holdsFlowLogPolicy } from '../../src/model/log-bucket/policies.ts';
import { tagKey } from '../../src/model/names.ts';
import { policyWith } from '../../src/model/policy-document.ts';
import { flowLogPrices } from '../../src/model/prices/flow-logs.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, takeBack } from '../../src/model/take-back.ts';
import type { Facts } from './facts.ts';

const step = 'flow-logs';
const createId = (region: string): string => `${step}/create/${region}`;
const resourceIn = (region: string): string => `flow-logs/${region}`;

/** What the bucket is for. */
export const bucketUse = (account: Account): Use => ({
  step,
  create: { en: 'Make a bucket for the flow logs', ja: 'フローログ用のバケットを作成する' },
  lets: {
    en: 'Let flow logs of this account be delivered, and refuse plain HTTP',
    ja: 'このアカウントのフローログの保存だけを許可し、暗号化されていない接続を拒否する',
  },
  storage: { en: 'storage: some cents a month', ja: '保存料金: 月に数セント程度' },
  undo: bucketStays,
  holds: (bucket, now) => holdsFlowLogPolicy(account, bucket, now),
  policy: (bucket, now) => policyWith(flowLogStatements(account, bucket), now),
});

const { link, gigabyte, quietMonth } = flowLogPrices;
const cost = {
  cents: quietMonth,
  text: {
    en: `About $${(gigabyte / 100).toFixed(2)} for each GB that is written. An empty network writes nothing; servers that the internet knocks at write all day.`,
    ja: `書き込まれるログ 1 GB あたり約 $${(gigabyte / 100).toFixed(2)} です。空のネットワークでは何も書き込まれませんが、インターネットに公開したサーバーがあると常に書き込まれます。`,
  },
  link,
};

/**
 * A flow log for each of these networks of a region. All regions share the bucket in the home region, as
 * nozaq/terraform-aws-secure-baseline does. No ClientToken: AWS refuses a second one for the same network and bucket.
 */
export const create = (
  account: Account,
  region: string,
  vpcs: readonly string[],
  bucket: string,
): Change => ({
  id: createId(region),
  resource: resourceIn(region),
  summary: {
    en: `Record what is turned away at the networks of ${region}`,
    ja: `${region} のネットワークで拒否された通信を記録する`,
  },
  call: call(
    'ec2:CreateFlowLogs',
    {
      ResourceIds: vpcs,
      ResourceType: 'VPC',
      TrafficType: 'REJECT',
      LogDestinationType: 's3',
      LogDestination: bucketArn(account, bucket),
      MaxAggregationInterval: 600,
      TagSpecifications: [{ ResourceType: 'vpc-flow-log', Tags: [{ Key: tagKey, Value: createId(region) }] }],
    },
    region,
  ),
  risk: 'costs-money',
  cost,
  undo: {
    en: 'The flow log is deleted. Its files stay.',
    ja: 'フローログを削除します。ファイルは残ります。',
  },
  // What AWS says inside its answer while a new bucket and its policy are not seen yet: `model/partial.ts`.
  waitOn: { codes: ['Unsuccessful'], seconds: 60 },
});

/** What undo compares: every flow log of each region. */
export const snapshot = ({ places }: Facts): Record<string, Json> =>
  Object.fromEntries(
    places.flatMap(({ region, logs }) => {
      if (!logs.ok || logs.value.length === 0) return [];
      return [[resourceIn(region), logs.value.map(({ error: _passing, ...log }) => log)]];
    }),
  );

/** Region by region: what this tool made is deleted; files and bucket stay. */
export function revert(facts: Facts, done: readonly Done[]) {
  const logs = done.filter(({ change }) => !isBucketChange(change));
  const { changes, kept } = takeBack(snapshot(facts), logs, (one) => remove(facts, one));
  return { changes, kept: [...keptBucket(done), ...kept] };
}

/** `undefined`: none of the region's flow logs is of this change. */
function remove({ places }: Facts, { change }: Done): Change | undefined {
  const region = change.call.region ?? '';
  const logs = places.find((place) => place.region === region)?.logs;
  const ids = logs?.ok ? logs.value.filter(({ madeBy }) => madeBy === change.id).map(({ id }) => id) : [];
  if (ids.length === 0) return undefined;
  return {
    id: `${step}/delete/${region}`,
    resource: change.resource,
    summary: { en: `Delete the flow logs of ${region}`, ja: `${region} のフローログを削除する` },
    call: call('ec2:DeleteFlowLogs', { FlowLogIds: ids }, region),
    before: { FlowLogIds: ids },
    risk: 'safe',
    undo: again,
  };
}
