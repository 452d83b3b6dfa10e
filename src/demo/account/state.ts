// What the simulated account management holds, and how each scenario finds it.
import type { Plain } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';
import type { Scenario } from '../scenarios.ts';

type Primary = Plain<Operations['account:GetContactInformation']['output']>;
type Alternate = Plain<Operations['account:PutAlternateContact']['input']>;
export type Kind = 'SECURITY' | 'BILLING' | 'OPERATIONS';

export interface AccountState {
  contact: Primary['ContactInformation'];
  /** Absent: AWS's answer has no such field. */
  phone?: Primary['VerificationStatus'];
  /** AWS has not finished opening the account. */
  pending?: true;
  alternates: { [K in Kind]?: Omit<Alternate, 'AccountId'> };
}

const owner: AccountState['contact'] = {
  FullName: 'Alice Doe',
  AddressLine1: '1 Example Street',
  City: 'Tokyo',
  StateOrRegion: 'Tokyo',
  PostalCode: '100-0001',
  CountryCode: 'JP',
  PhoneNumber: '+12025550123',
};
const alternate = (AlternateContactType: Kind, EmailAddress: string, Title = 'Owner') => ({
  AlternateContactType,
  Name: 'Alice Doe',
  Title,
  EmailAddress,
  PhoneNumber: '+12025550123',
});
const all = {
  SECURITY: alternate('SECURITY', 'security@example.com'),
  BILLING: alternate('BILLING', 'billing@example.com'),
  OPERATIONS: alternate('OPERATIONS', 'operations@example.com'),
} satisfies AccountState['alternates'];

const states: Readonly<Record<Scenario, Omit<AccountState, 'contact'>>> = {
  fresh: { phone: 'UNVERIFIED', alternates: {} },
  halfway: { phone: 'VERIFIED', alternates: { SECURITY: all.SECURITY } },
  // Too old for AWS to verify its phone; the bills go to somebody who left.
  messy: {
    phone: 'NOT_SUPPORTED',
    alternates: { BILLING: alternate('BILLING', 'bob@example.com', 'Clerk') },
  },
  hardened: { phone: 'VERIFIED', alternates: all },
  member: { phone: 'VERIFIED', alternates: all },
  // Nobody in the project can see them.
  managed: { phone: 'VERIFIED', alternates: all },
  restricted: { phone: 'VERIFIED', alternates: all },
};

/** Account management in a scenario, before anything is done. */
export const start = (scenario: Scenario): AccountState =>
  structuredClone({ contact: owner, ...states[scenario] });
