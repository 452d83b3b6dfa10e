// AWS KMS: its client and each operation that may be sent; a new operation is one line.
export {
  CreateAliasCommand as CreateAlias,
  CreateKeyCommand as CreateKey,
  DescribeKeyCommand as DescribeKey,
  EnableKeyRotationCommand as EnableKeyRotation,
  GetKeyRotationStatusCommand as GetKeyRotationStatus,
  KMSClient as Client,
  ListKeysCommand as ListKeys,
  ListResourceTagsCommand as ListResourceTags,
} from '@aws-sdk/client-kms';
