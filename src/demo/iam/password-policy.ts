// The account's password policy. A write replaces it whole: what is left out goes back to AWS's default.
// Source: IAM API reference, UpdateAccountPasswordPolicy.
import { AwsError, type Handlers } from '../kit.ts';
import type { Iam, StoredPolicy } from './state.ts';

type Policy = Pick<
  Handlers<'iam', Iam>,
  'GetAccountPasswordPolicy' | 'UpdateAccountPasswordPolicy' | 'DeleteAccountPasswordPolicy'
>;

const ranges = {
  MinimumPasswordLength: [6, 128],
  PasswordReusePrevention: [1, 24],
  MaxPasswordAge: [1, 1095],
};
const none = () =>
  new AwsError('NoSuchEntityException', 'The Password Policy with domain name does not exist.', 404);

export const passwordPolicy: Policy = {
  GetAccountPasswordPolicy: (_input, { state }) => {
    if (!state.passwordPolicy) throw none();
    return {
      PasswordPolicy: {
        RequireSymbols: false,
        RequireNumbers: false,
        RequireUppercaseCharacters: false,
        RequireLowercaseCharacters: false,
        AllowUsersToChangePassword: false,
        ...state.passwordPolicy,
        MinimumPasswordLength: state.passwordPolicy.MinimumPasswordLength ?? 6,
        ExpirePasswords: (state.passwordPolicy.MaxPasswordAge ?? 0) > 0,
      },
    };
  },
  UpdateAccountPasswordPolicy: (input, { state }) => {
    for (const [field, [low = 0, high = 0]] of Object.entries(ranges)) {
      const value = input[field as keyof typeof ranges];
      if (value !== undefined && (value < low || value > high)) {
        throw new AwsError(
          'ValidationError',
          `Value '${value}' at '${field}' must be between ${low} and ${high}.`,
        );
      }
    }
    state.passwordPolicy = input as StoredPolicy;
    return {};
  },
  DeleteAccountPasswordPolicy: (_input, { state }) => {
    if (!state.passwordPolicy) throw none();
    state.passwordPolicy = null;
    return {};
  },
};
