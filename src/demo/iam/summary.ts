// The account in numbers: the only way for anyone but root to learn about root's credentials.
// Source: IAM API reference, GetAccountSummary; quotas: IAM guide, reference_iam-quotas.
import type { Handlers } from '../kit.ts';
import { devicesOf, type Iam, rootOwner } from './state.ts';

/** AWS's default quotas, where the simulated account holds to them. */
export const quotas = {
  Users: 5000,
  Groups: 300,
  Roles: 1000,
  GroupsPerUser: 10,
  AccessKeysPerUser: 2,
  AttachedPoliciesPerGroup: 10,
  MFADevicesPerUser: 8,
  TagsPerResource: 50,
} as const;

/** Does root have a passkey or an authenticator app? */
export const rootHasMfa = (state: Iam): boolean =>
  state.root.passkeys.length > 0 || devicesOf(state, rootOwner).length > 0;

export const summary: Pick<Handlers<'iam', Iam>, 'GetAccountSummary'> = {
  GetAccountSummary: (_input, { state }) => ({
    SummaryMap: {
      AccountMFAEnabled: rootHasMfa(state) ? 1 : 0,
      // Present or not: two keys count as 1 [SDK GetAccountSummary, sample].
      AccountAccessKeysPresent: state.root.keys.length > 0 ? 1 : 0,
      AccountSigningCertificatesPresent: state.root.certificates > 0 ? 1 : 0,
      AccountPasswordPresent: state.root.password ? 1 : 0,
      Users: state.users.length,
      UsersQuota: quotas.Users,
      Groups: state.groups.length,
      GroupsQuota: quotas.Groups,
      GroupsPerUserQuota: quotas.GroupsPerUser,
      AccessKeysPerUserQuota: quotas.AccessKeysPerUser,
      AttachedPoliciesPerGroupQuota: quotas.AttachedPoliciesPerGroup,
      MFADevices: state.devices.length + state.root.passkeys.length,
      MFADevicesInUse: state.devices.filter(({ owner }) => owner).length + state.root.passkeys.length,
    },
  }),
};
