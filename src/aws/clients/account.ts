// AWS Account Management: its client and each operation that may be sent; a new operation is one line.
export {
  AccountClient as Client,
  DeleteAlternateContactCommand as DeleteAlternateContact,
  GetAccountInformationCommand as GetAccountInformation,
  GetAlternateContactCommand as GetAlternateContact,
  GetContactInformationCommand as GetContactInformation,
  ListRegionsCommand as ListRegions,
  PutAlternateContactCommand as PutAlternateContact,
} from '@aws-sdk/client-account';
