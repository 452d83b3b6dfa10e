// Who may take the role on: people of this account who signed in with MFA, and nobody else.
import type { Account } from '../../src/model/account.ts';
import { rootArn } from '../../src/model/names.ts';
import { listOf, type Statement, statementsOf } from '../../src/model/policy-document.ts';

/** Whoever in this account is allowed to take on roles, and signed in with MFA. */
export const trust = (account: Account): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        // Not root alone: this names the whole account. Source: IAM guide, reference_policies_elements_principal.
        Principal: { AWS: rootArn(account) },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    ],
  });

const fieldsOf = (value: Statement[string]): Statement =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Statement) : {};

/** Every principal is of this account: by its number, or by an ARN that names it. */
function isOfAccount(principal: Statement[string], { id, partition }: Account): boolean {
  const named = fieldsOf(principal);
  const who = listOf(named['AWS']);
  return (
    Object.keys(named).every((kind) => kind === 'AWS') &&
    who.length > 0 &&
    who.every((one) => one === id || one.startsWith(`arn:${partition}:iam::${id}:`))
  );
}

// BoolIfExists would let in whoever has no such key, which is every long-term access key.
// Source: IAM guide, reference_policies_condition-keys, aws:MultiFactorAuthPresent.
const wantsMfa = (condition: Statement[string]): boolean =>
  Object.entries(fieldsOf(fieldsOf(condition)['Bool'])).some(
    ([key, value]) =>
      key.toLowerCase() === 'aws:multifactorauthpresent' && (value === true || value === 'true'),
  );

/** True if a role with this trust policy lets in nobody from outside the account, and nobody without MFA. */
export function isNarrow(policy: string, account: Account): boolean {
  const lets = (statementsOf(policy) ?? []).filter((one) => one['Effect'] === 'Allow');
  return (
    lets.length > 0 &&
    lets.every((one) => isOfAccount(one['Principal'], account) && wantsMfa(one['Condition']))
  );
}
