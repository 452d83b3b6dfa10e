// What only a person can do: what this tool did not make, and what no call of this tool mends.
import type { Account } from '../../src/model/account.ts';
import { lacking } from '../../src/model/log-bucket/points.ts';
import type { Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Trail } from '../../src/model/trails/read.ts';
import { focus, isOwn, standing } from '../../src/model/trails/standing.ts';
import { bucketConsole, hardening, multiRegion, trailConsole, validation } from './controls.ts';
import { bucketOf, type Facts } from './facts.ts';
import { guideOthers } from './others.ts';
import { hindrance, plan } from './plan.ts';

const atTrail = (control: string, text: Text): Guide => ({ control, text, url: trailConsole });
const atBucket = (control: string, text: Text): Guide => ({ control, text, url: bucketConsole });

/** No trail, and none can be made by this tool: the three controls are mended together, by hand. */
function withoutTrail(facts: Facts, account: Account): readonly Guide[] {
  const why = hindrance(facts, account);
  if (!why) return [];
  return [
    atTrail(multiRegion.id, why),
    atTrail(validation.id, {
      en: 'Switch on log file validation for that trail.',
      ja: 'その証跡でログファイルの検証を有効にしてください。',
    }),
    atBucket(hardening.id, {
      en: 'Give that trail a bucket of its own, with public access blocked, versioning on and ACLs disabled.',
      ja: 'その証跡専用のバケットを用意し、パブリックアクセスのブロック、バージョニング、ACL の無効化を設定してください。',
    }),
  ];
}

/** What keeps the trail in focus from doing its job, where no planned change mends it. */
function aboutTrail(facts: Facts, trail: Trail, account: Account): readonly Guide[] {
  const items: Guide[] = [];
  const { name, bucket } = trail;
  const state = standing(trail, account);
  if (!facts.place.ok && facts.place.why === 'absent') {
    const text = {
      en: `The bucket ${bucket} of the trail ${name} is gone. Edit the trail and choose a bucket that exists, or delete the trail.`,
      ja: `証跡 ${name} の保存先バケット ${bucket} が存在しません。証跡を編集して既存のバケットを選ぶか、証跡を削除してください。`,
    };
    items.push(atTrail(multiRegion.id, text));
    if (!trail.validation) items.push(atTrail(validation.id, text));
    return items;
  }
  if (state === 'failing' && plan(facts, account).length === 0) {
    items.push(
      atTrail(multiRegion.id, {
        en: `No log file reaches the bucket ${bucket}. Open the trail ${name}, read the delivery error there, and correct the bucket policy; the next try comes by itself within minutes.`,
        ja: `ログファイルがバケット ${bucket} に届いていません。証跡 ${name} を開いて配信エラーを確認し、バケットポリシーを修正してください。数分以内に自動で再試行されます。`,
      }),
    );
  }
  if (trail.everything.ok && !trail.everything.value) {
    items.push(
      atTrail(multiRegion.id, {
        en: `The trail ${name} leaves events out. Open it, edit Management events, choose Read and Write and exclude nothing.`,
        ja: `証跡 ${name} は一部のイベントを記録していません。証跡を開いて「管理イベント」を編集し、読み取りと書き込みの両方を選び、除外の設定を外してください。`,
      }),
    );
  }
  if (!trail.validation && !isOwn(trail)) {
    items.push(
      atTrail(validation.id, {
        en: `The trail ${name} is the whole organization's. Open it in the console and switch on log file validation.`,
        ja: `証跡 ${name} は組織全体のものです。コンソールで開き、ログファイルの検証を有効にしてください。`,
      }),
    );
  }
  return items;
}

/** An adopted bucket is never rewritten: each weak point is named, with the way to mend it. */
function aboutBucket(facts: Facts): readonly Guide[] {
  const bucket = bucketOf(facts);
  const missing = bucket ? lacking(bucket) : undefined;
  if (!bucket || !missing?.ok || !facts.place.ok) return [];
  const ours = facts.place.value.kind === 'ours';
  const named = {
    en: `The log bucket ${bucket.name}: `,
    ja: `ログのバケット ${bucket.name}: `,
  };
  return missing.value
    .filter((point) => !ours || point.onlyByHand)
    .map(({ byHand }) => atBucket(hardening.id, { en: named.en + byHand.en, ja: named.ja + byHand.ja }));
}

/** Pure. Empty where nothing is left for a person, or where nothing could be read. */
export function guide(facts: Facts, account: Account): readonly Guide[] {
  const at = focus(facts.trails, account);
  if (!at.ok || !facts.trails.ok) return [];
  const others = guideOthers(facts.trails.value, facts.others, at.value);
  if (!at.value) return [...withoutTrail(facts, account), ...others];
  if (at.value.foreign) return others;
  return [...aboutTrail(facts, at.value, account), ...aboutBucket(facts), ...others];
}
