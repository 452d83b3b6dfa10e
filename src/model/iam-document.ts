// Policies as IAM hands them out: URL-encoded text, and whether one allows everything.
import { listOf, statementsOf } from './policy-document.ts';

/** The policy's plain text. Source: IAM API reference, GetRole and GetPolicyVersion: URL-encoded, compliant with RFC 3986. Never throws. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True if a statement allows every action on everything; `null` where the text is no policy. Takes plain text. */
export function allowsEverything(text: string): boolean | null {
  const statements = statementsOf(text);
  if (!statements) return null;
  return statements.some(
    (one) =>
      one['Effect'] === 'Allow' &&
      listOf(one['Action']).some((action) => action === '*' || action === '*:*') &&
      listOf(one['Resource']).includes('*'),
  );
}
