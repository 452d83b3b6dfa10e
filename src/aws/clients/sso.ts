// IAM Identity Center: its client and each operation that may be sent; a new operation is one line.
export {
  ListInstancesCommand as ListInstances,
  SSOAdminClient as Client,
} from '@aws-sdk/client-sso-admin';
