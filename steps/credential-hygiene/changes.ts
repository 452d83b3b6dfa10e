// A key is switched off, never deleted: switching it on again is the way back.
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, takeBack } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts, Key } from './facts.ts';
import type { Owned } from './judge.ts';

const resourceOf = (id: string): string => `iam-access-key/${id}`;
const stateOf = (UserName: string, { id, active }: Key) => ({
  UserName,
  AccessKeyId: id,
  Status: active ? ('Active' as const) : ('Inactive' as const),
});

/** What used it last: whoever knows that place knows what may break. */
function lastUse({ used }: Key): Text {
  const use = used.ok ? used.value : null;
  if (!use) return { en: 'This key was never used.', ja: 'このキーは一度も使われていません。' };
  const day = use.date.slice(0, 10);
  return {
    en: `Last used on ${day}: service ${use.service}, region ${use.region}.`,
    ja: `最後の使用は ${day}、サービス ${use.service}、リージョン ${use.region} です。`,
  };
}

/** Switches the key off. The user is always named: without it the call would mean the caller's own key. */
export function switchOff({ user, key }: Owned): Change {
  const last = lastUse(key);
  return {
    id: `credential-hygiene/switch-off-${key.id}`,
    resource: resourceOf(key.id),
    summary: {
      en: `Switch off the access key ${key.id} of ${user.name}`,
      ja: `${user.name} のアクセスキー ${key.id} を無効にする`,
    },
    call: call('iam:UpdateAccessKey', { ...stateOf(user.name, key), Status: 'Inactive' }),
    before: stateOf(user.name, key),
    risk: 'can-lock-out',
    danger: {
      en: `${last.en} Whatever still signs with it stops working. The key is not deleted: you can switch it on again.`,
      ja: `${last.ja}まだこのキーを使っているものがあれば動かなくなります。キーは削除しないので、再び有効にできます。`,
    },
    undo: { en: 'The key is switched on again.', ja: 'キーを再び有効にします。' },
  };
}

/** Every key that could be read, in the shape of the call that switches it. */
export const snapshot = ({ users }: Facts): Record<string, Json> =>
  Object.fromEntries(
    (users.ok ? users.value : []).flatMap(({ name, keys }) =>
      (keys.ok ? keys.value : []).map((key) => [resourceOf(key.id), stateOf(name, key)] as const),
    ),
  );

/** Switches on again what is still off as we left it. */
export const revert = (facts: Facts, done: readonly Done[]) =>
  takeBack(snapshot(facts), done, ({ change }, state) => {
    const before = state as ReturnType<typeof stateOf>;
    return {
      id: change.id.replace('/switch-off-', '/switch-on-'),
      resource: change.resource,
      summary: {
        en: `Switch on the access key ${before.AccessKeyId} of ${before.UserName} again`,
        ja: `${before.UserName} のアクセスキー ${before.AccessKeyId} を再び有効にする`,
      },
      call: call('iam:UpdateAccessKey', { ...before, Status: 'Active' }),
      before,
      risk: 'safe',
      undo: again,
    };
  });
