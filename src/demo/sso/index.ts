// The simulated IAM Identity Center: the instances that this account can see. Source: API reference, ListInstances.
import { service } from '../kit.ts';

export interface Instance {
  readonly arn: string;
  /** The management account, where the instance is the organization's. */
  readonly owner: string;
  readonly region: string;
  readonly status: 'ACTIVE' | 'CREATE_IN_PROGRESS' | 'DELETE_IN_PROGRESS';
}

export interface IdentityCenter {
  instances: readonly Instance[];
}

export const sso = service<'sso', IdentityCenter>('sso', {
  start: (scenario, { partition }) => {
    const organizations: Instance = {
      arn: `arn:${partition}:sso:::instance/ssoins-1234567890abcdef`,
      owner: '999999999999',
      region: 'us-east-1',
      status: 'ACTIVE',
    };
    return { instances: ['member', 'managed'].includes(scenario) ? [organizations] : [] };
  },
  handlers: {
    // An instance is seen only where it lives.
    ListInstances: (_input, { state, region }) => ({
      Instances: state.instances
        .filter((one) => one.region === region)
        .map(({ arn, owner, status }) => ({
          InstanceArn: arn,
          OwnerAccountId: owner,
          IdentityStoreId: `d-${arn.slice(-10)}`,
          Status: status,
        })),
    }),
  },
});
