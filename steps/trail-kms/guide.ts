// What only a person can do: the keys and trails of others, and a key of ours that somebody switched off.
import type { Account } from '../../src/model/account.ts';
import { unreadText } from '../../src/model/judge.ts';
import { keyMonth } from '../../src/model/prices/kms.ts';
import type { Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { keyConsole, ownKey, rotation, trailConsole } from './controls.ts';
import { type Facts, ownKeyOf } from './facts.ts';
import { isOurs, known } from './plan.ts';

const atTrail = (text: Text): Guide => ({ control: ownKey.id, text, url: trailConsole });
const atKey = (control: string, text: Text): Guide => ({ control, text, url: keyConsole });

function aboutTrails(facts: Facts, account: Account): readonly Guide[] {
  const bare = (facts.trails.ok ? facts.trails.value : []).filter(({ foreign, key }) => !foreign && !key);
  const others = bare
    .filter((trail) => !isOurs(trail))
    .map(({ name }) =>
      atTrail({
        en: `This tool did not make the trail ${name} and leaves it as it is. To encrypt its files with a key of yours, open it, edit General details, and switch on Log file SSE-KMS encryption. A new key costs ${keyMonth} a month, and without it the files cannot be read.`,
        ja: `証跡 ${name} はこのツールで作成したものではないため変更しません。自分のキーで暗号化するには、証跡を開いて「一般的な詳細」を編集し、「ログファイルの SSE-KMS 暗号化」を有効にしてください。新しいキーには月額 ${keyMonth} がかかり、キーがないとファイルは読めません。`,
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
          ja: `${region} のキー ${id} は自動ローテーションが無効です。このツールで作成したものではないため変更しません。「カスタマー管理型のキー」でキーを開き、「キーローテーション」で自動ローテーションを有効にしてください。最初の 2 回の更新では、それぞれ月額 ${keyMonth} が加わります。`,
        }),
      ),
  );
}

/** Pure. Empty where nothing is left for a person. */
export function guide(facts: Facts, account: Account): readonly Guide[] {
  const own = ownKeyOf(facts, account);
  const off = own.ok && own.value && own.value.state !== 'Enabled' ? own.value : undefined;
  return [
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
