// What the simulated IAM holds.
import type { Plain } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export type StoredPolicy = Plain<Operations['iam:UpdateAccountPasswordPolicy']['input']>;

export interface Iam {
  passwordPolicy: StoredPolicy | null;
}

const weak: StoredPolicy = { MinimumPasswordLength: 8, RequireNumbers: true, MaxPasswordAge: 90 };
const strong: StoredPolicy = {
  MinimumPasswordLength: 14,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  AllowUsersToChangePassword: true,
  PasswordReusePrevention: 24,
};

/** IAM as each scenario finds it. */
export function start(scenario: Scenario, _seed: Seed): Iam {
  const passwordPolicy = { fresh: null, halfway: weak, messy: { ...weak, HardExpiry: true } };
  return { passwordPolicy: scenario in passwordPolicy ? passwordPolicy[scenario as 'fresh'] : strong };
}
