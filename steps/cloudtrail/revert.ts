// The way back: our trail goes, an adopted one gets its old settings, and a bucket goes only while it is empty.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { owned } from '../../src/model/log-bucket/read.ts';
import { unread } from '../../src/model/read.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import { again, asLeft, beforeOf, changed, keep } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import type { Trail } from '../../src/model/trails/read.ts';
import { createTrailBucketId } from './bucket-use.ts';
import { bucketOf, type Facts, snapshot } from './facts.ts';
import { createTrailId, startLoggingId, updateTrailId } from './trail-changes.ts';

const evidence: Text = {
  en: 'The bucket holds log files, and logs are evidence: it is kept, as locked as it is.',
  ja: 'バケットにはログファイルがあります。ログは証拠となるため、保護された状態のまま残します。',
};
const older: Text = {
  en: 'The bucket was there before this run: it is kept, as locked as it is.',
  ja: 'この実行より前からあるバケットのため、保護された状態のまま残します。',
};
const unseen: Text = {
  en: 'Whether the bucket holds log files could not be read: it is kept.',
  ja: 'バケットにログファイルがあるか読み取れないため残します。',
};
const inUse: Text = {
  en: 'A trail still writes to the bucket: it is kept.',
  ja: 'バケットを使っている証跡があるため残します。',
};
const onlyHistory: Text = {
  en: "From then on only AWS's own event history of 90 days is left.",
  ja: '以後は、AWS の 90 日分のイベント履歴だけが残ります。',
};

interface Way {
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
}
const stays = (done: readonly Done[], why: Text): Way => ({
  changes: [],
  kept: keep(done, why).map((one) => (why === unseen ? { ...one, unread: true } : one)),
});
const did = (done: readonly Done[], id: string): Change | undefined =>
  done.find(({ change }) => change.id === id)?.change;

/** `done`: what was sent for this one trail. */
function trailBack(trail: Trail, done: readonly Done[]): Way {
  const base = { resource: trail.arn, risk: 'safe', undo: again } as const;
  const logging = trail.status.ok && trail.status.value.logging;
  const created = did(done, createTrailId);
  const updated = did(done, updateTrailId);
  const changes: Change[] = [];
  if (logging && did(done, startLoggingId)) {
    changes.push({
      ...base,
      id: 'cloudtrail/stop-logging',
      summary: { en: 'Stop recording', ja: '記録を停止する' },
      call: call('cloudtrail:StopLogging', { Name: trail.name }, trail.home),
      before: { Name: trail.name },
      danger: onlyHistory,
    });
  }
  if (created) {
    changes.push({
      ...base,
      id: 'cloudtrail/delete-trail',
      summary: { en: 'Delete the trail; its log files stay', ja: '証跡を削除する（ログファイルは残る）' },
      call: call('cloudtrail:DeleteTrail', { Name: trail.name }, trail.home),
      before: { Name: trail.name },
      danger: onlyHistory,
    });
  } else if (updated) {
    const before = beforeOf<{ Name: string }>(updated, 'Name');
    // The settings that the change replaced are not known: it is not half taken back.
    if (!before) return stays(done, changed);
    changes.push({
      ...base,
      id: 'cloudtrail/revert-trail',
      summary: { en: 'Put the settings of the trail back', ja: '証跡の設定を元に戻す' },
      call: call('cloudtrail:UpdateTrail', before, trail.home),
      before: updated.call.input as Json,
    });
  }
  return { changes, kept: [] };
}

/** `done`: what was sent for this one bucket; `gone`: the ARNs of trails that are being deleted. */
function bucketBack(facts: Facts, done: readonly Done[], gone: readonly string[], account: Account): Way {
  const bucket = bucketOf(facts);
  if (!did(done, createTrailBucketId)) return stays(done, older);
  if (bucket && unread(bucket.empty)) return stays(done, unseen);
  if (!bucket?.empty.ok || !bucket.empty.value) return stays(done, evidence);
  const trails = facts.trails.ok ? facts.trails.value : [];
  if (trails.some((trail) => trail.bucket === bucket.name && !gone.includes(trail.arn))) {
    return stays(done, inUse);
  }
  const base = owned(account, bucket.name);
  const change: Change = {
    id: 'cloudtrail/delete-bucket',
    resource: bucket.arn,
    summary: { en: 'Delete the empty bucket', ja: '空のバケットを削除する' },
    call: call('s3:DeleteBucket', base, bucket.region),
    before: base,
    risk: 'safe',
    undo: again,
  };
  return { changes: [change], kept: [] };
}

const deletedBy = (ways: readonly Way[]): readonly string[] =>
  ways
    .flatMap(({ changes }) => changes)
    .filter(({ call: { op } }) => op === 'cloudtrail:DeleteTrail')
    .map(({ resource }) => resource);

/** Pure. The trail first, then its bucket. */
export function revert(facts: Facts, done: readonly Done[], account: Account): Way {
  const isLeft = asLeft(snapshot(facts));
  const ways: Way[] = [];
  // Last done, first undone.
  const resources = [...new Set(done.map(({ change }) => change.resource))].reverse();
  for (const resource of resources) {
    const mine = done.filter(({ change }) => change.resource === resource);
    const trail = facts.trails.ok ? facts.trails.value.find(({ arn }) => arn === resource) : undefined;
    if (!mine.every(isLeft)) ways.push(stays(mine, changed));
    else if (trail) ways.push(trailBack(trail, mine));
    else ways.push(bucketBack(facts, mine, deletedBy(ways), account));
  }
  return { changes: ways.flatMap(({ changes }) => changes), kept: ways.flatMap(({ kept }) => kept) };
}
