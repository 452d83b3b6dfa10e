// Amazon Inspector: its client and each operation that may be sent; a new operation is one line.
export {
  BatchGetAccountStatusCommand as BatchGetAccountStatus,
  Inspector2Client as Client,
} from '@aws-sdk/client-inspector2';
