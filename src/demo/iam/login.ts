// Console passwords, judged by the account's policy. The password itself is not kept.
// Source: IAM guide, id_credentials_passwords_account-policy (AWS's default and the custom policy).
import { AwsError, type Handlers } from '../kit.ts';
import { invalid, noSuch, taken, userNamed } from './checks.ts';
import type { Iam, StoredPolicy } from './state.ts';

type Login = Pick<Handlers<'iam', Iam>, 'GetLoginProfile' | 'CreateLoginProfile' | 'DeleteLoginProfile'>;

const upper = /[A-Z]/;
const lower = /[a-z]/;
const digit = /[0-9]/;
const symbol = /[!@#$%^&*()_+\-=[\]{}|']/;

/** Does the password keep to the policy? `null` is AWS's default: 8 characters, three of four kinds, not the name. */
function fits(policy: StoredPolicy | null, password: string, userName: string): boolean {
  if (!policy) {
    const kinds = [upper, lower, digit, symbol].filter((kind) => kind.test(password)).length;
    return password.length >= 8 && kinds >= 3 && password.toLowerCase() !== userName.toLowerCase();
  }
  return (
    password.length >= (policy.MinimumPasswordLength ?? 6) &&
    (!policy.RequireUppercaseCharacters || upper.test(password)) &&
    (!policy.RequireLowercaseCharacters || lower.test(password)) &&
    (!policy.RequireNumbers || digit.test(password)) &&
    (!policy.RequireSymbols || symbol.test(password))
  );
}

const none = (name: string) => noSuch(`Login Profile for User ${name} cannot be found.`);

export const login: Login = {
  GetLoginProfile: ({ UserName }, { state }) => {
    const user = userNamed(state, UserName);
    if (!user.login) throw none(user.name);
    const { created, resetRequired } = user.login;
    return {
      LoginProfile: { UserName: user.name, CreateDate: created, PasswordResetRequired: resetRequired },
    };
  },
  CreateLoginProfile: ({ UserName, Password, PasswordResetRequired = false }, { state, now }) => {
    const user = userNamed(state, UserName);
    if (user.login) throw taken(`Login Profile for user ${user.name} already exists.`);
    // Source: IAM API reference, CreateLoginProfile: pattern and length of Password.
    if (!Password || Password.length > 128 || !/^[\t\n\r\u0020-\u00ff]+$/.test(Password)) {
      throw invalid('The specified value for password is invalid.');
    }
    if (!fits(state.passwordPolicy, Password, user.name)) {
      throw new AwsError(
        'PasswordPolicyViolationException',
        'Password does not conform to the account password policy.',
      );
    }
    user.login = { created: now, resetRequired: PasswordResetRequired };
    return { LoginProfile: { UserName: user.name, CreateDate: now, PasswordResetRequired } };
  },
  DeleteLoginProfile: ({ UserName }, { state }) => {
    const user = userNamed(state, UserName);
    if (!user.login) throw none(user.name);
    user.login = null;
    return {};
  },
};
