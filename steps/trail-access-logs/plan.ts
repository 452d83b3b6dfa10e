// What is sent: a locked bucket for the records, then the switch; only on a trail's bucket that this tool made.
import { accessLogsPolicy, holdsAccessLogsPolicy } from '../../src/model/access-logs.ts';
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { bucketChanges } from '../../src/model/log-bucket/changes.ts';
import { createBucketId, type Use } from '../../src/model/log-bucket/pieces.ts';
import { lacking } from '../../src/model/log-bucket/points.ts';
import { nameAt, owned } from '../../src/model/log-bucket/read.ts';
import type { Read } from '../../src/model/read.ts';
import type { Change, Given } from '../../src/model/step.ts';
import type { Facts, Source } from './facts.ts';

const step = 'trail-access-logs';
export const createId = createBucketId({ step });
const logId = (bucket: string): string => `${step}/log/${bucket}`;

/** `sources`: the buckets whose records come there. */
const recordsOf = (account: Account, sources: readonly string[]): Use => ({
  step,
  create: {
    en: 'Make a bucket for the records of who looked into the logs',
    ja: 'ログバケットへのアクセス記録用のバケットを作成する',
  },
  lets: {
    en: "Let S3 write the trail bucket's access records, and refuse plain HTTP",
    ja: '証跡バケットのアクセス記録の書き込みだけを許可し、暗号化されていない接続を拒否する',
  },
  storage: {
    en: 'storage: some cents a month; the records themselves are free',
    ja: '保存料金: 月に数セント程度（記録自体は無料）',
  },
  undo: {
    en: 'The bucket is deleted while it is empty. Once it holds records it is kept, as locked as it is.',
    ja: 'バケットが空であれば削除します。記録が入った後は、保護された状態のまま残します。',
  },
  holds: (bucket, now) => holdsAccessLogsPolicy({ account, bucket, sources }, now),
  policy: (bucket, now) => accessLogsPolicy({ account, bucket, sources }, now),
});

type Watched = Pick<Source, 'name' | 'arn' | 'region'> & { readonly target: string | null };

/** The buckets of our trail, also the one that an earlier step of the same plan makes. */
function watched({ sources }: Facts, account: Account, ahead: readonly Change[]): readonly Watched[] {
  const there = (sources.ok ? sources.value : []).flatMap(({ name, arn, region, ours, target }) =>
    ours.ok && ours.value && target.ok ? [{ name, arn, region, target: target.value }] : [],
  );
  const made = ahead.find(({ call }) => call.op === 'cloudtrail:CreateTrail')?.call.input['S3BucketName'];
  if (typeof made !== 'string' || there.some(({ name }) => name === made)) return there;
  const arn = `arn:${account.partition}:s3:::${made}`;
  return [...there, { name: made, arn, region: account.home, target: null }];
}

const log = (account: Account, { name, arn, region }: Watched, target: string): Change => ({
  id: logId(name),
  resource: arn,
  summary: { en: 'Record who looks into the bucket of the logs', ja: 'ログバケットへのアクセスを記録する' },
  call: call(
    's3:PutBucketLogging',
    {
      ...owned(account, name),
      BucketLoggingStatus: { LoggingEnabled: { TargetBucket: target, TargetPrefix: `${name}/` } },
    },
    region,
  ),
  before: { ...owned(account, name), BucketLoggingStatus: {} },
  risk: 'safe',
  undo: {
    en: 'Recording is switched off. What was recorded stays.',
    ja: '記録を停止します。それまでの記録は残ります。',
  },
  // S3 may see a new policy some seconds late.
  waitOn: { codes: ['InvalidTargetBucketForLogging'], seconds: 60 },
});

/** What is to be sent; not ok if a setting could not be read that the plan goes by; `null`: every name is taken. */
export function changes(
  facts: Facts,
  account: Account,
  ahead: readonly Change[],
): Read<readonly Change[] | null> {
  const ours = watched(facts, account, ahead);
  const { place } = facts;
  const name = place.ok && place.value ? nameAt(place.value) : undefined;
  // With a target of somebody's own choice all is well.
  const concerned = ours.filter(({ target }) => target === null || target === name);
  if (concerned.length === 0) return { ok: true, value: [] };
  if (!place.ok) return place;
  if (!place.value || !name) return { ok: true, value: null };
  const use = recordsOf(
    account,
    concerned.map((one) => one.name),
  );
  const made = bucketChanges(account, place.value, use);
  if (!made.ok) return made;
  const off = concerned.filter(({ target }) => target === null);
  return { ok: true, value: [...made.value, ...off.map((one) => log(account, one, name))] };
}

/** True if records of this source go to our bucket and it is known that they do not arrive there, or lie there unlocked. */
export function isBroken(facts: Facts, account: Account, target: string): boolean {
  const { place } = facts;
  if (!place.ok || !place.value || nameAt(place.value) !== target) return false;
  // Somebody deleted it.
  if (place.value.kind !== 'ours') return true;
  const { bucket } = place.value;
  const missing = lacking(bucket);
  if (missing.ok && missing.value.some(({ onlyByHand }) => !onlyByHand)) return true;
  const names = watched(facts, account, [])
    .filter((one) => one.target === null || one.target === target)
    .map(({ name }) => name);
  return bucket.policy.ok && !recordsOf(account, names).holds(target, bucket.policy.value);
}

/** Pure. In the order in which the calls must be sent. */
export function plan(facts: Facts, { account, ahead }: Given): readonly Change[] {
  if (!facts.sources.ok) return [];
  const all = changes(facts, account, ahead);
  return all.ok && all.value ? all.value : [];
}
