// Setting an alternate contact, and taking it away again.
import { type ContactKind, contactKinds } from '../../src/model/answers.ts';
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, takeBack } from '../../src/model/take-back.ts';
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
  undo: again,
});

/** The contacts that are set, in the shape of the call that sets them. */
export const snapshot = (alternates: Alternates): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    contactKinds.flatMap((kind) => {
      const read = alternates[kind];
      return read.ok && read.value ? [[resourceOf(kind), read.value]] : [];
    }),
  );

/** Removes the contacts that were set and are still as they were set; the others are kept. */
export const revert = (alternates: Alternates, done: readonly Done[]) =>
  takeBack(snapshot(alternates), done, ({ change }, state) => {
    const kind = contactKinds.find((one) => resourceOf(one) === change.resource);
    return kind && remove(kind, state);
  });
