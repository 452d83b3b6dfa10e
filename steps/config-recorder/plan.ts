// What is sent, what hinders it, and what only a person can do.
import type { Account } from '../../src/model/account.ts';
import { unreadText } from '../../src/model/judge.ts';
import { bucketChanges } from '../../src/model/log-bucket/changes.ts';
import { bucketHindrance } from '../../src/model/log-bucket/keep.ts';
import { nameAt } from '../../src/model/log-bucket/read.ts';
import { recorderName } from '../../src/model/names.ts';
import type { Read } from '../../src/model/read.ts';
import type { Change, Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { bucketUse, deliver, makeRole, record, start } from './changes.ts';
import { configConsole, control } from './controls.ts';
import type { Facts, Needed, Place } from './facts.ts';
import { globalsRegion, type Standing, standings } from './standing.ts';

const bucketOf = (account: Account, { bucket }: Needed): Read<readonly Change[]> =>
  bucket.ok ? bucketChanges(account, bucket.value, bucketUse(account)) : bucket;
const nameOf = ({ bucket }: Needed): string | undefined => (bucket.ok ? nameAt(bucket.value) : undefined);

/** Why nothing new can be made; `null` if it can. */
function hindrance(account: Account, needed: Needed): Text | null {
  if (!needed.role.ok) {
    const why = unreadText(needed.role);
    return {
      en: `It could not be seen whether AWS Config has its role: ${why.en}. Sign in as someone who may look, then look again.`,
      ja: `AWS Config 用のロールがあるか確認できませんでした: ${why.ja}。権限のあるユーザーでサインインしてから、もう一度確認してください。`,
    };
  }
  return bucketHindrance(bucketOf(account, needed), nameOf(needed));
}

function changesAt(place: Place, standing: Standing, account: Account, bucket: string): readonly Change[] {
  const { region, recorder, channel } = place;
  if (!recorder.ok || !channel.ok) return [];
  const there = recorder.value;
  const changes: Change[] = [];
  if (standing === 'off') changes.push(record(account, region, region === globalsRegion(account)));
  if (channel.value === null) changes.push(deliver(region, bucket));
  if (!there?.recording) changes.push(start(region, there?.name ?? recorderName, there !== null));
  return changes;
}

/** Pure. In the order in which the calls must be sent. A member's recorders are its organization's business. */
export function plan(facts: Facts, account: Account): readonly Change[] {
  if (account.kind === 'member') return [];
  const { places, needed } = facts;
  const now = standings(facts, account);
  const at = (...which: readonly Standing[]) =>
    places.flatMap((place, nth) => {
      const standing = now[nth];
      return standing && which.includes(standing)
        ? changesAt(place, standing, account, (needed && nameOf(needed)) ?? '')
        : [];
    });
  const started = at('stopped');
  const made = at('off', 'bare');
  if (made.length === 0 || !needed || hindrance(account, needed)) return started;
  const bucket = bucketOf(account, needed);
  const role = needed.role.ok && !needed.role.value ? [makeRole(account)] : [];
  return [...(bucket.ok ? bucket.value : []), ...role, ...made, ...started];
}

const askThem: Text = {
  en: 'This account belongs to an organization. Often the organization sets AWS Config up itself (AWS Control Tower does, and a recorder of your own would stand in its way). Ask its administrator first.',
  ja: 'このアカウントは組織に属しています。AWS Config は組織側で設定されることが多く（AWS Control Tower が代表例です）、独自のレコーダーがあるとその妨げになります。まず組織の管理者に確認してください。',
};
const byHand = (region: string, { recorder, channel }: Place): { readonly [S in Standing]?: Text } => {
  const name = (recorder.ok && recorder.value?.name) || recorderName;
  const bucket = (channel.ok && channel.value?.bucket) || '';
  return {
    narrow: {
      en: `In ${region} the recorder ${name} leaves kinds of resources out. Open Settings, choose all current and future resource types, and switch recording on. More items cost more.`,
      ja: `${region} のレコーダー ${name} は一部の種類のリソースを記録していません。「設定」で現在と将来のすべてのリソースタイプを選び、記録を有効にしてください。記録の件数が増えると料金も増えます。`,
    },
    failing: {
      en: `In ${region} files do not arrive in the bucket ${bucket}. Open Settings there and choose a bucket that exists, or correct its policy.`,
      ja: `${region} のファイルがバケット ${bucket} に保存されていません。「設定」で既存のバケットを選ぶか、バケットポリシーを修正してください。`,
    },
    'without-iam': {
      en: `No region records IAM. Open Settings in ${region} and include global resource types.`,
      ja: `IAM を記録しているリージョンがありません。${region} の「設定」でグローバルリソースタイプを含めてください。`,
    },
  };
};

/** Pure. What no planned change mends. */
export function guide(facts: Facts, account: Account): readonly Guide[] {
  const item = (text: Text): Guide => ({ control: control.id, text, url: configConsole });
  const now = standings(facts, account);
  const open = now.some((one) => one !== 'works' && one !== 'managed' && one !== 'unread');
  if (account.kind === 'member') return open ? [item(askThem)] : [];
  const hindered =
    facts.needed && now.some((one) => one === 'off' || one === 'bare')
      ? hindrance(account, facts.needed)
      : null;
  return [
    ...(hindered ? [item(hindered)] : []),
    ...facts.places.flatMap((place, nth) => {
      const text = byHand(place.region, place)[now[nth] ?? 'works'];
      return text ? [item(text)] : [];
    }),
  ];
}
