// The contacts of the simulated account. Limits and patterns: Account Management reference, PutAlternateContact.
import type { Operations } from '../../model/operations/index.ts';
import { AwsError, type Handlers } from '../kit.ts';
import type { AccountState, Kind } from './state.ts';

type Contacts = Omit<Handlers<'account', AccountState>, 'ListRegions' | 'GetAccountInformation'>;
type Put = Operations['account:PutAlternateContact']['input'];

const kinds: readonly Kind[] = ['SECURITY', 'BILLING', 'OPERATIONS'];
const limits = { Name: 64, Title: 50, EmailAddress: 254, PhoneNumber: 25 } as const;
const patterns = {
  EmailAddress: /^\s*[\w+=.#|!&-]+@[\w.-]+\.\w+\s*$/,
  PhoneNumber: /^[\s0-9()+-]+$/,
} as const;

const invalid = (message: string) => new AwsError('ValidationException', message);
const none = () =>
  new AwsError('ResourceNotFoundException', 'No contact of the inputted alternate contact type found.', 404);

function kindOf({ AlternateContactType: kind }: { AlternateContactType: string | undefined }): Kind {
  const known = kinds.find((one) => one === kind);
  if (!known) throw invalid(`AlternateContactType must be one of ${kinds.join(', ')}.`);
  return known;
}

/** Without an account id the call means the caller's own; only an organization's management account may name one. */
function refuseOthers({ AccountId }: { AccountId?: string | undefined }): void {
  if (AccountId !== undefined) {
    throw new AwsError(
      'AccessDeniedException',
      'User is not authorized to access the specified account.',
      403,
    );
  }
}

function text(input: Put, field: keyof typeof limits): string {
  const value = input[field] ?? '';
  if (value.length < 1 || value.length > limits[field]) {
    throw invalid(`${field} must have 1 to ${limits[field]} characters.`);
  }
  if (field in patterns && !patterns[field as keyof typeof patterns].test(value)) {
    throw invalid(`${field} does not match the pattern.`);
  }
  return value;
}

export const contacts: Contacts = {
  GetContactInformation: (input, { state }) => {
    refuseOthers(input);
    if (!state.contact) throw none();
    return {
      ContactInformation: state.contact,
      ...(state.phone ? { VerificationStatus: state.phone } : {}),
    };
  },
  GetAlternateContact: (input, { state }) => {
    refuseOthers(input);
    const found = state.alternates[kindOf(input)];
    if (!found) throw none();
    return { AlternateContact: found };
  },
  PutAlternateContact: (input, { state }) => {
    refuseOthers(input);
    const kind = kindOf(input);
    state.alternates[kind] = {
      AlternateContactType: kind,
      Name: text(input, 'Name'),
      Title: text(input, 'Title'),
      EmailAddress: text(input, 'EmailAddress').trim(),
      PhoneNumber: text(input, 'PhoneNumber'),
    };
    return {};
  },
  DeleteAlternateContact: (input, { state }) => {
    refuseOthers(input);
    const kind = kindOf(input);
    if (!state.alternates[kind]) throw none();
    delete state.alternates[kind];
    return {};
  },
};
