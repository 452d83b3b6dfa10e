// The simulated IAM: root's state, the password policy, users, groups and MFA devices.
import { service } from '../kit.ts';
import { passwordPolicy } from './password-policy.ts';
import { type Iam, start } from './state.ts';

export const iam = service<'iam', Iam>('iam', {
  start,
  handlers: { ...passwordPolicy } as never,
});
