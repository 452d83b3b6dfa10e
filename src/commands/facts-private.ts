// What never stands in a file of facts: who the owner is, and how people are reached.
import { onlyRoot } from '../model/credential-report.ts';
import type { Json } from '../model/json.ts';

type Fields = { readonly [key: string]: Json | undefined };
const fieldsOf = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** An answer as it may be kept. `pseudonym` gives the same short name for the same value. */
export function hide(op: string, output: Json, pseudonym: (value: string) => string): Json {
  const fields = fieldsOf(output);
  switch (op) {
    // Only whether there is one, and what AWS thinks of its phone.
    case 'account:GetContactInformation': {
      const { ContactInformation, VerificationStatus } = fields;
      const there = Boolean(fieldsOf(ContactInformation)['PhoneNumber']);
      return { ContactInformation: there ? { PhoneNumber: 'present' } : {}, VerificationStatus };
    }
    case 'account:GetAlternateContact': {
      const contact = Object.entries(fieldsOf(fields['AlternateContact']));
      const hidden = contact.map(([name, value]) => [
        name,
        name === 'AlternateContactType' || typeof value !== 'string' ? value : pseudonym(value),
      ]);
      return { AlternateContact: Object.fromEntries(hidden) as Json };
    }
    // Everybody's passwords and keys: only root's row is judged, and only that is kept.
    case 'iam:GetCredentialReport':
      return { ...fields, Content: onlyRoot(String(fields['Content'] ?? '')) };
    // The account's name is often its owner's.
    case 'account:GetAccountInformation':
      return { ...fields, AccountName: undefined };
    // So are those of the organization's accounts.
    case 'organizations:ListDelegatedAdministrators': {
      const all = Array.isArray(fields['DelegatedAdministrators']) ? fields['DelegatedAdministrators'] : [];
      return { DelegatedAdministrators: all.map((one: Json) => ({ Id: fieldsOf(one)['Id'] })) };
    }
    default:
      return withoutAddresses(output, pseudonym);
  }
}

/** E-mail addresses, wherever they stand: subscribers, sessions named after people. */
export function withoutAddresses(value: Json | undefined, pseudonym: (value: string) => string): Json {
  if (typeof value === 'string') {
    return value.replace(
      /[\w.+=%-]+@[\w-]+(\.[\w-]+)+/g,
      (address) => `${pseudonym(address)}@example.invalid`,
    );
  }
  if (Array.isArray(value)) return value.map((one: Json) => withoutAddresses(one, pseudonym));
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value as Fields).map(([key, one]) => [key, withoutAddresses(one, pseudonym)]),
  );
}
