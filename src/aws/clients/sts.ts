// AWS STS: its client and each operation that may be sent; a new operation is one line.
export {
  GetCallerIdentityCommand as GetCallerIdentity,
  STSClient as Client,
} from '@aws-sdk/client-sts';
