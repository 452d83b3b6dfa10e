// The simulated Organizations: only the scenarios `member` and `managed` are in one.
import { AwsError, service } from '../kit.ts';

export interface Organizations {
  readonly id: string | null;
  /** The management account. */
  manager: string;
  /** Ids of the accounts that act for it. */
  delegated: readonly string[];
  /** What is switched on for the members' root users; `null`: IAM may not do anything there. */
  rootFeatures: readonly ('RootCredentialsManagement' | 'RootSessions')[] | null;
  /** Policy type -> the effective policy's text, where the organization has one. */
  readonly effective: Readonly<Record<string, string>>;
}

export const organizations = service<'organizations', Organizations>('organizations', {
  start: (scenario) => {
    const alone = { id: null, manager: '999999999999', delegated: [], rootFeatures: null, effective: {} };
    if (!['member', 'managed'].includes(scenario)) return alone;
    return {
      ...alone,
      id: 'o-demo123456',
      effective: { S3_POLICY: '{"s3_attributes":{"public_access_block_configuration":"all"}}' },
    };
  },
  handlers: {
    DescribeOrganization: (_input, { state, partition }) => {
      if (!state.id) {
        throw new AwsError(
          'AWSOrganizationsNotInUseException',
          'Your account is not a member of an organization.',
        );
      }
      return {
        Organization: {
          Id: state.id,
          Arn: `arn:${partition}:organizations::${state.manager}:organization/${state.id}`,
          FeatureSet: 'ALL',
          MasterAccountId: state.manager,
          MasterAccountArn: `arn:${partition}:organizations::${state.manager}:account/${state.id}/${state.manager}`,
        },
      };
    },
    ListDelegatedAdministrators: (_input, { state, accountId }) => {
      if (!state.id) {
        throw new AwsError(
          'AWSOrganizationsNotInUseException',
          'Your account is not a member of an organization.',
        );
      }
      if (state.manager !== accountId && !state.delegated.includes(accountId)) {
        throw new AwsError('AccessDeniedException', "You don't have permissions to access this resource.");
      }
      return { DelegatedAdministrators: state.delegated.map((Id) => ({ Id, State: 'ACTIVE' as const })) };
    },
    DescribeEffectivePolicy: (input, { state, accountId, now }) => {
      if (!state.id) {
        throw new AwsError(
          'AWSOrganizationsNotInUseException',
          'Your account is not a member of an organization.',
        );
      }
      const content = state.effective[input.PolicyType ?? ''];
      if (!content)
        throw new AwsError('EffectivePolicyNotFoundException', 'There is no effective policy of this type.');
      return {
        EffectivePolicy: {
          PolicyContent: content,
          PolicyType: input.PolicyType,
          TargetId: accountId,
          LastUpdatedTimestamp: now,
        },
      };
    },
  },
});
