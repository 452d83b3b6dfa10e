// The way back: recording is switched off first; the bucket of the records goes only while it is empty.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { owned } from '../../src/model/log-bucket/read.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import { again, asLeft, beforeOf, changed, keep } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import { type Facts, snapshot } from './facts.ts';
import { createId } from './plan.ts';

type Logging = Operations['s3:PutBucketLogging']['input'];

const evidence: Text = {
  en: 'The bucket holds records, or was there before this run: it is kept, as locked as it is.',
  ja: 'バケットに記録があるか、この実行より前からあるバケットのため、保護された状態のまま残します。',
};
const inUse: Text = {
  en: 'Records still go to the bucket: it is kept.',
  ja: 'まだ記録の保存先として使われているため残します。',
};

/** Pure. Switches first, then the bucket. */
export function revert(facts: Facts, done: readonly Done[], account: Account) {
  const changes: Change[] = [];
  const kept: Kept[] = [];
  const stays = (these: readonly Done[], why: Text) => kept.push(...keep(these, why));
  const isLeft = asLeft(snapshot(facts));

  const switches = done.filter(({ change }) => change.call.op === 's3:PutBucketLogging');
  for (const one of switches) {
    const { change } = one;
    const before = beforeOf<Logging>(change, 'Bucket', 'BucketLoggingStatus');
    if (!isLeft(one) || !before) stays([one], changed);
    else {
      changes.push({
        id: `${change.id}-off`,
        resource: change.resource,
        summary: { en: 'Stop recording looks into the bucket', ja: 'バケットへのアクセスの記録を停止する' },
        call: call('s3:PutBucketLogging', before, change.call.region),
        before: change.call.input as Json,
        risk: 'safe',
        undo: again,
      });
    }
  }

  const rest = done.filter((one) => !switches.includes(one));
  const bucket = facts.place.ok && facts.place.value?.kind === 'ours' ? facts.place.value.bucket : undefined;
  const off = new Set(changes.map(({ resource }) => resource));
  const used = (facts.sources.ok ? facts.sources.value : []).some(
    ({ arn, target }) => target.ok && target.value === bucket?.name && !off.has(arn),
  );
  if (rest.length === 0) return { changes, kept };
  if (!rest.every(isLeft) || !bucket) stays(rest, changed);
  else if (!rest.some(({ change }) => change.id === createId)) stays(rest, evidence);
  else if (!bucket.empty.ok || !bucket.empty.value) stays(rest, evidence);
  else if (used) stays(rest, inUse);
  else {
    const base = owned(account, bucket.name);
    changes.push({
      id: 'trail-access-logs/delete-bucket',
      resource: bucket.arn,
      summary: { en: 'Delete the empty bucket', ja: '空のバケットを削除する' },
      call: call('s3:DeleteBucket', base, bucket.region),
      before: base,
      risk: 'safe',
      undo: again,
    });
  }
  return { changes, kept };
}
