// The simulated IAM: root's state, the password policy, users, groups and MFA devices.
import { service } from '../kit.ts';
import { credentialReport } from './credential-report.ts';
import { features } from './features.ts';
import { groups } from './groups.ts';
import { keys } from './keys.ts';
import { login } from './login.ts';
import { mfa } from './mfa.ts';
import { passwordPolicy } from './password-policy.ts';
import { policies } from './policies.ts';
import { roles } from './roles.ts';
import { serviceLinked } from './service-linked.ts';
import { start } from './start.ts';
import type { Iam } from './state.ts';
import { summary } from './summary.ts';
import { users } from './users.ts';

export { learner } from './learner.ts';

export const iam = service<'iam', Iam>('iam', {
  start,
  handlers: {
    ...summary,
    ...passwordPolicy,
    ...users,
    ...groups,
    ...login,
    ...mfa,
    ...roles,
    ...serviceLinked,
    ...features,
    ...credentialReport,
    ...keys,
    ...policies,
  },
});
