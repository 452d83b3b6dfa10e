// The simulated Organizations: only the scenarios `member` and `managed` are in one.
import { AwsError, service } from '../kit.ts';

export interface Organizations {
  readonly id: string | null;
  /** Policy type -> the effective policy's text, where the organization has one. */
  readonly effective: Readonly<Record<string, string>>;
}

export const organizations = service<'organizations', Organizations>('organizations', {
  start: (scenario) =>
    ['member', 'managed'].includes(scenario)
      ? {
          id: 'o-demo123456',
          effective: { S3_POLICY: '{"s3_attributes":{"public_access_block_configuration":"all"}}' },
        }
      : { id: null, effective: {} },
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
          Arn: `arn:${partition}:organizations::999999999999:organization/${state.id}`,
          FeatureSet: 'ALL',
          MasterAccountId: '999999999999',
          MasterAccountArn: `arn:${partition}:organizations::999999999999:account/${state.id}/999999999999`,
        },
      };
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
