// Amazon Macie: its client and each operation that may be sent; a new operation is one line.
export {
  GetMacieSessionCommand as GetMacieSession,
  Macie2Client as Client,
} from '@aws-sdk/client-macie2';
