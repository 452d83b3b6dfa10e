// The three alternate contacts: who AWS writes to about security, bills and operations, beside the root address.
import { type Answers, type Contact, type ContactKind, contactKinds } from '../../src/model/answers.ts';
import type { Plain } from '../../src/model/json.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import { orAbsent, type Read, type Reader } from '../../src/model/read.ts';
import type { Text } from '../../src/model/text.ts';

/** A contact in the shape of the call that writes it. */
export type Entry = Plain<Operations['account:PutAlternateContact']['input']>;
/** `null`: none is set. */
export type Alternates = { readonly [K in ContactKind]: Read<Entry | null> };

export const typeOf = { security: 'SECURITY', billing: 'BILLING', operations: 'OPERATIONS' } as const;

/** What each contact hears about, in words. */
export const names: { readonly [K in ContactKind]: Text } = {
  security: { en: 'security', ja: 'セキュリティ' },
  billing: { en: 'billing', ja: '請求' },
  operations: { en: 'operations', ja: 'オペレーション' },
};

/** Reads one contact; the values are kept, because undo must know whether they are still ours. */
export async function readAlternate(aws: Reader, kind: ContactKind): Promise<Read<Entry | null>> {
  const type = typeOf[kind];
  const read = await aws('account:GetAlternateContact', { AlternateContactType: type });
  if (!read.ok) return orAbsent(read, null);
  const contact = read.value.AlternateContact;
  // "None" has an error of its own: an answer without a contact is not AWS's.
  if (!contact?.EmailAddress) return { ok: false, why: 'broken', code: 'NoAlternateContact' };
  const value = {
    AlternateContactType: type,
    Name: contact.Name ?? '',
    Title: contact.Title ?? '',
    EmailAddress: contact.EmailAddress,
    PhoneNumber: contact.PhoneNumber ?? '',
  };
  return { ok: true, value };
}

/** The kinds that are known to be missing; one that could not be read is not among them. */
export const missingKinds = (alternates: Alternates): readonly ContactKind[] =>
  contactKinds.filter((kind) => {
    const read = alternates[kind];
    return read.ok && read.value === null;
  });

export const fields = ['name', 'title', 'email', 'phone'] as const;
export type Field = (typeof fields)[number];
const wire = { name: 'Name', title: 'Title', email: 'EmailAddress', phone: 'PhoneNumber' } as const;

/** Its own answer, else the security contact's: the one answered, or the one that is set already. */
export function valueFor(kind: ContactKind, field: Field, alternates: Alternates, answers: Answers): string {
  const own = answers.contacts?.[kind]?.[field]?.trim();
  const answered = answers.contacts?.security?.[field]?.trim();
  const { security } = alternates;
  return own || answered || (security.ok && security.value?.[wire[field]]) || '';
}

/** The contact to write for a missing kind; `undefined` while a value is not known. */
export function entryFor(kind: ContactKind, alternates: Alternates, answers: Answers): Entry | undefined {
  const contact: Contact = {
    name: valueFor(kind, 'name', alternates, answers),
    title: valueFor(kind, 'title', alternates, answers),
    email: valueFor(kind, 'email', alternates, answers),
    phone: valueFor(kind, 'phone', alternates, answers),
  };
  if (fields.some((field) => !contact[field])) return undefined;
  return {
    AlternateContactType: typeOf[kind],
    Name: contact.name,
    Title: contact.title,
    EmailAddress: contact.email,
    PhoneNumber: contact.phone,
  };
}
