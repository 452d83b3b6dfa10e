// Amazon S3 Control: its client and each operation that may be sent; a new operation is one line.
export {
  DeletePublicAccessBlockCommand as DeletePublicAccessBlock,
  GetPublicAccessBlockCommand as GetPublicAccessBlock,
  PutPublicAccessBlockCommand as PutPublicAccessBlock,
  S3ControlClient as Client,
} from '@aws-sdk/client-s3-control';
