// What only a person can do: the keys and trails of others, and a key of ours that somebody switched off.
import type { Account } from '../../src/model/account.ts';
import { unreadText } from '../../src/model/judge.ts';
import { keyMonth } from '../../src/model/prices/kms.ts';
import type { Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { stateText } from './audit.ts';
import { keyConsole, ownKey, rotation, trailConsole } from './controls.ts';
import { type Facts, keyAt, ownKeyOf, type Trail } from './facts.ts';
import { isOurs, known } from './plan.ts';

const atTrail = (text: Text): Guide => ({ control: ownKey.id, text, url: trailConsole });
const atKey = (control: string, text: Text): Guide => ({ control, text, url: keyConsole });

const consoleOf = (region: string, id: string): string =>
  `${keyConsole}/home?region=${region}#/kms/keys/${id}`;

/** What brings a trail's key back: the sooner, the better, for after a deletion nothing does. */
function wayOut({ name, key, keyState }: Trail, account: Account): readonly Guide[] {
  if (!key || !keyState.ok || keyState.value === 'Enabled') return [];
  const { region, owner, id } = keyAt(key, account);
  const state = stateText(keyState.value);
  const so: Text = {
    en: `The log files of the trail ${name} are encrypted with the key ${id} in ${region}, which is ${state.en}. `,
    ja: `証跡 ${name} のログファイルは ${region} のキー ${id} で暗号化されていますが、このキーは「${state.ja}」の状態です。`,
  };
  const url = consoleOf(region, id);
  const item = (text: Text, at = url): readonly Guide[] => [
    { control: ownKey.id, text: { en: so.en + text.en, ja: so.ja + text.ja }, url: at },
  ];
  if (owner !== account.id) {
    return item(
      {
        en: `The key belongs to the account ${owner}: ask its owner to bring it back, or choose another key for the trail under General details.`,
        ja: `キーはアカウント ${owner} のものです。所有者に復旧を依頼するか、証跡の「一般的な詳細」で別のキーを選んでください。`,
      },
      trailConsole,
    );
  }
  switch (keyState.value) {
    case null:
      return item(
        {
          en: 'Files that it encrypted cannot be read any more. Choose another key for the trail under General details, so that new files can be written.',
          ja: 'このキーで暗号化したファイルはもう読めません。新しいファイルを書き込めるように、証跡の「一般的な詳細」で別のキーを選んでください。',
        },
        trailConsole,
      );
    case 'PendingDeletion':
      // The key is switched off after that. Source: KMS API reference, CancelKeyDeletion.
      return item({
        en: 'Once it is deleted, nobody can ever read them again. Open the key, choose Key actions, then Cancel key deletion, and after that Enable.',
        ja: '削除されると、そのログは二度と読めません。キーを開き、「キーのアクション」から「キーの削除をキャンセル」を選び、その後「有効化」を選んでください。',
      });
    case 'Disabled':
      return item({
        en: 'Until it is on again they cannot be read. Open the key, choose Key actions, then Enable.',
        ja: '有効に戻すまで、ログは読めません。キーを開き、「キーのアクション」から「有効化」を選んでください。',
      });
    default:
      return item({
        en: 'In this state the files may not be readable. Open the key and see what it needs.',
        ja: 'この状態ではログを読めないことがあります。キーを開いて状態を確認してください。',
      });
  }
}

function aboutTrails(facts: Facts, account: Account): readonly Guide[] {
  const bare = (facts.trails.ok ? facts.trails.value : []).filter(({ foreign, key }) => !foreign && !key);
  const others = bare
    .filter((trail) => !isOurs(trail))
    .map(({ name }) =>
      atTrail({
        en: `This tool did not make the trail ${name} and leaves it as it is. To encrypt its files with a key of yours, open it, edit General details, and switch on Log file SSE-KMS encryption. A new key costs ${keyMonth} a month, and without it the files cannot be read.`,
        ja: `証跡 ${name} はこのツールで作成したものではないため変更しません。自分のキーで暗号化するには、証跡を開いて「一般的な詳細」を編集し、「ログファイルの SSE-KMS 暗号化」を有効にしてください。新しいキーには月に ${keyMonth} がかかり、キーがないとファイルは読めません。`,
      }),
    );
  const own = known(facts, account);
  if (own.ok || !bare.some(isOurs)) return others;
  const why = unreadText(own);
  return [
    ...others,
    atKey(ownKey.id, {
      en: `The keys of this account could not be looked at: ${why.en}. Nothing is made blindly. Sign in as someone who may, then look again.`,
      ja: `このアカウントのキーを確認できませんでした: ${why.ja}。確認できないものは変更しません。権限のあるユーザーでサインインしてから、もう一度確認してください。`,
    }),
  ];
}

function aboutKeys({ places }: Facts): readonly Guide[] {
  return places.flatMap(({ region, keys }) =>
    (keys.ok ? keys.value : [])
      .filter(({ state, rotates, ours }) => {
        const still = state === 'Enabled' && rotates.ok && !rotates.value;
        return still && !(ours.ok && ours.value);
      })
      .map(({ id }) =>
        atKey(rotation.id, {
          en: `The key ${id} in ${region} is never renewed. This tool did not make it and leaves it as it is. Open it under Customer managed keys, then Key rotation, and switch on automatic rotation. The first two renewals add ${keyMonth} a month each.`,
          ja: `${region} のキー ${id} は自動ローテーション（中身の入れ替え）が無効です。このツールで作成したものではないため変更しません。「カスタマー管理型のキー」でキーを開き、「キーローテーション」で自動ローテーションを有効にしてください。最初の 2 回のローテーションでは、それぞれ月に ${keyMonth} が加わります。`,
        }),
      ),
  );
}

/** Pure. Empty where nothing is left for a person. */
export function guide(facts: Facts, account: Account): readonly Guide[] {
  const own = ownKeyOf(facts, account);
  const trails = (facts.trails.ok ? facts.trails.value : []).filter(({ foreign }) => !foreign);
  const isUsed = (arn: string): boolean => trails.some(({ key }) => key === arn);
  const off =
    own.ok && own.value && own.value.state !== 'Enabled' && !isUsed(own.value.arn) ? own.value : undefined;
  return [
    ...trails.flatMap((trail) => wayOut(trail, account)),
    ...(off
      ? [
          atKey(ownKey.id, {
            en: `The key ${off.id} that this tool made is switched off, so log files that it encrypted cannot be read. Open it under Customer managed keys and choose Enable.`,
            ja: `このツールが作成したキー ${off.id} が無効になっており、このキーで暗号化したログファイルを読めません。「カスタマー管理型のキー」で開き、有効にしてください。`,
          }),
        ]
      : []),
    ...aboutTrails(facts, account),
    ...aboutKeys(facts),
  ];
}
