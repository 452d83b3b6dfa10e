// What is said of the trails' keys, and of every key that people of this account made.
import { finding, unknown } from '../../src/model/judge.ts';
import type { Finding } from '../../src/model/step.ts';
import { same, type Text } from '../../src/model/text.ts';
import { ownKey, rotation } from './controls.ts';
import type { Facts, Trail } from './facts.ts';

const wanted = {
  trail: {
    en: 'the log files are encrypted with a key of yours',
    ja: 'ログファイルを自分のキーで暗号化している',
  },
  keys: {
    en: 'every key of yours is renewed every year',
    ja: '自分で作ったキーすべてで自動ローテーション（中身の入れ替え）が有効',
  },
} as const satisfies Record<string, Text>;

/** A key in any other state reads nothing. Source: KMS developer guide, key-state. */
const states: Readonly<Record<string, Text>> = {
  PendingDeletion: { en: 'about to be deleted', ja: '削除待ち' },
  Disabled: { en: 'switched off', ja: '無効' },
};
export const stateText = (state: string | null): Text =>
  state === null ? { en: 'not there any more', ja: '存在しない' } : (states[state] ?? same(state));

function judgeTrail({ arn, name, key, keyState, foreign }: Trail): Finding {
  const more = { resource: arn };
  const said: Text = key
    ? { en: `${name}: ${key}`, ja: `${name}: ${key}` }
    : { en: `${name} uses S3's own key`, ja: `${name} は S3 標準のキーを使用` };
  if (foreign) {
    const by = { en: `decided by the organization; ${said.en}`, ja: `組織が管理（${said.ja}）` };
    return finding(ownKey.id, 'managed', wanted.trail, by, more);
  }
  if (!key) return finding(ownKey.id, 'fail', wanted.trail, said, more);
  if (!keyState.ok) return unknown(ownKey.id, keyState, wanted.trail, more);
  if (keyState.value === 'Enabled') return finding(ownKey.id, 'pass', wanted.trail, said, more);
  const { en, ja } = stateText(keyState.value);
  const off = { en: `${said.en}, which is ${en}`, ja: `${said.ja}（${ja}）` };
  return finding(ownKey.id, 'fail', wanted.trail, off, more);
}

function judgeTrails({ trails }: Facts): readonly Finding[] {
  if (!trails.ok) return [unknown(ownKey.id, trails, wanted.trail)];
  if (trails.value.length > 0) return trails.value.map(judgeTrail);
  return [finding(ownKey.id, 'fail', wanted.trail, { en: 'there is no trail', ja: '証跡なし' })];
}

function judgeKeys({ places }: Facts): readonly Finding[] {
  const lines: Finding[] = [];
  let turning = 0;
  for (const { region, keys } of places) {
    if (!keys.ok) lines.push(unknown(rotation.id, keys, wanted.keys, { region }));
    for (const key of keys.ok ? keys.value : []) {
      if (key.state !== 'Enabled') continue;
      const more = { region, resource: key.arn };
      const not = { en: 'it is never renewed', ja: '自動ローテーションが無効' };
      if (!key.rotates.ok) lines.push(unknown(rotation.id, key.rotates, wanted.keys, more));
      else if (key.rotates.value) turning += 1;
      else lines.push(finding(rotation.id, 'fail', wanted.keys, not, more));
    }
  }
  if (turning > 0) {
    const said = { en: `${turning} renewed every year`, ja: `${turning} 個で自動ローテーションが有効` };
    return [finding(rotation.id, 'pass', wanted.keys, said), ...lines];
  }
  if (lines.length > 0) return lines;
  const any = places.some(({ keys }) => keys.ok && keys.value.length > 0);
  const none = any
    ? { en: 'no key of yours is switched on', ja: '自分で作ったキーに有効なものなし' }
    : { en: 'there is no key of yours', ja: '自分で作ったキーなし' };
  return [finding(rotation.id, 'not-applicable', wanted.keys, none)];
}

/** Pure. One finding a trail, and one for each key that is not renewed. */
export const audit = (facts: Facts): readonly Finding[] => [...judgeTrails(facts), ...judgeKeys(facts)];
