// What the simulated organization does with its members' root users. Source: IAM API reference, ListOrganizationsFeatures.
import { AwsError, type Handlers } from '../kit.ts';
import type { Organizations } from '../organizations/index.ts';
import type { Iam } from './state.ts';

export const features: Pick<Handlers<'iam', Iam>, 'ListOrganizationsFeatures'> = {
  ListOrganizationsFeatures: (_input, { other, accountId }) => {
    const { id, manager, rootFeatures } = other<Organizations>('organizations');
    if (!id) throw new AwsError('OrganizationNotFoundException', 'There is no organization.', 404);
    if (manager !== accountId) {
      throw new AwsError(
        'AccountNotManagementOrDelegatedAdministratorException',
        'The account is neither the management account nor a delegated administrator.',
      );
    }
    if (!rootFeatures) {
      throw new AwsError('ServiceAccessNotEnabledException', 'Trusted access for IAM is not enabled.');
    }
    return { OrganizationId: id, EnabledFeatures: [...rootFeatures] };
  },
};
