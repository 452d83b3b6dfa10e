// AWS Organizations: its client and each operation that may be sent; a new operation is one line.
export {
  DescribeEffectivePolicyCommand as DescribeEffectivePolicy,
  DescribeOrganizationCommand as DescribeOrganization,
  ListDelegatedAdministratorsCommand as ListDelegatedAdministrators,
  OrganizationsClient as Client,
} from '@aws-sdk/client-organizations';
