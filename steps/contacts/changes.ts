// Setting an alternate contact, and taking it away again.
import { type ContactKind, contactKinds } from '../../src/model/answers.ts';
import { call } from '../../src/model/call.ts';
import { equal, type Json } from '../../src/model/json.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { type Alternates, type Entry, names, typeOf } from './alternate.ts';

const resourceOf = (kind: ContactKind): string => `alternate-contact/${kind}`;

/** Sets a contact of a kind that has none. */
export const put = (kind: ContactKind, entry: Entry): Change => ({
  id: `contacts/put-${kind}`,
  resource: resourceOf(kind),
  summary: { en: `Set the ${names[kind].en} contact`, ja: `${names[kind].ja}の連絡先を設定する` },
  call: call('account:PutAlternateContact', entry),
  risk: 'safe',
  undo: {
    en: 'The contact is removed, unless someone changed it since.',
    ja: '連絡先を削除します。その後に変更されていれば残します。',
  },
});

const remove = (kind: ContactKind, before: Json): Change => ({
  id: `contacts/delete-${kind}`,
  resource: resourceOf(kind),
  summary: { en: `Remove the ${names[kind].en} contact`, ja: `${names[kind].ja}の連絡先を削除する` },
  call: call('account:DeleteAlternateContact', { AlternateContactType: typeOf[kind] }),
  before,
  risk: 'safe',
  undo: { en: 'Run the wizard again.', ja: 'もう一度ウィザードを実行してください。' },
});

/** The contacts that are set, in the shape of the call that sets them. */
export const snapshot = (alternates: Alternates): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    contactKinds.flatMap((kind) => {
      const read = alternates[kind];
      return read.ok && read.value ? [[resourceOf(kind), read.value]] : [];
    }),
  );

const changed: Text = {
  en: 'This contact was changed or removed since, or could not be read. It is left as it is.',
  ja: 'その後に変更または削除されたか、読み取れなかったため、現状のまま残します。',
};

/** Removes the contacts that were set and are still as they were set; the others are kept. */
export function revert(alternates: Alternates, done: readonly Done[]) {
  const now = snapshot(alternates);
  const changes: Change[] = [];
  const kept: Kept[] = [];
  for (const { change, after } of done) {
    const kind = contactKinds.find((one) => resourceOf(one) === change.resource);
    if (!kind || change.call.op !== 'account:PutAlternateContact') continue;
    const present = now[change.resource];
    if (present !== undefined && after !== undefined && equal(present, after)) {
      changes.push(remove(kind, present));
    } else {
      kept.push({ change: change.id, why: changed });
    }
  }
  return { changes, kept };
}
